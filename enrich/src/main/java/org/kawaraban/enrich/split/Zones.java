// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/** Marks what each line stands under: the heading of a list, of comments, or a headline that is not in doubt. */
final class Zones {
    private static final int ENDS_LIST = Furniture.NAV.bit() | Furniture.LEGAL.bit() | Furniture.CONTACT.bit();
    private static final int ENDS_ARTICLE =
            Furniture.RELATED.bit() | Furniture.COMMENTS.bit() | Furniture.LEGAL.bit() | Furniture.CONTACT.bit();
    /** Furniture that also stands between the paragraphs of an article. */
    private static final int INSIDE = Furniture.SHARE.bit()
            | Furniture.LABEL.bit()
            | Furniture.CAPTION.bit()
            | Furniture.BYLINE.bit()
            | Furniture.NAV.bit();

    private static final int LIST = 30;
    /** Columns of the heading of a list at most, and of a headline in it at least. */
    private static final int HEADING = 34;

    private static final int HEADLINE = 18;
    private static final int UNDER = 25;
    private static final int INTERLUDE = 14;
    /** Weight from which a headline is not in doubt. */
    private static final double CLEAR = 4.5;

    private final Layout layout;
    private final List<Line> lines;
    private final Openings openings;
    private final boolean[] underHeading;
    private final boolean[] underComments;
    private final boolean[] underHeadline;
    private final boolean[] interlude;
    private final int lastProse;

    Zones(Layout layout, Openings openings) {
        this.layout = layout;
        this.lines = layout.lines;
        this.openings = openings;
        int size = lines.size();
        underHeading = new boolean[size];
        underComments = new boolean[size];
        underHeadline = new boolean[size];
        interlude = new boolean[size];
        lastProse = mark();
    }

    private int mark() {
        int last = -1;
        int heading = -LIST;
        int headline = -UNDER;
        boolean comments = false;
        boolean discussion = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean ends = line.isAny(ENDS_LIST) || line.row || (layout.isHeadline(i) && openings.weight(i) > 6);
            heading = isListHeading(i) ? i : ends ? -LIST : heading;
            underHeading[i] = i > heading && i - heading < LIST;
            headline = line.isAny(ENDS_ARTICLE) || line.rule ? -UNDER : openings.weight(i) > CLEAR ? i : headline;
            underHeadline[i] = i - headline < UNDER;
            interlude[i] = underHeadline[i] && i - headline <= INTERLUDE && line.isAny(INSIDE) && textGoesOn(i);
            boolean ended = line.isAny(ENDS_LIST | Furniture.RELATED.bit())
                    || (layout.isHeadline(i) && HeadDates.hasDateOfItsOwn(line) && line.number < 0 && line.width >= 30);
            boolean headed = line.is(Furniture.COMMENTS) && line.width <= 40;
            discussion = headed || (discussion && !line.isAny(ENDS_LIST | Furniture.RELATED.bit()));
            comments = discussion || isPostHead(line) || line.post || (comments && !ended);
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

    /** Whether a headline stands above, and no list since. */
    boolean underHeadline(int line) {
        return underHeadline[line];
    }

    /** Whether it is furniture between a headline a few lines above and text a few lines below. */
    boolean isInterlude(int line) {
        return interlude[line];
    }

    /** Whether no sentences stand behind a line. */
    boolean isBehindText(int line) {
        return line > lastProse;
    }

    /** Whether a line heads or is part of a table or list right below the text of an article. */
    boolean isTable(int i) {
        Line line = lines.get(i);
        return underHeadline[i]
                && line.gap <= layout.typicalGap
                && (line.mark == Mark.BRACKETS || layout.inSection(i))
                && !line.isAny(ENDS_ARTICLE);
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
            boolean date = item.isDateLine();
            if (item.prose == Prose.STRONG
                    || item.isAny(ENDS_ARTICLE)
                    || item.row
                    || item.gap > Math.max(1, line.gap)) {
                break;
            }
            items += !date && item.width >= HEADLINE ? 1 : 0;
        }
        int from = Math.min(lines.size(), i + 1 + Math.max(items, 1));
        return items >= 2 && (from >= lines.size() || layout.toProse(from) > 0);
    }

    /** Whether sentences follow before anything else begins. */
    private boolean textGoesOn(int i) {
        if (lines.get(i).mark == Mark.HEADING) {
            return false;
        }
        for (int j = i + 1; j < lines.size() && j <= i + INTERLUDE; j++) {
            Line line = lines.get(j);
            if (line.prose == Prose.STRONG && !line.is(Furniture.LEGAL)) {
                return true;
            }
            if (line.isAny(ENDS_ARTICLE) || line.rule || openings.weight(j) > CLEAR) {
                return false;
            }
        }
        return false;
    }

    /** The head of a post: number, name, date and time. */
    static boolean isPostHead(Line line) {
        return line.date != null
                && line.prose == Prose.NONE
                && line.number >= 0
                && !line.isDateLine()
                && line.besideDate < 50
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.time() != null;
    }

    /** Whether a line heads a list of other stories. */
    boolean isListHeading(int i) {
        Line line = lines.get(i);
        boolean label =
                i > 0 && line.gap == 0 && line.width <= 8 && lines.get(i - 1).isDateLine();
        boolean more = line.is(Furniture.CUT) && i > 0 && lines.get(i - 1).prose != Prose.NONE;
        return (line.is(Furniture.RELATED) || headsStories(i)) && !label && !more;
    }
}
