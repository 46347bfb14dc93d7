// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.split.Readings.Reading;

class ReadingsTest {
    private static final String PAGE = ("灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。\n"
            + "漁港に新しい桟橋\n町は桟橋を三月に架け替える。古い桟橋は海底の魚礁として使われることになった。\n");

    private final List<Line> lines = new LineReader().read(PAGE, 0, Integer.MAX_VALUE);
    private final Layout layout = PageSplitter.layout(PAGE, lines);
    private final Features features = new Features(PAGE, layout);
    private final RoleScores scores = RoleScores.ofPage(LineNets.read(), features, lines.size());

    @Test
    void shouldBeginWithThePlainReading() {
        Reading plain = Readings.of(lines, layout, features, scores).get(0);

        assertThat(plain.roles).isEqualTo(RoleDecoder.decode(scores, Lean.NONE));
        assertThat(plain.traits[0]).isZero();
    }

    @Test
    void shouldOfferReadingsThatDifferAndScoreNoBetter() {
        List<Reading> readings = Readings.of(lines, layout, features, scores);

        assertThat(readings).hasSizeGreaterThan(1);
        assertThat(readings.stream().map(reading -> Arrays.toString(reading.roles)))
                .doesNotHaveDuplicates();
        assertThat(readings).allMatch(reading -> reading.traits[0] <= 0);
    }

    @Test
    void shouldKeepThePlainReadingWhereNoneMakesMoreSense() {
        var indifferent = new ReadingModel();
        Arrays.fill(indifferent.deviation, 1);

        assertThat(Readings.best(lines, layout, features, scores, indifferent))
                .isEqualTo(RoleDecoder.decode(scores, Lean.NONE));
    }

    @Test
    void shouldTakeTheReadingThatTheModelPrefers() {
        var hatesThePlain = new ReadingModel();
        Arrays.fill(hatesThePlain.deviation, 1);
        hatesThePlain.direct[0] = -1_000;

        assertThat(Readings.best(lines, layout, features, scores, hatesThePlain))
                .isNotEqualTo(RoleDecoder.decode(scores, Lean.NONE));
    }
}
