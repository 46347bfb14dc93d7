// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetriesProperties {
    private final Retries retries = Retries.DEFAULT;

    @Property
    void shouldNeverWaitLessThanBefore(@ForAll @IntRange(min = 1, max = 1_000_000) int failures) {
        assertThat(retries.waitAfter(failures + 1, null)).isGreaterThanOrEqualTo(retries.waitAfter(failures, null));
    }

    @Property
    void shouldWaitAsLongAsIsAskedUpToTheLongest(
            @ForAll @IntRange(min = 1, max = 100) int failures, @ForAll @LongRange(min = 0, max = 999_999) long asked) {
        Duration wait = retries.waitAfter(failures, Duration.ofSeconds(asked));

        assertThat(wait).isBetween(retries.first(), retries.longest());
        assertThat(wait.toSeconds())
                .isGreaterThanOrEqualTo(Math.min(asked, retries.longest().toSeconds()));
    }
}
