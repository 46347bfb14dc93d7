// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits on conditions. The deadline is so generous that only a hang reaches it. */
final class Deadline {
    static final Duration HANG = Duration.ofMinutes(3);

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private Deadline() {}

    /**
     * Waits until something holds.
     *
     * @param otherwise what to say when it never does
     */
    static void await(Callable<Boolean> condition, Supplier<String> otherwise) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > HANG.toNanos()) {
                assertThat(false).as(otherwise.get()).isTrue();
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
