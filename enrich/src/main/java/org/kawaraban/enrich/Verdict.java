// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import org.kawaraban.model.Duplicate;

/** What leaves deduplication: a segment's payload, untouched, or the record of a duplicate. */
sealed interface Verdict {
    /**
     * A segment that was kept.
     *
     * @param json its {@link org.kawaraban.model.UntaggedSegment}
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Kept(byte[] json) implements Verdict {}

    /** A segment that was dropped. */
    record Dropped(Duplicate duplicate) implements Verdict {}
}
