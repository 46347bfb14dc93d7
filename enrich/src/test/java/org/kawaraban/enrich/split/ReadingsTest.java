// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private final WeighedPage page = WeighedPage.ofTwoArticles();
    private final List<Role[]> readings = Readings.of(page.lines(), page.layout(), page.shapes(), page.scores());

    @Test
    void shouldBeginWithThePlainReading() {
        assertThat(readings.get(0)).isEqualTo(RoleDecoder.decode(page.scores(), Lean.NONE));
    }

    @Test
    void shouldOfferReadingsThatDifferAndScoreNoBetter() {
        double plain = page.scores().of(readings.get(0));

        assertThat(readings).hasSizeGreaterThan(1);
        assertThat(readings.stream().map(Arrays::toString)).doesNotHaveDuplicates();
        assertThat(readings).allMatch(roles -> page.scores().of(roles) <= plain);
    }
}
