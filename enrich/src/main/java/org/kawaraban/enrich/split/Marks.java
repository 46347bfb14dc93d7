// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kawaraban.enrich.split.Line.Mark;

/** The signs that lines begin with, from {@code marks.tsv}, and how to tell them. */
final class Marks {
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_LABEL = 16;

    private final Map<Integer, Mark> signs = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final String open;
    private final String close;
    private final String counters;
    private final String words;

    Marks() {
        String opening = "";
        String closing = "";
        String counters = "";
        String words = "";
        for (String[] row : WordLists.rows("marks.tsv", 2)) {
            switch (row[0]) {
                case "open" -> opening = row[1].replace(" ", "");
                case "close" -> closing = row[1].replace(" ", "");
                case "counter" -> counters = row[1].replace(" ", "");
                case "word" -> words = row[1].replace(" ", "");
                case "label" -> labels.addAll(List.of(row[1].split(" ", -1)));
                default -> {
                    Mark mark = Mark.valueOf(row[0].toUpperCase(Locale.ROOT));
                    for (String sign : row[1].split(" ", -1)) {
                        signs.putIfAbsent(sign.codePointAt(0), mark);
                    }
                }
            }
        }
        open = opening;
        this.counters = counters;
        this.words = words;
        close = closing;
    }

    /** Reads the mark of a line: sets its mark, sign, number and where its text begins. */
    void read(CharSequence page, Line line) {
        int i = line.start;
        int c = Character.codePointAt(page, i);
        Mark mark = mark(c);
        int next = i + Character.charCount(c);
        while ((c == '#' || c == '+') && next < line.end && page.charAt(next) == c) {
            next++;
        }
        boolean dash = c == '-' || c == '–' || c == '—' || c == '*' || c == '#' || c == '＊' || c == '+';
        if (c == '+' && next == i + 1) {
            mark = Mark.NONE;
        }
        if (mark != Mark.NONE && (!dash || (next < line.end && Chars.isBlank(page.charAt(next))))) {
            line.mark = mark;
            line.sign = page.charAt(i);
            i = Chars.skipBlank(page, next, line.end);
            while (i < line.end && goesOn(page.charAt(i), line.sign)) {
                i = Chars.skipBlank(page, i + 1, line.end);
            }
        }
        if (i >= line.end) {
            line.textStart = line.end;
            return;
        }
        int behind = number(page, i, line);
        if (line.mark == Mark.NONE && isBracketed(page, line)) {
            line.mark = Mark.BRACKETS;
            line.sign = page.charAt(line.start);
        }
        line.textStart = behind;
    }

    /** Whether a mark of more signs goes on: ◆◆ and, where Markdown's mark stands before the site's own, # ■. */
    private boolean goesOn(char c, char first) {
        Mark mark = signs.getOrDefault((int) c, Mark.NONE);
        return mark != Mark.NONE && (c == first || (first == '#' && mark == Mark.HEADING));
    }

    /** Whether a sign marks headings. */
    boolean isHeading(char c) {
        return signs.get((int) c) == Mark.HEADING;
    }

    /** Whether a number before this character is likely to count something: 3人, 2年. */
    boolean isCounter(char c) {
        return counters.indexOf(c) >= 0;
    }

    /** Whether a capital is a word of its own: "A bridge opens". */
    boolean isWord(char c) {
        return words.indexOf(c) >= 0;
    }

    /** A sign of the data file, or any emoji: what stands for a bullet changes with the fashion. */
    private Mark mark(int c) {
        Mark listed = signs.getOrDefault(c, Mark.NONE);
        boolean emoji = c >= FIRST_EMOJI && Character.getType(c) == Character.OTHER_SYMBOL;
        return listed == Mark.NONE && emoji ? Mark.BULLET : listed;
    }

    /** Reads 1. 1) (1) ① 1、 1位 【一】 before the text; returns where the text begins. */
    private int number(CharSequence page, int start, Line line) {
        int i = start;
        char first = page.charAt(i);
        if (first >= '①' && first <= '⑳') {
            line.mark = line.mark == Mark.NONE ? Mark.NUMBER : line.mark;
            line.sign = line.mark == Mark.NUMBER ? '①' : line.sign;
            line.number = first - '①' + 1;
            return Chars.skipBlank(page, i + 1, line.end);
        }
        boolean bracket = first == '('
                || first == '（'
                || first == '['
                || first == '［'
                || first == '【'
                || first == '〔'
                || first == '＜';
        if (bracket) {
            i++;
        }
        int digits = i;
        int value = 0;
        if (bracket && i < line.end && KanjiNumber.isDigit(page.charAt(i))) {
            i = KanjiNumber.end(page, i, line.end);
            value = KanjiNumber.value(page, digits, i);
        }
        while (i < line.end && i - digits <= LONGEST_NUMBER && Character.digit(page.charAt(i), 10) >= 0) {
            value = value * 10 + Character.digit(page.charAt(i), 10);
            i++;
        }
        int length = i - digits;
        if (length == 0 || length > LONGEST_NUMBER) {
            return start;
        }
        char after = i < line.end ? Chars.plain(page.charAt(i)) : '\0';
        boolean closed =
                bracket ? ")]】〕>".indexOf(after) >= 0 : after == '.' || after == ')' || after == '、' || after == ':';
        boolean decimal =
                (after == '.' || after == ':') && i + 1 < line.end && Character.digit(page.charAt(i + 1), 10) >= 0;
        if (closed && !decimal && length <= 2) {
            if (line.mark == Mark.NONE) {
                line.mark = Mark.NUMBER;
                line.sign = bracket ? '(' : after;
            }
            line.number = value;
            return Chars.skipBlank(page, i + 1, line.end);
        }
        if (bracket) {
            return start;
        }
        if (i >= line.end) {
            line.mark = Mark.RANK;
            line.number = value;
            return line.end;
        }
        if (after == '位') {
            line.mark = Mark.RANK;
            line.number = value;
            return Chars.skipBlank(page, i + 1, line.end);
        }
        if (length <= 2 && Chars.isBlank(page.charAt(i))) {
            line.number = value;
        }
        return start;
    }

    /** Behind a label that says that the headline follows, 件名：, 件名　 or 【件名】; the place given if there is none. */
    int behindLabel(CharSequence page, int start, int end) {
        String plain = Chars.plain(page, start, Math.min(end, start + LONGEST_LABEL));
        for (String label : labels) {
            int closing = start + 1 + label.length();
            if (plain.startsWith(label, 1) && isBracketed(page, start, closing, end)) {
                return Chars.skipBlank(page, closing + 1, end);
            }
            if (plain.startsWith(label)) {
                int behind = start + label.length();
                int colon = Chars.skipBlank(page, behind, end);
                if (colon + 1 < end && Chars.plain(page.charAt(colon)) == ':') {
                    return Chars.skipBlank(page, colon + 1, end);
                }
                // タイトル or "Subject" and a blank may begin a headline, 件名 hardly.
                boolean setOff = colon > behind && colon < end && label.chars().allMatch(Chars::isHan);
                return setOff ? colon : start;
            }
        }
        return start;
    }

    /** Whether kanji alone stand in brackets before a headline: 【件名】. 【題名】の付け方 goes on. */
    private boolean isBracketed(CharSequence page, int start, int closing, int end) {
        int kind = open.indexOf(page.charAt(start));
        return kind >= 0
                && closing + 1 < end
                && page.charAt(closing) == close.charAt(kind)
                && !Chars.isHiragana(page.charAt(closing + 1))
                && page.subSequence(start + 1, closing).chars().allMatch(Chars::isHan);
    }

    private boolean isBracketed(CharSequence page, Line line) {
        int kind = open.indexOf(page.charAt(line.start));
        if (kind < 0 || line.end - line.start > 60) {
            return false;
        }
        char closing = close.charAt(kind);
        for (int i = line.start + 1; i < line.end; i++) {
            if (page.charAt(i) == closing) {
                return i == line.end - 1;
            }
        }
        return false;
    }
}
