// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeScript;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kawaraban.enrich.text.Table;
import org.kawaraban.model.LanguageShare;
import org.kawaraban.model.LanguageTag;

class LanguageTaggerTest {
    private static final LanguageTagger TAGGER = new LanguageTagger();

    @TestFactory
    Stream<DynamicTest> shouldTagEachCaseOfTheTable() {
        return Table.read(LanguageTaggerTest.class, "cases.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.line() + ": " + row.get(0), () -> {
                    String text = row.get(0).replace("\\n", "\n");
                    String page = row.fields().size() > 2 ? row.get(2) : "und";

                    LanguageTag tag = TAGGER.tag(null, text, page);

                    assertThat(listed(tag)).isEqualTo(row.get(1));
                }));
    }

    @Test
    void shouldHoldAtLeast300Cases() {
        assertThat(Table.read(LanguageTaggerTest.class, "cases.tsv").rows()).hasSizeGreaterThan(300);
    }

    @Test
    void shouldReadNoTableForJapanese() {
        LanguageTagger tagger = new LanguageTagger();

        tagger.tag("米露首脳会談", "両首脳はアラスカで会談した。iPhoneの話も出た。\n", "ja");

        assertThat(tagger.loadedModels()).isEmpty();
    }

    @Test
    void shouldReadTheTableOfTheScriptAlone() {
        LanguageTagger tagger = new LanguageTagger();

        tagger.tag(null, "Правительство объявило об этом вчера.", "und");

        assertThat(tagger.loadedModels()).containsExactly(UnicodeScript.CYRILLIC);
    }

    @Test
    void shouldUseTheTitleToo() {
        assertThat(TAGGER.tag("トランプ氏が訪日", "", "und").language()).isEqualTo("ja");
        assertThat(TAGGER.tag(null, "", "ja")).isEqualTo(LanguageTag.NONE);
    }

    @Test
    void shouldGiveShares() {
        String english = "The government has announced a new plan, which is to start next year.\n";
        LanguageTag tag = TAGGER.tag(null, "政府は新しい計画を発表しました。".repeat(20) + "\n" + english, "ja");

        assertThat(tag.language()).isEqualTo("ja");
        assertThat(tag.languages()).extracting(LanguageShare::language).containsExactly("ja", "en");
        assertThat(tag.languages().get(1).share()).isBetween(0.1, 0.25);
        assertThat(tag.languages().stream().mapToDouble(LanguageShare::share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldFindALanguageAtTheEndOfALongText() {
        String english = "The government has announced a new plan, which is to start next year. ";
        String french = "Le gouvernement a annoncé un nouveau projet, qui doit commencer l'année prochaine.";

        LanguageTag tag = TAGGER.tag(null, english.repeat(9) + "\n" + french, "und");

        assertThat(tag.languages()).extracting(LanguageShare::language).containsExactly("en", "fr");
    }

    @Test
    void shouldBeLessSureOfLess() {
        double sentence = TAGGER.tag(null, "Kommunen har vedtatt å bygge flere boliger i sentrum.", "und")
                .confidence();
        double word = TAGGER.tag(null, "sentrum", "und").confidence();

        assertThat(sentence).isGreaterThan(0.9);
        assertThat(word).isLessThan(0.9);
    }

    @Test
    void shouldNameItsRulesInTheVersion() {
        assertThat(TAGGER.version()).matches("language-\\d+-[0-9a-f]{8}");
    }

    private static String listed(LanguageTag tag) {
        return tag.languages().isEmpty()
                ? tag.language()
                : tag.languages().stream().map(LanguageShare::language).collect(Collectors.joining(","));
    }
}
