// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which files are complete: those that did not change for a while. Goes by what was seen, not by the files' times, so
 * that no clock but our own counts. Not thread-safe.
 */
final class SettledFiles {
    private final long settleNanos;
    /** Files that are not known to be complete, by URI. */
    private final Map<String, Seen> moving = new HashMap<>();

    private record Seen(FileMark mark, long sinceNanos) {}

    /**
     * Files of which nothing is known yet.
     *
     * @param settle how long a file must stay the same; zero takes every file at once
     */
    SettledFiles(Duration settle) {
        settleNanos = settle.toNanos();
    }

    /**
     * Looks at a file.
     *
     * @param now of any clock that only goes forward, in nanoseconds
     * @return whether its mark has been this one for long enough
     */
    boolean isSettled(String uri, FileMark mark, long now) {
        Seen seen = moving.get(uri);
        if (seen == null || !seen.mark().equals(mark)) {
            seen = new Seen(mark, now);
            moving.put(uri, seen);
        }
        return now - seen.sinceNanos() >= settleNanos;
    }

    /** Keeps only what is still waited for. */
    void retain(Set<String> waiting) {
        moving.keySet().retainAll(waiting);
    }
}
