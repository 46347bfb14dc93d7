// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final String PAGE = ("灯台の修理が始まる\n県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。\n"
            + "漁港に新しい桟橋\n町は桟橋を三月に架け替える。古い桟橋は海底の魚礁として使われることになった。\n");

    private final List<Line> lines = new LineReader().read(PAGE, 0, Integer.MAX_VALUE);
    private final Layout layout = PageSplitter.layout(PAGE, lines);
    private final Features features = new Features(PAGE, layout);
    private final RoleScores scores = RoleScores.ofPage(LineNets.read(), features, lines.size());
    private final List<Role[]> readings = Readings.of(lines, layout, new LineShapes(lines, features), scores);

    @Test
    void shouldBeginWithThePlainReading() {
        assertThat(readings.get(0)).isEqualTo(RoleDecoder.decode(scores, Lean.NONE));
    }

    @Test
    void shouldOfferReadingsThatDifferAndScoreNoBetter() {
        double plain = scores.of(readings.get(0));

        assertThat(readings).hasSizeGreaterThan(1);
        assertThat(readings.stream().map(Arrays::toString)).doesNotHaveDuplicates();
        assertThat(readings).allMatch(roles -> scores.of(roles) <= plain);
    }
}
