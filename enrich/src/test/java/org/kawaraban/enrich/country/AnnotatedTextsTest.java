// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The annotated texts: how good tagging has to be on the half that rules are made from, and on the one kept apart. */
class AnnotatedTextsTest {
    private static final CountryTagger TAGGER = new CountryTagger(TestSegments.GAZETTEER);
    private static final List<AnnotatedText> HELD = AnnotatedText.readAll(AnnotatedText.HELD);
    private static final List<AnnotatedText> DEVELOP = AnnotatedText.readAll(AnnotatedText.DEVELOP);

    @AfterAll
    static void close() {
        TAGGER.close();
    }

    @Test
    void shouldHoldAtLeast150TextsInJapaneseAndAsManyInOtherLanguages() {
        assertThat(List.of(HELD, DEVELOP)).allSatisfy(half -> {
            assertThat(half.stream().filter(text -> text.language().equals("ja")))
                    .hasSizeGreaterThanOrEqualTo(75);
            assertThat(half.stream().filter(text -> !text.language().equals("ja")))
                    .hasSizeGreaterThanOrEqualTo(75);
        });
    }

    @Test
    void shouldTagTheTextsKeptApart() {
        AnnotatedTextScores scores = new AnnotatedTextScores(HELD, TAGGER);

        assertThat(scores.all().f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(scores.all().primary()).isGreaterThanOrEqualTo(0.9);
        assertThat(scores.of("ja").f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.of("en").f1()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void shouldTagTheTextsThatRulesAreMadeFrom() {
        assertThat(new AnnotatedTextScores(DEVELOP, TAGGER).all().f1()).isGreaterThanOrEqualTo(0.98);
    }
}
