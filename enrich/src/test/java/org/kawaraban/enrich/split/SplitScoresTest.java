// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.enrich.split.PageRelayout.Way;

/** Holds the quality of splitting on annotated pages: floors, to be raised when the figures rise. */
class SplitScoresTest {
    private static final Path SEEDS = Path.of("../seeds/gold");
    private static final Path PAGES = Path.of("src/test/resources/org/kawaraban/enrich/split");

    @Test
    void shouldSplitTheSeeds() {
        SplitScores scores = SplitScores.of(SEEDS);

        assertThat(scores.pages).isEqualTo(5);
        assertThat(scores.boundaries()).isEqualTo(1);
        assertThat(scores.titles()).isEqualTo(1);
        assertThat(scores.dates()).isEqualTo(1);
        assertThat(scores.kinds()).isGreaterThan(0.999);
        assertThat(scores.repeats()).isEqualTo(1);
        assertCovered(scores);
    }

    @Test
    void shouldSplitThePagesThatItLearnedFrom() {
        SplitScores scores = SplitScores.of(PAGES.resolve("develop"));

        assertThat(scores.pages).isEqualTo(98);
        assertThat(scores.boundaries()).isGreaterThan(0.97);
        assertThat(scores.titles()).isGreaterThan(0.96);
        assertThat(scores.dates()).isGreaterThan(0.96);
        assertThat(scores.kinds()).isGreaterThan(0.97);
        assertThat(scores.repeats()).isGreaterThan(0.97);
        assertCovered(scores);
    }

    /** Pages that nobody looked at while the rules were made: what to expect of sites not seen before. */
    @Test
    void shouldSplitThePagesThatWereKeptApart() {
        SplitScores scores = SplitScores.of(PAGES.resolve("held"));

        assertThat(scores.pages).isEqualTo(178);
        assertThat(scores.boundaries()).isGreaterThan(0.895);
        assertThat(scores.titles()).isGreaterThan(0.98);
        assertThat(scores.dates()).isGreaterThan(0.915);
        assertThat(scores.kinds()).isGreaterThan(0.969);
        assertThat(scores.repeats()).isGreaterThan(0.95);
        assertCovered(scores);
    }

    /** What can be reached on them: others who annotated them again found the same articles. */
    @Test
    void shouldBeMeasuredOnPagesThatAnnotatorsAgreeOn() {
        assertThat(AnnotatorAgreement.byAuthor(PAGES.resolve("held")).get("all").boundaries())
                .isGreaterThan(0.97);
    }

    /** Pages that are to be learned from later: of ordinary sites and hard ones, in 20 languages. */
    @Test
    void shouldSplitPagesThatNothingWasLearnedFromYet() {
        SplitScores scores = SplitScores.of(PAGES.resolve("later"));

        assertThat(scores.pages).isEqualTo(592);
        assertThat(scores.boundaries()).isGreaterThan(0.87);
        assertThat(scores.titles()).isGreaterThan(0.945);
        assertThat(scores.dates()).isGreaterThan(0.945);
        assertThat(scores.kinds()).isGreaterThan(0.975);
        assertThat(scores.repeats()).isGreaterThan(0.945);
        assertCovered(scores);
    }

    /** Ordinary articles one after another, set apart in many ways, none of them learned from. */
    @Test
    void shouldSplitArticlesJoinedToPages() {
        SplitScores scores = SplitScores.of(PAGES.resolve("joined"));

        assertThat(scores.pages).isEqualTo(60);
        assertThat(scores.boundaries()).isGreaterThan(0.97);
        assertThat(scores.titles()).isGreaterThan(0.98);
        assertThat(scores.dates()).isGreaterThan(0.96);
        assertThat(scores.kinds()).isGreaterThan(0.99);
        assertCovered(scores);
    }

    /** The pages that were kept apart as other extractions of their text would have left them. */
    @ParameterizedTest
    @CsvSource({"CLOSE, 0.89", "SPACED, 0.885", "WRAPPED, 0.915", "NODES, 0.885", "SOURCE, 0.91", "MARKDOWN, 0.955"})
    void shouldSplitPagesLaidOutOtherwise(Way way, double boundaries) {
        SplitScores scores = LayoutScores.of(PAGES.resolve("held"), way);

        assertThat(scores.boundaries()).as(scores.toString()).isGreaterThan(boundaries);
        assertCovered(scores);
    }

    private static void assertCovered(SplitScores scores) {
        assertThat(scores.uncovered).isZero();
        assertThat(scores.coveredTwice).isZero();
    }
}
