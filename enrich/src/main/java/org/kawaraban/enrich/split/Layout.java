// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/** How the lines of a page stand to one another: gaps, distances, and the blocks that headings open. */
final class Layout {
    /** Furniture that no headline is worded as. */
    private static final int NOT_HEADLINE = Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit()
            | Furniture.NAV.bit()
            | Furniture.SHARE.bit()
            | Furniture.COMMENTING.bit()
            | Furniture.CONTACT.bit()
            | Furniture.LEGAL.bit()
            | Furniture.CAPTION.bit();

    private static final int FAR = 100;

    final List<Line> lines;
    /** Whether gaps stand between most lines that could have one. */
    final boolean hasGaps;
    /** The gap that most lines of sentences have to such a line before them. */
    final int typicalGap;

    /** The column that text is wrapped at; 0 if it is not. */
    final int column;

    private final boolean[] headline;
    private final boolean[] inSources;
    private final boolean[] inContact;
    private final boolean[] inSection;
    private final byte[] toProse;

    Layout(List<Line> lines, int column) {
        this.lines = lines;
        this.column = column;
        int size = lines.size();
        headline = new boolean[size];
        inSources = new boolean[size];
        inContact = new boolean[size];
        inSection = new boolean[size];
        toProse = new byte[size];
        for (int i = 0; i < size; i++) {
            headline[i] = couldBeHeadline(lines.get(i));
        }
        hasGaps = countGaps() * 4 > size;
        typicalGap = findTypicalGap();
        markBlocks();
        measureProse();
    }

    /** Whether a line could be a headline at all. */
    boolean isHeadline(int line) {
        return headline[line];
    }

    /** Whether a line is a heading of sources or one of them. */
    boolean inSources(int line) {
        return inSources[line];
    }

    /** Whether a line stands in a block of addresses. */
    boolean inContact(int line) {
        return inContact[line];
    }

    /** Whether a line stands right below the heading of a section. */
    boolean inSection(int line) {
        return inSection[line];
    }

    /** Lines until sentences come: 0 on such a line, up to 100. */
    int toProse(int line) {
        return line < toProse.length ? toProse[line] : FAR;
    }

    private static boolean couldBeHeadline(Line line) {
        return line.prose != Prose.STRONG
                && !line.rule
                && !line.row
                && !line.isAny(NOT_HEADLINE)
                && !line.isDateLine()
                && !line.closing
                && !isFigures(line)
                && !line.inPost
                && !line.named
                && !line.label
                && line.textStart < line.end
                && line.width >= 4
                && line.width <= 260
                && line.words > 0
                && !(line.url && line.words < 12 && line.width > 40)
                && !line.mail
                && line.mark != Mark.NOTE
                && !(line.is(Furniture.BYLINE) && line.width < 60 && line.date == null)
                && !HeadDates.isByline(line);
    }

    /** Mostly digits, and no date: a row of a table. */
    private static boolean isFigures(Line line) {
        boolean dated = line.date != null && line.date.kind() == PrintedDate.Kind.FULL;
        return line.digits * 2 > line.letters && !dated;
    }

    private int countGaps() {
        int gaps = 0;
        for (Line line : lines) {
            gaps += line.gap > 0 ? 1 : 0;
        }
        return gaps;
    }

    private int findTypicalGap() {
        int[] counts = new int[4];
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).prose != Prose.NONE && lines.get(i - 1).prose != Prose.NONE) {
                counts[Math.min(3, lines.get(i).gap)]++;
            }
        }
        int typical = 0;
        for (int gap = 1; gap < counts.length; gap++) {
            typical = counts[gap] > counts[typical] ? gap : typical;
        }
        return counts[typical] == 0 ? 1 : typical;
    }

    private void markBlocks() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            inSources[i] = line.is(Furniture.SOURCES) && line.prose == Prose.NONE;
            inContact[i] = line.is(Furniture.CONTACT) && line.prose == Prose.NONE;
            if (i == 0) {
                continue;
            }
            Line before = lines.get(i - 1);
            boolean follows = line.gap <= Math.min(1, typicalGap) && !before.rule && !line.rule;
            boolean underSources =
                    follows || (before.is(Furniture.SOURCES) && !line.rule && line.gap <= Math.max(1, typicalGap));
            inSources[i] |= inSources[i - 1] && underSources && isSource(i);
            inContact[i] |= inContact[i - 1] && follows && line.gap == 0;
            inSection[i] = follows
                    && !endsSection(line)
                    && (isHeading(before) || (inSection[i - 1] && before.prose != Prose.STRONG));
        }
    }

    private boolean isSource(int i) {
        Line line = lines.get(i);
        return line.prose != Prose.STRONG
                && line.mark != Mark.HEADING
                && line.mark != Mark.BRACKETS
                && !line.isDateLine()
                && !line.isAny(NOT_HEADLINE & ~Furniture.CAPTION.bit())
                && !isNextHeadline(i);
    }

    /** A headline with a date and time, or with a date and text right behind it. */
    private boolean isNextHeadline(int i) {
        Line line = lines.get(i);
        boolean text = i + 1 < lines.size() && lines.get(i + 1).prose == Prose.STRONG && !lines.get(i + 1).url;
        return line.date != null && HeadDates.hasDateOfItsOwn(line) && (line.date.time() != null || text);
    }

    private static boolean endsSection(Line line) {
        return line.isAny(NOT_HEADLINE) || line.mark == Mark.HEADING || line.mark == Mark.BRACKETS;
    }

    private static boolean isHeading(Line line) {
        return line.prose == Prose.NONE
                && !line.isAny(NOT_HEADLINE)
                && (line.mark == Mark.BRACKETS || line.mark == Mark.HEADING || line.is(Furniture.SECTION));
    }

    private void measureProse() {
        int distance = FAR;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            distance = line.prose != Prose.NONE && !line.is(Furniture.LEGAL) ? 0 : Math.min(FAR, distance + 1);
            toProse[i] = (byte) distance;
        }
    }
}
