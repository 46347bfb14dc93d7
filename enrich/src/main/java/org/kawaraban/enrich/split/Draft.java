// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.model.SegmentKind;

/** A segment in the making: a run of lines. */
final class Draft {
    SegmentKind kind;
    /** First line, by index. */
    final int from;
    /** Behind the last line. */
    int to;

    /** Line that holds the headline, or on which it begins; -1 if none does. */
    int titleLine = -1;
    /** Line on which it ends. */
    int titleLast = -1;
    /** Where the headline stands, in chars of the page. */
    int titleStart;

    int titleEnd;
    /** Whether the headline is the first sentence of the text. */
    boolean titleFromText;

    /** What it prints again, in chars of the page; in order. */
    final List<int[]> repeats = new ArrayList<>();
    /** Whether all of it is printed again. */
    boolean whollyRepeated;

    Draft(SegmentKind kind, int from, int to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** Whether some of the headline stands on a line. */
    boolean holdsTitle(int line) {
        return line >= titleLine && line <= titleLast;
    }
}
