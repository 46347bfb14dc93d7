// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;

/**
 * Numbers of a list that stand right before its entries, "1Port closed after storm", "2…", "3…", as text is left of markup
 * that sets a rank off by its look alone. As likely "2人が…" counts what follows, so that it takes three entries at least,
 * counted from 1, at like distances, that do not go on with the same letter, nor most of them with a word that counts:
 * 1回, 2回, 3回; 1億円, 2年, 3人.
 */
final class GluedNumbers {
    private static final int FEWEST = 3;
    private static final int LONGEST = 2;
    /** Lines from the first entry to the second: a summary, a date and a label may stand between. */
    private static final int FARTHEST = 5;

    private final Marks marks;

    GluedNumbers(Marks marks) {
        this.marks = marks;
    }

    /** The lines of a page that begin with such a number, by index, in order. */
    List<Integer> find(String page, List<Line> lines) {
        var found = new ArrayList<Integer>();
        var run = new ArrayList<Integer>();
        int farthest = FARTHEST;
        for (int i = 0; i < lines.size(); i++) {
            int number = number(page, lines.get(i));
            int distance = run.isEmpty() ? 0 : i - run.get(run.size() - 1);
            if (number == 1) {
                keep(page, lines, run, found);
                run.add(i);
                farthest = FARTHEST;
            } else if (!run.isEmpty() && number == run.size() + 1 && distance <= farthest) {
                farthest = run.size() == 1 ? distance + 1 : farthest;
                run.add(i);
            }
        }
        keep(page, lines, run, found);
        return found;
    }

    /** Takes the number for the mark of a line. */
    void mark(String page, Line line) {
        line.mark = Mark.NUMBER;
        line.sign = '.';
        line.number = number(page, line);
        line.textStart = behind(page, line);
    }

    private void keep(String page, List<Line> lines, List<Integer> run, List<Integer> found) {
        List<Character> letters =
                run.stream().map(i -> page.charAt(behind(page, lines.get(i)))).toList();
        long counters =
                letters.stream().filter(letter -> marks.isCounter(letter)).count();
        if (run.size() >= FEWEST && letters.stream().distinct().count() > 1 && counters * 2 <= run.size()) {
            found.addAll(run);
        }
        run.clear();
    }

    /** The number glued to the beginning of a line; 0 if there is none. */
    private int number(String page, Line line) {
        int behind = behind(page, line);
        boolean unmarked = line.mark == Mark.NONE && line.number < 0 && line.textStart == line.start;
        boolean dated = line.date != null && line.date.start() <= line.start;
        if (!unmarked || dated || behind == line.start || behind - line.start > LONGEST || behind == line.end) {
            return 0;
        }
        char next = page.charAt(behind);
        // 2nd is a word, and so is 10km.
        boolean begins = Character.isLetter(next) && !Character.isLowerCase(next) && !isUnit(page, behind, line.end);
        return begins || opensQuote(next) ? Integer.parseInt(Chars.plain(page, line.start, behind)) : 0;
    }

    /** 1Q results, 3M settles, 4K set: one capital that is no word of its own. */
    private boolean isUnit(String page, int letter, int end) {
        char c = page.charAt(letter);
        boolean alone = letter + 1 >= end || !Character.isLetter(page.charAt(letter + 1));
        return Character.isUpperCase(c) && alone && !marks.isWord(c);
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
