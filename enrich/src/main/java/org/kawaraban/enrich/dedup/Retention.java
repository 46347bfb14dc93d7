// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.time.Duration;

/**
 * How long what was met is remembered: between one and two periods, counted in the hours at which Kafka got the pages.
 * Hours since 1970 are cut into periods; what was last met in the current one or the one before lives.
 *
 * <p>So an entry is written again once a period at most, however often it is met.
 */
public final class Retention {
    /** Longer than a story takes to come back as "a year ago", and than what is fetched once a year. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(400));

    private final int hours;

    /**
     * A retention of a period's length.
     *
     * @param period full hours count; at least one, at most 100 years
     */
    public Retention(Duration period) {
        if (period.toHours() < 1 || period.toDays() > 36_500) {
            throw new IllegalArgumentException("retention must be 1 hour to 36500 days, not " + period);
        }
        hours = (int) period.toHours();
    }

    /** The hour of a point in time given in milliseconds since 1970; 0 for any before. */
    static int hour(long timestamp) {
        return (int) Math.max(0, timestamp / Duration.ofHours(1).toMillis());
    }

    /** Its length. */
    public Duration period() {
        return Duration.ofHours(hours);
    }

    /** The number of the period that an hour is in. */
    public int period(int hour) {
        return hour / hours;
    }

    /** Whether what was last met in one hour still counts in another. */
    public boolean isAlive(int met, int now) {
        return period(met) >= period(now) - 1;
    }

    /** Whether what was last met in one hour must be noted again when it is met in another, or it would not live long enough. */
    boolean isStale(int met, int now) {
        return period(met) < period(now);
    }
}
