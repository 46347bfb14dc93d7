// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * Tells text that is wrapped at a fixed column, as in mail, and sentences that inline markup has broken into pieces: such
 * lines read like sentences only together with their neighbours.
 */
final class Wrapping {
    private static final int WIDEST = 110;
    private static final int NARROWEST = 28;
    private static final int FEWEST = 4;
    /** How far a wrapped line may fall short of the column, in twentieths: a long word or 禁則. */
    private static final int RAGGED = 4;
    /** How far a line may reach beyond the column: a sign that must not begin the next one. */
    private static final int BEYOND = 2;

    private final String page;
    private final List<Line> lines;

    private Wrapping(String page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
    }

    /** Marks the lines of paragraphs, and gives the column that the page is wrapped at; 0 if it is not. */
    static int mark(String page, List<Line> lines) {
        var wrapping = new Wrapping(page, lines);
        int column = wrapping.column();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && wrapping.isJoined(to, column)) {
                to++;
            }
            if (to - from > 1) {
                wrapping.join(from, to);
            }
            from = to;
        }
        return column;
    }

    /** The column that text is wrapped at; 0 if it is not. */
    private int column() {
        int[] ends = new int[WIDEST + 1];
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            int columns = columns(line);
            full += columns > WIDEST && line.prose != Prose.NONE ? 1 : 0;
            if (isMiddle(i) && columns >= NARROWEST && columns <= WIDEST) {
                ends[columns]++;
            }
        }
        int best = 0;
        int most = 0;
        for (int column = NARROWEST; column <= WIDEST; column++) {
            int near = 0;
            for (int c = column * (20 - RAGGED) / 20; c <= column; c++) {
                near += ends[c];
            }
            int beyond = 0;
            for (int c = column + 1; c <= WIDEST; c++) {
                beyond += ends[c];
            }
            if (near > most && beyond * 8 <= near) {
                most = near;
                best = column;
            }
        }
        return most >= FEWEST && full * 3 <= most ? best : 0;
    }

    /** Whether text seems to run through a line, from the one before into the one behind. */
    private boolean isMiddle(int i) {
        Line line = lines.get(i);
        if (i == 0 || line.gap > 0 || lines.get(i + 1).gap > 0 || line.rule || line.words == 0) {
            return false;
        }
        Line before = lines.get(i - 1);
        return !line.closed
                && !before.closed
                && !isSetOff(line)
                && !isSetOff(lines.get(i + 1))
                && Math.abs(columns(before) - columns(line)) * 5 <= columns(line);
    }

    private static boolean isSetOff(Line line) {
        return line.rule
                || line.isDateLine()
                || line.row
                || (line.mark != Line.Mark.NONE && line.mark != Line.Mark.NOTE);
    }

    /** Whether the next line's first word would not have fitted on a line, of a page that is wrapped at a column. */
    static boolean isFull(String page, Line line, Line next, int column) {
        int word = next.start;
        while (word < next.end && Chars.isSpaced(page.charAt(word))) {
            word++;
        }
        int columns = columns(line);
        return column > 0
                && columns <= column + BEYOND
                && columns + Math.max(BEYOND, word - next.start) >= column - BEYOND;
    }

    private static int columns(Line line) {
        return line.width + line.textStart - line.start;
    }

    private boolean isJoined(int i, int column) {
        Line line = lines.get(i);
        Line before = lines.get(i - 1);
        if (line.gap > 0 || before.rule || isSetOff(line)) {
            return false;
        }
        int columns = columns(before);
        boolean wrapped = column > 0
                && columns * 20 >= column * (20 - RAGGED)
                && columns <= column + BEYOND
                && !before.isDateLine();
        return wrapped || goesOn(before, line);
    }

    /** Whether a sentence runs on from one line into the next. */
    private boolean goesOn(Line before, Line line) {
        if (before.closed || before.rule || line.isDateLine()) {
            return false;
        }
        int first = page.codePointAt(line.start);
        boolean sign = first == ',' || first == '、' || first == '。' || first == '.' || first == '，' || first == '；';
        return sign || (Character.isLowerCase(first) && line.width > 24 && before.width > 24 && !line.url);
    }

    private void join(int from, int to) {
        int sentences = 0;
        int width = 0;
        for (int i = from; i < to; i++) {
            sentences += lines.get(i).sentences;
            width += lines.get(i).width;
        }
        boolean ends = lines.get(to - 1).closed || sentences > 0;
        boolean headed = isSetOff(lines.get(from)) && to - from == 2;
        if (!ends || width < 60 || headed) {
            return;
        }
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            line.wrapped = true;
            line.prose = Prose.STRONG;
        }
    }
}
