// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * Finds what only its recurrence down the page tells: clock times that head the entries of a live page, dates that close
 * articles, and labels above headlines. One such line means nothing; that most lines of its kind stand in the same place
 * does. Notes it on the lines.
 */
final class Recurrence {
    private static final int FEWEST_TICKS = 3;
    private static final int FEWEST = 2;
    private static final int LABEL_COLUMNS = 40;
    private static final int NAME_COLUMNS = 34;
    private static final int POST_HEAD = 2;
    /** Columns of a name at most, in kanji and in letters. */
    private static final int POSTER_COLUMNS = 20;

    private static final int POSTER_LETTERS = 28;
    private static final int CLOSING_COLUMNS = 70;
    private static final int FURNITURE = Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit()
            | Furniture.NAV.bit()
            | Furniture.LEGAL.bit()
            | Furniture.CONTACT.bit();

    private final String page;
    private final List<Line> lines;

    private Recurrence(String page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
    }

    static void mark(String page, List<Line> lines) {
        var recurrence = new Recurrence(page, lines);
        recurrence.markPosts();
        recurrence.markCuts();
        recurrence.markNames();
        recurrence.markShortHeadlines();
        recurrence.markTicks();
        recurrence.markClosings();
        recurrence.markLabels();
    }

    /** Names with a time below and what they wrote below that, where headlines would be longer. */
    private void markPosts() {
        int posts = 0;
        int times = 0;
        for (int i = 0; i < lines.size(); i++) {
            times += isTimed(i) ? 1 : 0;
            posts += isTimed(i) && prose(i + 1) && nameAbove(i) >= 0 ? 1 : 0;
        }
        if (posts < FEWEST_TICKS || posts * 3 < times * 2) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            int name = isTimed(i) && prose(i + 1) ? nameAbove(i) : -1;
            if (name >= 0) {
                lines.get(name).post = true;
                for (int j = name; j <= i; j++) {
                    lines.get(j).inPost = true;
                }
            }
        }
    }

    private boolean isTimed(int i) {
        Line line = lines.get(i);
        return line.isDateLine()
                && line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.time() != null;
    }

    /** The first of at most two short lines right above; -1 if there are none, or more, or longer ones. */
    private int nameAbove(int i) {
        int name = -1;
        for (int j = i - 1; j >= 0 && i - j <= POST_HEAD + 1; j--) {
            Line line = lines.get(j);
            if (line.prose != Prose.NONE || lines.get(j + 1).gap > 0) {
                return name;
            }
            boolean letters = line.words * 4 > line.width / 2;
            boolean wide = line.width > (letters ? POSTER_LETTERS : POSTER_COLUMNS);
            if (i - j > POST_HEAD || wide || line.rule) {
                return wide && !line.row ? -1 : name;
            }
            name = j;
        }
        return name;
    }

    /** "Read more" ends excerpts where it stands behind many of the texts; elsewhere it is a link between paragraphs. */
    private void markCuts() {
        int cuts = 0;
        int texts = 0;
        for (int i = 0; i < lines.size(); i++) {
            texts += prose(i) ? 1 : 0;
            cuts += isCut(i) ? 1 : 0;
        }
        for (int i = 0; i < lines.size() && cuts >= FEWEST && cuts * 3 >= texts; i++) {
            lines.get(i).cutEnd = isCut(i);
        }
    }

    private boolean isCut(int i) {
        return lines.get(i).is(Furniture.CUT) && (prose(i) || (prose(i - 1) && lines.get(i).width <= 24));
    }

    private void markNames() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).named = isNameWithDate(i);
        }
    }

    /** Where headlines have their date behind them, so does one of two letters: "訃報 – 2025年11月8日". */
    private void markShortHeadlines() {
        int headlines = 0;
        for (int i = 0; i < lines.size(); i++) {
            headlines += endsInDate(i) && lines.get(i).besideDate > 6 && prose(i + 1) ? 1 : 0;
        }
        for (int i = 0; i < lines.size() && headlines >= FEWEST; i++) {
            lines.get(i).titled = endsInDate(i) && lines.get(i).besideDate > 1 && prose(i + 1);
        }
    }

    private boolean endsInDate(int i) {
        Line line = lines.get(i);
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.label() == PrintedDate.Label.NONE
                && line.prose == Prose.NONE
                && line.date.start() > line.textStart
                && line.date.end() >= line.end - 3
                && Character.isLetter(Character.codePointAt(page, line.textStart));
    }

    /** A clock time that begins an entry: alone on its line, or before the headline or the text. */
    private void markTicks() {
        int ticks = 0;
        int times = 0;
        for (int i = 0; i < lines.size(); i++) {
            times += startsWithTime(i) ? 1 : 0;
            ticks += isTick(i) ? 1 : 0;
        }
        if (ticks < FEWEST_TICKS || ticks * 3 < times * 2) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).tick = startsWithTime(i) && (isTick(i) || lines.get(i).isDateLine());
        }
        boolean ahead = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            lines.get(i).inEntry = ahead;
            ahead |= lines.get(i).tick;
        }
        for (int i = 0; i < lines.size() && !lines.get(i).tick; i++) {
            lines.get(i).inEntry = false;
        }
    }

    private boolean startsWithTime(int i) {
        Line line = lines.get(i);
        return line.beginsWithTime() && line.mark != Mark.NOTE;
    }

    private boolean isTick(int i) {
        Line line = lines.get(i);
        if (!startsWithTime(i) || (line.prose == Prose.WEAK && !line.isDateLine())) {
            return false;
        }
        if (line.prose == Prose.STRONG) {
            return hasSignBehindTime(line);
        }
        return prose(i + 1) || (line.isDateLine() && bare(i + 1) && prose(i + 2));
    }

    /** "10:04 The vote …", not "10:04に…": a time in a sentence has a word behind it. */
    private boolean hasSignBehindTime(Line line) {
        return line.date != null
                && line.date.end() < line.end
                && !Character.isLetterOrDigit(page.charAt(line.date.end()))
                && "、。,.".indexOf(page.charAt(line.date.end())) < 0;
    }

    /** Dates that stand below texts: before each there are sentences, behind it a headline or the end. */
    private void markClosings() {
        var groups = new HashMap<Integer, int[]>();
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isDated(i)) {
                // Dates whose first stands before all sentences head texts.
                int heads = text ? 0 : lines.size();
                int[] group = groups.computeIfAbsent(shape(i), unused -> new int[] {0, heads});
                group[closes(i) ? 0 : 1]++;
            }
            text |= lines.get(i).prose == Prose.STRONG;
        }
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isDated(i) && closes(i) && line.besideDate <= NAME_COLUMNS && line.width <= CLOSING_COLUMNS) {
                int[] group = groups.getOrDefault(shape(i), new int[2]);
                line.closing = group[0] >= FEWEST && group[1] * 3 <= group[0];
            }
        }
    }

    private boolean isDated(int i) {
        Line line = lines.get(i);
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.prose == Prose.NONE
                && line.number < 0;
    }

    private int shape(int i) {
        Line line = lines.get(i);
        PrintedDate date = line.date;
        return date == null ? 0 : date.shape() * 8 + (line.isDateLine() ? 4 : 0) + (line.mark == Mark.BRACKETS ? 2 : 0);
    }

    private boolean closes(int i) {
        Line line = lines.get(i);
        if (!prose(i - 1) && !prose(i - 2)) {
            return false;
        }
        if (i + 1 >= lines.size()) {
            return true;
        }
        Line next = lines.get(i + 1);
        boolean opens = next.prose == Prose.NONE && !next.isDateLine() && next.gap >= line.gap;
        return opens && (next.isAny(FURNITURE) || next.rule || next.row || prose(i + 2) || prose(i + 3));
    }

    /** Labels such as "Press release No. 12" or the name of the publisher above each headline. */
    private void markLabels() {
        Map<Long, Label> labels = new HashMap<>();
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            text |= lines.get(i).prose == Prose.STRONG;
            if (couldBeLabel(i)) {
                boolean divides = text;
                labels.computeIfAbsent(wording(i), unused -> new Label(divides)).add(headlineBelow(i));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (couldBeLabel(i) && headlineBelow(i) != 0) {
                Label label = labels.get(wording(i));
                lines.get(i).label = label != null && label.recurs();
            }
        }
    }

    /** Lines of one wording. */
    private static final class Label {
        private final boolean divides;
        private int above;
        private int elsewhere;
        private long headline;

        Label(boolean divides) {
            this.divides = divides;
        }

        /** The same headline below it again is the same article again: then the line is part of it, not a label. */
        void add(long below) {
            above += below != 0 && below != headline ? 1 : 0;
            elsewhere += below == 0 || below == headline ? 1 : 0;
            headline = below;
        }

        boolean recurs() {
            return !divides && above >= FEWEST && elsewhere <= above / 2;
        }
    }

    private boolean couldBeLabel(int i) {
        Line line = lines.get(i);
        return line.prose == Prose.NONE
                && line.date == null
                && line.mark == Mark.NONE
                && line.width <= LABEL_COLUMNS
                && line.words > 0
                && !line.rule
                && !line.row
                && !line.isAny(FURNITURE | Furniture.SHARE.bit() | Furniture.SECTION.bit() | Furniture.CUT.bit());
    }

    /** Wording of the headline that follows, perhaps behind names and a date, with sentences behind it; 0 if none does. */
    private long headlineBelow(int i) {
        long own = wording(i);
        long headline = 0;
        for (int j = i + 1; j < lines.size() && j <= i + 4; j++) {
            Line line = lines.get(j);
            if (line.prose == Prose.STRONG || (line.prose == Prose.WEAK && headline != 0)) {
                return headline;
            }
            boolean apart = line.gap > 0 && headline != 0 && !prose(j);
            if (apart || line.isAny(FURNITURE) || line.rule || line.row || wording(j) == own) {
                return 0;
            }
            if (!line.isDateLine() && line.width > lines.get(i).width + 2 && line.width >= 16) {
                headline = wording(j);
            }
        }
        return 0;
    }

    /** Hash of the letters of a line, its numbers apart. */
    private long wording(int i) {
        Line line = lines.get(i);
        String letters = Fold.letters(Chars.plain(page, line.textStart, Math.min(line.end, line.textStart + 80)));
        return Fold.hash(letters, 0, letters.length());
    }

    private boolean prose(int i) {
        return i >= 0 && i < lines.size() && lines.get(i).prose != Prose.NONE;
    }

    private boolean bare(int i) {
        return i < lines.size()
                && lines.get(i).prose == Prose.NONE
                && !lines.get(i).isAny(FURNITURE);
    }

    /** Whether the line, which holds a date, names who wrote the text under the headline above it. */
    private boolean isNameWithDate(int i) {
        Line line = lines.get(i);
        if (i == 0
                || line.date == null
                || line.isDateLine()
                || line.date.kind() != PrintedDate.Kind.FULL
                || line.gap > 0
                || line.prose != Prose.NONE
                || line.besideDate > NAME_COLUMNS) {
            return false;
        }
        Line above = lines.get(i - 1);
        boolean marked = above.mark == Mark.HEADING && line.mark == Mark.NONE;
        return above.prose != Prose.STRONG
                && (above.date == null || above.date.kind() == PrintedDate.Kind.RELATIVE)
                && !above.url
                && !above.closed
                && !above.rule
                && !above.row
                && !above.isAny(FURNITURE)
                && (marked ? above.width >= 8 : above.width > line.besideDate + 4 && above.width >= 24);
    }
}
