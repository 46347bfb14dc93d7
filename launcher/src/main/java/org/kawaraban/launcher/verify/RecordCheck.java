// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

/** One invariant, or a few that belong together. Sees each record once, then the end. */
interface RecordCheck {
    /** Looks at a record; they come in the order of files and lines. */
    void check(Entry entry);

    /** Looks at what only all records together can show. */
    default void end() {}
}
