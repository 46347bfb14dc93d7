// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Prose;

/** Marks what each line stands under: the heading of a list, of comments, or neither. */
final class Zones {
    private static final int ENDS_LIST = Furniture.NAV.bit() | Furniture.LEGAL.bit() | Furniture.CONTACT.bit();

    private static final int LIST = 30;
    /** Columns of the heading of a list at most, and of a headline in it at least. */
    private static final int HEADING = 34;

    private static final int HEADLINE = 18;
    private static final int COMMENTS_HEADING = 40;

    private final Layout layout;
    private final List<Line> lines;
    private final boolean[] underHeading;
    private final boolean[] underComments;
    private final int lastProse;

    Zones(Layout layout) {
        this.layout = layout;
        this.lines = layout.lines;
        underHeading = new boolean[lines.size()];
        underComments = new boolean[lines.size()];
        lastProse = mark();
    }

    private int mark() {
        int last = -1;
        int heading = -LIST;
        boolean comments = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean ends = line.isAny(ENDS_LIST) || line.row;
            heading = isListHeading(i) ? i : ends ? -LIST : heading;
            underHeading[i] = i > heading && i - heading < LIST;
            boolean ended = line.isAny(ENDS_LIST | Furniture.RELATED.bit());
            boolean headed = line.is(Furniture.COMMENTS) && line.width <= COMMENTS_HEADING;
            comments = headed || isPostHead(line) || line.post || (comments && !ended);
            underComments[i] = comments;
            if (line.prose == Prose.STRONG && !line.is(Furniture.LEGAL)) {
                last = i;
            }
        }
        return last;
    }

    /** Whether a line stands in a list below its heading. */
    boolean underHeading(int line) {
        return underHeading[line];
    }

    /** Whether a line stands below a heading of comments, or the head of a post. */
    boolean underComments(int line) {
        return underComments[line];
    }

    /** Whether no sentences stand behind a line. */
    boolean isBehindText(int line) {
        return line > lastProse;
    }

    /** Whether a line is worded as the heading of a list of other stories, or stands above what looks like one. */
    boolean isListHeading(int i) {
        Line line = lines.get(i);
        boolean label =
                i > 0 && line.gap == 0 && line.width <= 8 && lines.get(i - 1).isDateLine();
        boolean more = line.is(Furniture.CUT) && i > 0 && lines.get(i - 1).prose != Prose.NONE;
        return (line.is(Furniture.RELATED) || headsStories(i)) && !label && !more;
    }

    /** Whether a short line that speaks of stories stands above several headlines, none of which has a text. */
    private boolean headsStories(int i) {
        Line line = lines.get(i);
        if (!line.is(Furniture.STORIES) || line.prose != Prose.NONE || line.width > HEADING || line.row || i < 1) {
            return false;
        }
        int items = 0;
        for (int j = i + 1; j < lines.size() && j <= i + 4; j++) {
            Line item = lines.get(j);
            if (item.prose == Prose.STRONG
                    || item.isAny(ENDS_LIST | Furniture.RELATED.bit() | Furniture.COMMENTS.bit())
                    || item.row
                    || item.gap > Math.max(1, line.gap)) {
                break;
            }
            items += !item.isDateLine() && item.width >= HEADLINE ? 1 : 0;
        }
        int from = Math.min(lines.size(), i + 1 + Math.max(items, 1));
        return items >= 2 && (from >= lines.size() || layout.toProse(from) > 0);
    }

    /** The head of a post: number, name, date and time. */
    private static boolean isPostHead(Line line) {
        return line.date != null
                && line.prose == Prose.NONE
                && line.number >= 0
                && !line.isDateLine()
                && line.besideDate < 50
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.time() != null;
    }
}
