// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a reading of a page leans: what is added to the scores of roles, in logarithms of odds.
 *
 * @param opening for headlines and openings of articles
 * @param lines the lines for which that is added; null for all
 * @param item for items of lists of other stories
 * @param comment for comments
 */
record Lean(float opening, @Nullable BitSet lines, float item, float comment) {
    /** The plain reading. */
    static final Lean NONE = new Lean(0, null, 0, 0);

    float of(int line, Role role) {
        return switch (role) {
            case TITLE, OPENING -> lines == null || lines.get(line) ? opening : 0;
            case ITEM -> item;
            case COMMENT -> comment;
            default -> 0;
        };
    }
}
