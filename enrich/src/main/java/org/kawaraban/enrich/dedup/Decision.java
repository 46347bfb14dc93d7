// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Relation;

/** What becomes of a segment. */
public sealed interface Decision {
    /**
     * The segment is the first of its text, or a later version of one.
     *
     * @param id of the record that it becomes
     * @param updates id of the kept article that it is a later version of; null if none
     */
    record Keep(String id, @Nullable String updates) implements Decision {}

    /**
     * The segment's text was already seen.
     *
     * @param id of the duplicate's record
     * @param relation to the record that was kept
     * @param duplicateOf id of the record that was kept
     * @param similarity 0 to 1 in steps of 0.01; 1 for all relations but {@code near}
     */
    record Drop(String id, Relation relation, String duplicateOf, double similarity) implements Decision {}
}
