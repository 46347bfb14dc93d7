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

    /** What things are counted in. Headlines begin with some of these too: 人気, 国会, 日本. */
    private static final String COUNTERS = "年月日時分秒人名台位回本件目章番点歳億万千百円社国県戦代度死枚個匹棟便校号隻票割倍周週第" + "년월일시분초명위회개조억만원세차岁个亿元届次";

    private GluedNumbers() {}

    /** The lines of a page that begin with such a number, by index, in order. */
    static List<Integer> find(String page, List<Line> lines) {
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
                farthest = run.size() == 1 ? distance + 1 : Math.max(farthest, distance + 1);
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
        List<Character> letters =
                run.stream().map(i -> page.charAt(behind(page, lines.get(i)))).toList();
        long counters =
                letters.stream().filter(letter -> COUNTERS.indexOf(letter) >= 0).count();
        if (run.size() >= FEWEST && letters.stream().distinct().count() > 1 && counters * 2 <= run.size()) {
            found.addAll(run);
        }
        run.clear();
    }

    /** The number glued to the beginning of a line; 0 if there is none. */
    private static int number(String page, Line line) {
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
    private static boolean isUnit(String page, int letter, int end) {
        char c = page.charAt(letter);
        boolean alone = letter + 1 >= end || !Character.isLetter(page.charAt(letter + 1));
        return Character.isUpperCase(c) && alone && "AIOÀÉYEУВКСОАИЯ".indexOf(c) < 0;
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
