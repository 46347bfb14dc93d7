// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Tells where a line that holds headline, date and text one after another has its headline. */
final class HeadlineInLine {
    private static final int LEAST = 8;
    private static final int MOST = 130;

    private HeadlineInLine() {}

    /** Where the headline of a line ends, in chars of the page: before a date early in a long line; -1 if it has none. */
    static int split(Line line) {
        PrintedDate date = line.date;
        if (date == null || date.kind() != PrintedDate.Kind.FULL || line.prose != Line.Prose.STRONG) {
            return -1;
        }
        int before = date.start() - line.textStart;
        boolean fits = before >= LEAST && before <= MOST && line.end - date.end() > before;
        return fits ? date.start() : -1;
    }
}
