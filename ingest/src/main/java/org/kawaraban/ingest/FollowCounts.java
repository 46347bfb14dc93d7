// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

/**
 * What a follower has done since it started.
 *
 * @param published pages and dead letters
 * @param unchanged files that were read again because they looked changed, and were not
 */
public record FollowCounts(long published, long unchanged) {
    FollowCounts plus(FollowCounts other) {
        return new FollowCounts(published + other.published, unchanged + other.unchanged);
    }
}
