// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Property
    void shouldRememberForOneToTwoPeriods(
            @ForAll @IntRange(min = 1, max = 20_000) int hours,
            @ForAll @IntRange(max = 500_000) int met,
            @ForAll @IntRange(max = 50_000) int later) {
        Retention retention = new Retention(Duration.ofHours(hours));

        if (later <= hours) {
            assertThat(retention.isAlive(met, met + later)).isTrue();
        }
        if (later >= 2 * hours) {
            assertThat(retention.isAlive(met, met + later)).isFalse();
        }
    }

    @Test
    void shouldRefuseWhatIsNoPeriod() {
        assertThatThrownBy(() -> new Retention(Duration.ofMinutes(59))).hasMessageContaining("PT59M");
        assertThatThrownBy(() -> new Retention(Duration.ofDays(40_000))).hasMessageContaining("36500");
    }

    @Test
    void shouldRememberForFourHundredDaysByDefault() {
        assertThat(Retention.DEFAULT.period()).isEqualTo(Duration.ofDays(400));
    }
}
