// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.util.Locale;

/** The four streams that leave the pipeline: each is a topic, a folder of bulk files and an index of that name. */
public enum Stream {
    /** Unique articles: {@link TaggedSegment}. */
    ARTICLES,
    /** Unique segments of all other kinds: {@link TaggedSegment}. */
    FRAGMENTS,
    /** What was dropped, and what it duplicates: {@link Duplicate}. */
    DUPLICATES,
    /** Pages that could not be processed: their bytes, with the diagnosis in headers. */
    DEAD_LETTERS;

    /** The stream's name: {@code dead-letters}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
