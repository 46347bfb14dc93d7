// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** Below this share a language of a mixed text need not be listed in a case. */
    private static final double LISTED = 0.2;

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
    void shouldHoldAtLeast120Cases() {
        assertThat(Table.read(LanguageTaggerTest.class, "cases.tsv").rows()).hasSizeGreaterThan(120);
    }

    @Test
    void shouldReadNoModelForJapanese() {
        LanguageTagger tagger = new LanguageTagger();

        tagger.tag("米露首脳会談", "両首脳はアラスカで会談した。iPhoneの話も出た。\n", "ja");

        assertThat(tagger.isModelLoaded()).isFalse();
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
    }

    @Test
    void shouldNameItsRulesInTheVersion() {
        assertThat(TAGGER.version()).matches("language-\\d+-[0-9a-f]{8}");
    }

    private static String listed(LanguageTag tag) {
        List<LanguageShare> shares = tag.languages().stream()
                .filter(share -> share.share() >= LISTED)
                .toList();
        return shares.isEmpty()
                ? tag.language()
                : shares.stream().map(LanguageShare::language).collect(Collectors.joining(","));
    }
}
