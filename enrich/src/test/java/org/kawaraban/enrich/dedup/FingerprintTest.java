// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.model.SegmentKind;

class FingerprintTest {
    private static final String LONG = "津波の心配はありません。".repeat(30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World!|hello world",
                "ＮＡＴＯ　加盟|NATO加盟",
                "ﾎﾟｰﾗﾝﾄﾞ|ポーランド",
                "「米露」会談。|米露会談",
                "straße|STRASSE",
                "a\u200Bb\u00ADc|abc",
                "１０月２９日|10月29日",
            })
    void shouldFoldTwoPrintsOfATextToOne(String one, String other) {
        assertThat(Fold.fold(one)).isEqualTo(Fold.fold(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.5ポイント|2.6ポイント", "米国|英国", "はし|ばし", "びょういん|びよういん"})
    void shouldKeepWhatTellsTextsApart(String one, String other) {
        assertThat(Fold.fold(one)).isNotEqualTo(Fold.fold(other));
    }

    @Test
    void shouldBeTheSameForTheSameTextInOtherPrint() {
        assertThat(Fingerprint.of(TestSegments.article("米露、会談!", LONG, null)))
                .isEqualTo(Fingerprint.of(TestSegments.article("米露 会談", LONG.replace("。", "。\n"), "2025-01-01")))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void shouldTellKindTitleAndBodyApart() {
        String fingerprint = Fingerprint.of(TestSegments.article("甲", LONG, null));

        assertThat(Fingerprint.of(TestSegments.segment(SegmentKind.TEASER, "甲", LONG, null)))
                .isNotEqualTo(fingerprint);
        assertThat(Fingerprint.of(TestSegments.article("乙", LONG, null))).isNotEqualTo(fingerprint);
        assertThat(Fingerprint.of(TestSegments.article(null, "甲" + LONG, null))).isNotEqualTo(fingerprint);
    }

    @Test
    void shouldCountTheDateOfAShortBodyOnly() {
        String shortBody = "津波の心配はありません。";

        assertThat(Fingerprint.of(TestSegments.article("地震", shortBody, "2025-01-01")))
                .isNotEqualTo(Fingerprint.of(TestSegments.article("地震", shortBody, "2025-01-02")));
        assertThat(Fingerprint.of(TestSegments.article("地震", LONG, "2025-01-01")))
                .isEqualTo(Fingerprint.of(TestSegments.article("地震", LONG, "2025-01-02")));
    }
}
