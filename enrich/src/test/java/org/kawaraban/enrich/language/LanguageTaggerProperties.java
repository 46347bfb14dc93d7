// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.kawaraban.model.LanguageShare;
import org.kawaraban.model.LanguageTag;

class LanguageTaggerProperties {
    private static final LanguageTagger TAGGER = new LanguageTagger();

    @Property(tries = 300)
    void shouldGiveAWellFormedTagOfAnyText(@ForAll("texts") String text, @ForAll("pages") String page) {
        LanguageTag tag = TAGGER.tag(text, text, page);

        assertThat(tag.language()).matches("[a-z]{2}|und");
        assertThat(tag.confidence()).isBetween(0.0, 1.0);
        assertThat(tag.languages())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(LanguageShare::share).reversed());
        if (tag.language().equals("und")) {
            assertThat(tag).isEqualTo(LanguageTag.NONE);
        } else {
            assertThat(tag.languages().get(0).language()).isEqualTo(tag.language());
            assertThat(tag.languages().stream()
                            .mapToDouble(LanguageShare::share)
                            .sum())
                    .isEqualTo(1, Offset.offset(1e-9));
        }
    }

    @Property(tries = 100)
    void shouldTagTheSameTextTheSameWay(@ForAll("texts") String text) {
        assertThat(new LanguageTagger().tag(null, text, "und")).isEqualTo(TAGGER.tag(null, text, "und"));
    }

    @Property(tries = 100)
    void shouldNotMindNamesAndAddressesInJapanese(@ForAll("intrusions") String intrusion) {
        String text = "政府は新しい計画を" + intrusion + "発表しました。\n";

        assertThat(TAGGER.tag(null, text, "und").language()).isEqualTo("ja");
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of("ja", "zh", "ko", "und");
    }

    @Provide
    Arbitrary<String> intrusions() {
        return Arbitraries.of("β", "iPhone", " https://example.com/a/long/path/of/words ", "Правда", "北京", "한", "NATO");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> codePoints = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .map(codePoint -> new String(Character.toChars(codePoint)));
        Arbitrary<String> parts = Arbitraries.of(
                "米露",
                "です",
                "the talks of the day",
                " ",
                "\n",
                "한국",
                "Россия",
                "العربية",
                "\uD83D",
                "\uDE00",
                "www.",
                "@",
                "𠮷");
        return Combinators.combine(
                        Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, codePoints), net.jqwik.api.Tuple.of(2, parts))
                                .list()
                                .ofMaxSize(40),
                        Arbitraries.just(""))
                .as((list, end) -> String.join("", list) + end);
    }
}
