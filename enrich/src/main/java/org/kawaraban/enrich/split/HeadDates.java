// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import org.kawaraban.enrich.split.Line.Prose;

/** Tells the dates that headlines have: on their line, beside a name, or on a line of their own. */
final class HeadDates {
    private HeadDates() {}

    /** A byline with a date in it. */
    static boolean isByline(Line line) {
        PrintedDate date = line.date;
        if (date == null) {
            return false;
        }
        boolean worded = line.is(Furniture.BYLINE) && line.besideDate < 70 && line.prose == Prose.NONE;
        boolean leading = date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && line.beginsWithDate()
                && line.besideDate <= 40
                && line.words <= 24
                && date.end() - date.start() >= (line.end - line.start) / 4;
        boolean labelled = date.kind() == PrintedDate.Kind.FULL
                && line.prose == Prose.NONE
                && line.beginsWithDate()
                && line.besideDate <= (date.label() == PrintedDate.Label.NONE ? 20 : 40);
        return worded || leading || labelled;
    }

    /** Whether a date stands at an end of a line that says more than the date. */
    static boolean hasDateOfItsOwn(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && !line.isDateLine()
                && standsAtAnEnd(line, line.date);
    }

    /** "입력 2023.11.09 17:25", whatever else the line says. */
    private static boolean saysPublished(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.label() == PrintedDate.Label.PUBLISHED
                && line.prose == Prose.NONE;
    }

    /** Whether a day without its year, but with a time, stands at an end of a line that says more. */
    static boolean hasDayOfItsOwn(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.PARTIAL
                && line.date.time() != null
                && standsAtAnEnd(line, line.date);
    }

    /** Whether a line of text begins with date and time in figures, as programs stamp news: "2025-03-26 19:31:08 …". */
    static boolean isStamped(String page, Line line) {
        PrintedDate date = line.date;
        return date != null
                && date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && line.beginsWithDate()
                && isClock(page, date)
                && Chars.plain(page, date.start(), date.end()).chars().noneMatch(Chars::isHan);
    }

    /** Whether a time is printed as 19:30, which a sentence seldom begins with, rather than 9時30分. */
    static boolean isClock(String page, PrintedDate date) {
        return Chars.plain(page, date.start(), date.end()).indexOf(':') > 0;
    }

    private static boolean standsAtAnEnd(Line line, PrintedDate date) {
        return line.beginsWithDate() || date.end() >= line.end - 2;
    }

    /** Whether a line stands between a headline and its text, and tells its date. */
    static boolean tellsDate(Line line) {
        return line.date != null
                && line.prose != Prose.STRONG
                && !(line.is(Furniture.CAPTION) && line.date.kind() != PrintedDate.Kind.FULL)
                && (line.number < 0 || line.isDateLine())
                && (line.isDateLine()
                        || line.named
                        || isByline(line)
                        || saysPublished(line)
                        || (line.besideDate <= 26 && line.prose == Prose.NONE));
    }
}
