// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.time.Duration;

/**
 * What a sink does that follows a live feed, unlike one that writes a replay and ends.
 *
 * @param idleRotation after how long without a new record a file is finished though it is not full; a file that is open
 *     six times as long is finished too
 * @param firstRetry how long it waits after a first failure of the disk or of Kafka before it tries again
 * @param longestRetry how long it waits at most, after many; each wait is twice as long as the one before
 */
public record Following(Duration idleRotation, Duration firstRetry, Duration longestRetry) {
    /** What the service does. */
    public static final Following DEFAULT =
            new Following(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30));

    public Following {
        requirePositive("idleRotation", idleRotation);
        requirePositive("firstRetry", firstRetry);
        requirePositive("longestRetry", longestRetry);
    }

    /** The same with another idle rotation. */
    public Following withIdleRotation(Duration idle) {
        return new Following(idle, firstRetry, longestRetry);
    }

    /** How long to wait after so many failures in a row, 1 or more. */
    Duration wait(int failures) {
        long factor = 1L << Math.min(failures - 1, 30);
        Duration doubled = firstRetry.multipliedBy(factor);
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + ": longer than nothing, not " + duration);
        }
    }
}
