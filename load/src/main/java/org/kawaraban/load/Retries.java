// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after failures that may pass, each time twice as long, and when to give up.
 *
 * @param first wait after the first failure in a row
 * @param longest no wait is longer, whatever the cluster asks for
 * @param limit number of failures in a row at which to give up
 * @param pause what waits
 */
public record Retries(Duration first, Duration longest, int limit, Pause pause) {
    /** Ten failures in a row take some two and a half minutes: longer than a node needs to start again. */
    public static final Retries DEFAULT = new Retries(
            Duration.ofSeconds(1), Duration.ofSeconds(30), 10, duration -> Thread.sleep(duration.toMillis()));

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after so long, or throws when the thread is interrupted. */
        void pause(Duration duration) throws InterruptedException;
    }

    /** The same, giving up sooner. */
    Retries withLimit(int other) {
        return new Retries(first, longest, other, pause);
    }

    /** Whether so many failures in a row are too many. */
    boolean areExhausted(int failures) {
        return failures >= limit;
    }

    /**
     * How long to wait.
     *
     * @param failures how many there were in a row, from 1
     * @param asked what the cluster asked for in {@code Retry-After}; null if nothing
     */
    Duration waitAfter(int failures, @Nullable Duration asked) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
