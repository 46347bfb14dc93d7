// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells where a line that holds headline and text one after another has its headline. */
final class HeadlineInLine {
    /** What sets a headline off from the text behind it. */
    enum Sign {
        NONE,
        /** A date: "headline 2025-02-19 text". */
        DATE,
        /** Brackets: 【headline】text. */
        BRACKETS,
        /** A dash: headline――text. */
        DASH,
        /** A wide colon: 見出し：本文. Before others stand places more often: "OHIO: BLIMP. An airship …". */
        COLON,
        /** A wide space or a bar. */
        SPACE,
        /** A full stop: the headline is a short first sentence. */
        STOP
    }

    private static final int LEAST = 8;
    private static final int MOST = 130;
    /** Columns of a headline at most, where no date sets it off. */
    private static final int COLUMNS = 90;

    private static final int SHORTEST = 4;
    /** Chars before a colon at least: what stands before an earlier one is a place or a speaker. */
    private static final int BEFORE_COLON = 6;
    /** How many texts of a page must have their headline set off alike: one dash alone is a dash. */
    private static final int FEWEST = 3;

    private static final String OPENING = "【《［[";
    private static final String CLOSING = "】》］]";

    private final String page;
    private final Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
    private int openings;
    /** Whether the page is a live one: its entries have whole sentences as headlines. */
    private boolean ticks;

    /** Where the headline looked for last begins and ends. */
    private int start;

    private int end;

    HeadlineInLine(String page, List<Line> lines, Role[] roles) {
        this.page = page;
        for (int i = 0; i < roles.length; i++) {
            ticks |= lines.get(i).tick;
            if (roles[i] == Role.OPENING) {
                openings++;
                counts.merge(look(lines.get(i)), 1, Integer::sum);
            }
        }
    }

    /** Where the headline of a line ends that has a date behind it, in chars of the page; -1 if there is none. */
    static int split(Line line) {
        PrintedDate date = line.date;
        if (date == null || date.kind() != PrintedDate.Kind.FULL || line.prose != Line.Prose.STRONG) {
            return -1;
        }
        int before = date.start() - line.textStart;
        boolean fits = before >= LEAST && before <= MOST && line.end - date.end() > before;
        return fits ? date.start() : -1;
    }

    /** Finds the headline of a line that opens an article: {@link #start} to {@link #end}; false if it has none. */
    boolean find(Line line) {
        Sign sign = look(line);
        int alike = counts.getOrDefault(sign, 0);
        return switch (sign) {
            case NONE -> false;
            case DATE, BRACKETS -> true;
            case DASH, COLON, SPACE -> alike >= FEWEST;
            case STOP -> !ticks && alike >= FEWEST && alike * 5 >= openings * 4;
        };
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private Sign look(Line line) {
        start = line.textStart;
        end = split(line);
        if (end > 0) {
            return Sign.DATE;
        }
        boolean timed = line.tick && line.beginsWithDate();
        if (line.date != null && (timed || HeadDates.isStamped(page, line))) {
            start = line.date.end();
            while (start < line.end
                    && !Character.isLetterOrDigit(page.charAt(start))
                    && OPENING.indexOf(page.charAt(start)) < 0) {
                start++;
            }
        }
        if (start >= line.end) {
            return Sign.NONE;
        }
        int bracket = OPENING.indexOf(page.charAt(start));
        int columns = 0;
        for (int i = start + 1; i < line.end && columns <= COLUMNS; i++) {
            char c = page.charAt(i);
            columns += Chars.isWide(c) ? 2 : 1;
            end = i;
            if (bracket >= 0) {
                if (c == CLOSING.charAt(bracket) && i - start <= SHORTEST) {
                    // A kicker before the headline: 【為替】円、149円台後半　1日の……
                    bracket = -1;
                } else if (c == CLOSING.charAt(bracket)) {
                    boolean text = line.end - i > i - start;
                    start++;
                    return text ? Sign.BRACKETS : Sign.NONE;
                }
                continue;
            }
            Sign sign = columns < 2 * SHORTEST ? Sign.NONE : sign(i, line);
            if (sign != Sign.NONE) {
                return line.end - i > SHORTEST ? sign : Sign.NONE;
            }
        }
        return Sign.NONE;
    }

    private Sign sign(int i, Line line) {
        char c = page.charAt(i);
        boolean spaced = page.charAt(i - 1) == ' ' && i + 1 < line.end && page.charAt(i + 1) == ' ';
        if (c == '―'
                || c == '─'
                || (c == '—' && (spaced || (i + 1 < line.end && page.charAt(i + 1) == '—')))
                || (spaced && (c == '-' || c == '–' || c == '='))) {
            return Sign.DASH;
        }
        if (c == '：' && i - start >= BEFORE_COLON) {
            return Sign.COLON;
        }
        if (c == '\u3000' || c == '\t' || (spaced && c == '|')) {
            return Sign.SPACE;
        }
        boolean stop = c == '。'
                || (c == '.' && i + 1 < line.end && Chars.isBlank(page.charAt(i + 1)) && i - start > SHORTEST * 2);
        return stop ? Sign.STOP : Sign.NONE;
    }
}
