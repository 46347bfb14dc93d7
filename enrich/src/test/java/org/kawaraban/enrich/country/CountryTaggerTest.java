// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kawaraban.enrich.text.Table;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.Range;
import org.kawaraban.model.UntaggedSegment;

class CountryTaggerTest {
    private static final CountryTagger TAGGER = new CountryTagger(TestSegments.GAZETTEER);

    @AfterAll
    static void close() {
        TAGGER.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldTagEachCaseOfTheTable() {
        return Table.read(CountryTaggerTest.class, "cases.tsv").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.line() + ": " + row.get(0), () -> assertThat(
                                codes(TAGGER.tag(TestSegments.title(row.get(0)), language(row))))
                        .isEqualTo(row.fields().size() > 1 ? row.get(1) : "")));
    }

    @Test
    void shouldHoldAtLeast400Cases() {
        assertThat(Table.read(CountryTaggerTest.class, "cases.tsv").rows()).hasSizeGreaterThan(400);
    }

    @Test
    void shouldGiveTheFirstMentionsAsEvidence() {
        UntaggedSegment segment = TestSegments.page("😀 米露会談", "ロシアは", "", "ロシアとロシア");

        CountryTags tags = TAGGER.tag(segment, "ja");

        CountryTag russia = tags.countries().get(0);
        assertThat(russia.code()).isEqualTo("RU");
        assertThat(russia.name()).isEqualTo("Russia");
        assertThat(russia.mentions()).isEqualTo(4);
        assertThat(russia.evidence())
                .containsExactly(
                        new Evidence("露", 3, 4, "abbreviation"),
                        new Evidence("ロシア", 7, 10, "name"),
                        new Evidence("ロシア", 13, 16, "name"));
    }

    @Test
    void shouldQuoteTheMarksThatCombineWithAMention() {
        CountryTags tags = TAGGER.tag(TestSegments.title("中国\u0483の首相"), "ja");

        assertThat(tags.countries().get(0).evidence())
                .extracting(Evidence::text)
                .containsExactly("中国\u0483");
    }

    @Test
    void shouldGiveScoresThatAddUpAndAPrimary() {
        CountryTags tags = TAGGER.tag(TestSegments.page("ポーランド大統領が訪米", "ポーランドのドゥダ大統領は米国を訪れた。"), "ja");

        assertThat(tags.countries()).extracting(CountryTag::code).containsExactly("PL", "US");
        assertThat(tags.countries().stream().mapToDouble(CountryTag::score).sum())
                .isEqualTo(1);
        assertThat(tags.primary()).isEqualTo("PL");
    }

    @Test
    void shouldLeaveARoundUpWithoutPrimary() {
        CountryTags tags = TAGGER.tag(TestSegments.page(null, "ロシア、ウクライナ、イスラエル、ガザ、シリア、イラン、中国の情勢。"), "ja");

        assertThat(tags.countries()).hasSize(7);
        assertThat(tags.primary()).isNull();
    }

    @Test
    void shouldNameNoCountryWhereNoneIs() {
        assertThat(TAGGER.tag(TestSegments.page(null, "猫が好きです。"), "ja")).isEqualTo(CountryTags.NONE);
        assertThat(TAGGER.tag(TestSegments.page(null), "und")).isEqualTo(CountryTags.NONE);
    }

    @Test
    void shouldCountATitleWhosePlaceIsUnclearWithoutEvidence() {
        UntaggedSegment placed = TestSegments.page("ロシア", "ロシア");
        UntaggedSegment segment = new UntaggedSegment(
                placed.id(),
                placed.fingerprint(),
                placed.kind(),
                "ロシアの話",
                new Range(0, 3),
                placed.body(),
                placed.bodyLines(),
                null,
                List.of(),
                null,
                "ja",
                placed.source());

        CountryTag russia = TAGGER.tag(segment, "ja").countries().get(0);

        assertThat(russia.mentions()).isEqualTo(2);
        assertThat(russia.evidence()).containsExactly(new Evidence("ロシア", 4, 7, "name"));
    }

    @Test
    void shouldNameItsDataInTheVersion() {
        assertThat(TAGGER.version()).matches("country-\\d+-[0-9a-f]{8}");
    }

    private static String codes(CountryTags tags) {
        return tags.countries().stream().map(CountryTag::code).sorted().collect(Collectors.joining(","));
    }

    private static String language(Table.Row row) {
        if (row.fields().size() > 2) {
            return row.get(2);
        }
        String text = row.get(0);
        return Kana.hasHangul(text) ? "ko" : Kana.hasKana(text) || Kana.hasHan(text) ? "ja" : "en";
    }
}
