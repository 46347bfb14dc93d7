// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FewTimesTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final FewTimes twoASecond = new FewTimes(2, Duration.ofSeconds(1), now::get);

    @Test
    void shouldRefuseWhatHappensTooOftenUntilItIsRareAgain() {
        assertThat(twoASecond.allowsOneMore()).isTrue();
        now.addAndGet(Duration.ofMillis(600).toNanos());
        assertThat(twoASecond.allowsOneMore()).isTrue();
        assertThat(twoASecond.allowsOneMore()).isFalse();

        now.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(twoASecond.allowsOneMore()).isTrue();
        assertThat(twoASecond.allowsOneMore()).isFalse();
    }
}
