// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;

/**
 * Numbers of a list that stand right before its entries, "1Port closed after storm", "2…", "3…", as text is left of markup
 * that sets a rank off by its look alone. As likely "2人が…" counts what follows, so that it takes three entries at least,
 * counted from 1, that do not go on with the same letter: 1回, 2回, 3回.
 */
final class GluedNumbers {
    private static final int FEWEST = 3;
    private static final int LONGEST = 2;
    /** Lines from an entry to the next one: a summary, a date and a label may stand between. */
    private static final int FARTHEST = 5;

    private GluedNumbers() {}

    /** The lines of a page that begin with such a number, by index, in order. */
    static List<Integer> find(String page, List<Line> lines) {
        var found = new ArrayList<Integer>();
        var run = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int number = number(page, lines.get(i));
            if (number == 1) {
                keep(page, lines, run, found);
                run.add(i);
            } else if (!run.isEmpty() && number == run.size() + 1 && i - run.get(run.size() - 1) <= FARTHEST) {
                run.add(i);
            }
        }
        keep(page, lines, run, found);
        return found;
    }

    /** Takes the number for the mark of a line. */
    static void mark(String page, Line line) {
        line.mark = Mark.NUMBER;
        line.sign = '.';
        line.number = number(page, line);
        line.textStart = behind(page, line);
    }

    private static void keep(String page, List<Line> lines, List<Integer> run, List<Integer> found) {
        long letters = run.stream()
                .map(i -> page.charAt(behind(page, lines.get(i))))
                .distinct()
                .count();
        if (run.size() >= FEWEST && letters > 1) {
            found.addAll(run);
        }
        run.clear();
    }

    /** The number glued to the beginning of a line; 0 if there is none. */
    private static int number(String page, Line line) {
        int behind = behind(page, line);
        boolean unmarked = line.mark == Mark.NONE && line.number < 0 && line.textStart == line.start;
        if (!unmarked || behind == line.start || behind - line.start > LONGEST || behind == line.end) {
            return 0;
        }
        char next = page.charAt(behind);
        // 2nd is a word, and so is 10km.
        boolean begins = Character.isLetter(next) && !Character.isLowerCase(next);
        return begins || opensQuote(next) ? Integer.parseInt(Chars.plain(page, line.start, behind)) : 0;
    }

    private static int behind(String page, Line line) {
        int i = line.start;
        while (i < line.end && Character.isDigit(page.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean opensQuote(char c) {
        int type = Character.getType(c);
        boolean bracket = type == Character.START_PUNCTUATION && Chars.plain(c) != '(';
        return bracket || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
