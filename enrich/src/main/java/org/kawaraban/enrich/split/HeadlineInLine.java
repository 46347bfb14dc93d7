// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Tells where a line that holds headline, date and text one after another has its headline. */
final class HeadlineInLine {
    private static final int LEAST = 12;
    private static final int WORDS = 4;
    private static final int MOST = 130;

    private HeadlineInLine() {}

    /** Where the headline of a line ends, in chars of the page: before a date early in a long line; -1 if it has none. */
    static int split(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null || date.kind() != PrintedDate.Kind.FULL || line.prose != Line.Prose.STRONG) {
            return -1;
        }
        int before = date.start() - line.textStart;
        boolean fits = before >= LEAST && before <= MOST && line.end - date.end() > before;
        return fits && !isDateline(page, line, date) ? date.start() : -1;
    }

    /** TARTU, Estonia, May 6, 2025 -- begins a text, and is no headline: few words before the date, and a dash behind. */
    private static boolean isDateline(String page, Line line, PrintedDate date) {
        int words = 0;
        boolean wide = false;
        for (int i = line.textStart; i < date.start(); i++) {
            char c = page.charAt(i);
            wide |= Chars.isHan(c) || Chars.isHiragana(c) || Chars.isKatakana(c);
            words += Chars.isBlank(c) ? 1 : 0;
        }
        int behind = date.end();
        while (behind < line.end && Chars.isBlank(page.charAt(behind))) {
            behind++;
        }
        boolean dash = behind < line.end && "-–—―(/".indexOf(page.charAt(behind)) >= 0;
        return (!wide && words < WORDS) || dash;
    }
}
