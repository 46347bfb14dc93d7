// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.split.Cohesion.Sight;

class CohesionTest {
    private static final String LIGHTHOUSE = """
            Lighthouse repairs begin
            The county began repairs of the lighthouse at Skarvik in February, two years after a storm cracked its lens.
            Engineers will lower the lantern onto a barge while a temporary beacon marks the shoals for trawlers.
            What the engineers found
            The engineers say that salt had eaten the iron stair of the lighthouse, and that the lens can be mended.
            """;
    private static final String SCHOOL = """
            Pupils cook lunch for the village
            Pupils of the primary school in Hallen cooked lunch for ninety pensioners, with potatoes that they had grown.
            Teachers hope that cooking becomes part of the timetable, and parents have promised to dig another field.
            """;

    private final List<Line> lines = new LineReader().read(LIGHTHOUSE + SCHOOL, 0, Integer.MAX_VALUE);
    private final Cohesion cohesion = new Cohesion(LIGHTHOUSE + SCHOOL, lines);

    @Test
    void shouldBeHigherWithinAnArticleThanAcrossTwo() {
        int section = 3;
        int article = 5;

        for (Sight sight : Sight.values()) {
            assertThat(cohesion.along(sight)[section]).isGreaterThan(3 * cohesion.along(sight)[article]);
        }
    }

    @Test
    void shouldBeUndecidedWhereThereIsTooLittleText() {
        assertThat(cohesion.along(Sight.FAR)[0]).isEqualTo(-1);
        assertThat(cohesion.along(Sight.FAR)[1]).isEqualTo(-1);
    }

    @Test
    void shouldBeOneForTheSameTextAgain() {
        String page = SCHOOL + SCHOOL;
        List<Line> twice = new LineReader().read(page, 0, Integer.MAX_VALUE);

        assertThat((double) new Cohesion(page, twice).along(Sight.FAR)[3]).isCloseTo(1, within(1e-6));
    }

    @Test
    void shouldSlideAsItComparesStretches() {
        assertThat(cohesion.along(Sight.FAR)[3]).isCloseTo((float) cohesion.between(0, 3, lines.size()), within(1e-4f));
    }

    @Test
    void shouldCountTellingWordsThatTheTextTakesUp() {
        assertThat(cohesion.echoes(0)).isGreaterThanOrEqualTo(2);
        assertThat(cohesion.known(3)).isGreaterThanOrEqualTo(1);
        assertThat(cohesion.known(5)).isZero();
    }

    @Test
    void shouldTellHowMuchALineSays() {
        assertThat(cohesion.telling(0)).isGreaterThan(cohesion.telling(3));
        assertThat(cohesion.echoed(0)).isPositive().isLessThanOrEqualTo(cohesion.telling(0));
        assertThat(cohesion.echoed(lines.size() - 1)).isZero();
    }

    @Test
    void shouldTellValleysFromPlains() {
        var topics = new Topics(LIGHTHOUSE + SCHOOL, lines);

        assertThat(topics.valley(5) / Topics.DEPTHS).isLessThan(topics.valley(3) / Topics.DEPTHS);
        assertThat(topics.step(0, Sight.MIDDLE)).isZero();
    }
}
