// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.data.Offset;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.UntaggedSegment;

class CountryTaggerProperties {
    private static final CountryTagger TAGGER = new CountryTagger(TestSegments.GAZETTEER);

    @Property(tries = 300)
    void shouldQuoteThePageInItsEvidence(@ForAll("lines") List<String> lines, @ForAll("languages") String language) {
        UntaggedSegment segment = segment(lines);
        String page = TestSegments.text(segment);

        for (CountryTag country : TAGGER.tag(segment, language).countries()) {
            assertThat(country.evidence()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            for (Evidence evidence : country.evidence()) {
                int start = page.offsetByCodePoints(0, evidence.start());
                int end = page.offsetByCodePoints(0, evidence.end());
                assertThat(page.substring(start, end))
                        .isEqualTo(evidence.text())
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void shouldGiveSortedCountriesWithScoresThatAddUp(
            @ForAll("lines") List<String> lines, @ForAll("languages") String language) {
        CountryTags tags = TAGGER.tag(segment(lines), language);

        assertThat(tags.countries())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(CountryTag::score).reversed().thenComparing(CountryTag::code));
        assertThat(tags.countries()).extracting(CountryTag::code).doesNotHaveDuplicates();
        for (CountryTag country : tags.countries()) {
            assertThat(CldrNames.CODES).contains(country.code());
            assertThat(country.mentions())
                    .isGreaterThanOrEqualTo(country.evidence().size());
        }
        if (tags.countries().isEmpty()) {
            assertThat(tags).isEqualTo(CountryTags.NONE);
        } else {
            double sum =
                    tags.countries().stream().mapToDouble(CountryTag::score).sum();
            assertThat(sum).isEqualTo(1, Offset.offset(1e-9));
            assertThat(tags.primary()).isIn(null, tags.countries().get(0).code());
        }
    }

    @Property(tries = 100)
    void shouldTagTheSameSegmentTheSameWay(@ForAll("lines") List<String> lines, @ForAll("languages") String language) {
        UntaggedSegment segment = segment(lines);
        CountryTags first = TAGGER.tag(segment, language);

        try (CountryTagger other = new CountryTagger(TestSegments.GAZETTEER)) {
            assertThat(other.tag(segment, language)).isEqualTo(first);
        }
        assertThat(TAGGER.tag(segment, language)).isEqualTo(first);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("ja", "en", "zh", "ko", "ru", "ar", "de", "fr", "und");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint != '\n')
                .map(codePoint -> new String(Character.toChars(codePoint)));
        Arbitrary<String> words = Arbitraries.of(
                "米",
                "露",
                "日",
                "中",
                "首脳",
                "訪",
                "ロシア",
                "ﾛｼｱ",
                "ＵＳＡ",
                "ト゛イツ",
                "、",
                "・",
                "が",
                "U.S.",
                "Georgia",
                " ",
                "the ",
                "Russian",
                "中国",
                "한미",
                "러시아",
                "России",
                "المغرب",
                "😀",
                "𠮷",
                "\uD83D",
                "\uDE00",
                "é",
                "e\u0301",
                "Cote d’Ivoire",
                "https://a.jp/米国 ",
                "日本",
                "北京",
                "市",
                "…",
                "㍍");
        return Arbitraries.frequencyOf(Tuple.of(1, anything), Tuple.of(4, words))
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static UntaggedSegment segment(List<String> lines) {
        return TestSegments.page(lines.get(0), lines.subList(1, lines.size()).toArray(String[]::new));
    }
}
