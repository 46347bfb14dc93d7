// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * Tells the dateline that wire agencies set before the first sentence, whose date is that of the report: "PORT-LOUIS, 19
 * juil. 2023 (Agence) - ", "【ローマ2025年2月3日】". A date that the sentence itself mentions has no such sign behind it, or no
 * place before it.
 */
final class Dateline {
    /** Chars that may stand before the date, and between it and the sign that sets off the text. */
    private static final int LONGEST = 40;
    /** Lower-case letters of a word that is hardly abbreviated. */
    private static final int SHORTEST_WORD = 4;

    /** What stands between a place and the date. */
    private static final String BEFORE = ",،、.=＝:：";

    private static final String DASHES = "-–—";
    /** Letters of "le", "am" and the like, which may stand before the date. */
    private static final int LONGEST_ARTICLE = 3;

    /** Before it there were hardly any news on the web: as {@link PageYears} has it. */
    private static final int FIRST_YEAR = 1995;

    private static final String OPENING = "([（【〔";
    private static final String CLOSING = ")]）】〕";

    private Dateline() {}

    /** Whether the full date that a line of text was found to have stands in a dateline. */
    static boolean has(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null
                || date.kind() != PrintedDate.Kind.FULL
                || date.start() < line.start
                || date.start() - line.start > LONGEST
                || endsSentence(page, line.start, date.start())) {
            return false;
        }
        int to = Math.min(line.end, date.end() + LONGEST);
        int bracket = OPENING.indexOf(page.charAt(line.start));
        if (bracket >= 0) {
            int close = find(CLOSING.charAt(bracket), page, line.start, to);
            if (close >= date.end() - 1) {
                return close < line.end - 1
                        && isNames(page, line.start + 1, date.start())
                        && isNames(page, date.end(), close)
                        && !endsInSpacedWord(page, line.start + 1, date.start());
            }
        }
        int slash = Chars.skipBlank(page, date.end(), to);
        if (slash < to && page.charAt(slash) == '/') {
            return find('/', page, slash + 1, to) > slash;
        }
        return isSetOff(page, line.start, date.start())
                && (leadsToDash(page, date.end(), to)
                        || (isRecent(date)
                                && leadsToColon(page, date.end(), to)
                                && isNames(page, line.start, date.start())));
    }

    private static boolean endsSentence(String page, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = page.charAt(i);
            if (c == '.' ? endsWord(page, from, i) : Chars.endsSentence(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a full stop is behind a word, rather than an abbreviation or a place in capitals: "St.", "СТЕПОВЕ.". */
    private static boolean endsWord(String page, int from, int stop) {
        int start = stop;
        while (start > from && Character.isLowerCase(page.charAt(start - 1))) {
            start--;
        }
        return stop - start >= SHORTEST_WORD;
    }

    /** Whether a place stands before the date, with a sign behind it; one short word may follow that. */
    private static boolean isSetOff(String page, int from, int to) {
        int i = Chars.skipBlankBack(page, from, to);
        int word = i;
        while (i > from && Character.isLowerCase(page.charAt(i - 1))) {
            i--;
        }
        if (word - i > LONGEST_ARTICLE) {
            return false;
        }
        i = Chars.skipBlankBack(page, from, i);
        return i > from + 1
                && (BEFORE.indexOf(page.charAt(i - 1)) >= 0
                        || (DASHES.indexOf(page.charAt(i - 1)) >= 0 && isLabel(page, from, i - 1)));
    }

    /** Whether a stretch is one word in capitals and a space: what a section is called, or a place. */
    private static boolean isLabel(String page, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (!Character.isUpperCase(page.charAt(i))) {
                return false;
            }
        }
        return to - from > 2 && Chars.isBlank(page.charAt(to - 1));
    }

    /** Whether a piece of what stands in brackets has names and signs alone: no kana of grammar, no words without a capital. */
    private static boolean isNames(String page, int from, int to) {
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char c = page.charAt(i);
            boolean letter = Character.isLetter(c);
            if (Chars.isHiragana(c) || (letter && !inWord && Character.isLowerCase(c))) {
                return false;
            }
            inWord = letter;
        }
        return true;
    }

    /** Whether the date goes on with a word before it, as in "[Founded 12 May 1998]"; a place has a sign behind it. */
    private static boolean endsInSpacedWord(String page, int from, int to) {
        int i = Chars.skipBlankBack(page, from, to);
        return i > from && Chars.isSpaced(page.charAt(i - 1));
    }

    /** Whether nothing but names, brackets and signs stands before a dash, and text behind it. */
    private static boolean leadsToDash(String page, int from, int to) {
        boolean inWord = false;
        boolean inBrackets = false;
        for (int i = from; i < to; i++) {
            char c = page.charAt(i);
            if (c == '—' || c == '–' || (c == '-' && !inWord)) {
                return i + 1 < to;
            }
            inBrackets = OPENING.indexOf(c) >= 0 || (inBrackets && CLOSING.indexOf(c) < 0);
            boolean letter = Character.isLetter(c);
            boolean bare = letter && !inWord && !inBrackets;
            // Without a full stop before it, or in a script without capitals, a name cannot be told from a sentence.
            if (bare && (!Character.isUpperCase(c) || !isBehindStop(page, from, i))) {
                return false;
            }
            inWord = letter || (inWord && c == '\'');
        }
        return false;
    }

    /** Whether a day is of the time since there are news on the web; those before are history that a text tells. */
    private static boolean isRecent(PrintedDate date) {
        return date.date() != null && date.date().getYear() >= FIRST_YEAR;
    }

    /** "MUMBAI, March 3, 2025: The company …", as press releases have it. */
    private static boolean leadsToColon(String page, int from, int to) {
        return from + 2 < to
                && Chars.plain(page.charAt(from)) == ':'
                && Chars.isBlank(page.charAt(from + 1))
                && Character.isUpperCase(page.charAt(from + 2));
    }

    /** Where a char stands first within a stretch; -1 if it does not. */
    private static int find(char c, String page, int from, int to) {
        for (int i = from; i < to; i++) {
            if (page.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBehindStop(String page, int from, int to) {
        int i = Chars.skipBlankBack(page, from, to);
        return page.charAt(i - 1) == '.' || page.charAt(i - 1) == '-';
    }
}
