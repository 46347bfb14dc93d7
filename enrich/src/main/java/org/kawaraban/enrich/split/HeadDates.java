// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/** Finds for each headline how well a date stands where it would have its own: on the line, below it, or above it. */
final class HeadDates {
    /** From this weight on, a headline has a date. */
    static final double DATED = 3;

    private static final int STOPS = Furniture.NAV.bit()
            | Furniture.LEGAL.bit()
            | Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit()
            | Furniture.CONTACT.bit();
    private static final int AHEAD = 4;
    private static final int LONG_DECK = 260;

    private final Layout layout;
    private final List<Line> lines;
    private final boolean lead;
    private final double[] weight;
    private int count;
    /** Whether some of the dates above headlines are full ones. */
    private boolean fullLead;
    /** Line whose date the headline weighed last has taken. */
    private int taken;

    HeadDates(Layout layout) {
        this.layout = layout;
        this.lines = layout.lines;
        lead = standBeforeHeadlines();
        weight = new double[lines.size()];
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (layout.isHeadline(i)) {
                weight[i] = weigh(i);
                if (weight[i] >= DATED && taken != last) {
                    last = taken;
                    count++;
                }
            }
        }
    }

    /** Up to 5, for a date that is printed as dates of headlines are; 0 if there is none. */
    double weight(int headline) {
        return weight[headline];
    }

    /** Whether dates of this page stand above their headlines rather than below. */
    boolean lead() {
        return lead;
    }

    /** Whether a line is such a date: where full ones lead, those without a year divide texts. */
    boolean leads(Line line) {
        return lead && line.date != null && (!fullLead || line.date.kind() == PrintedDate.Kind.FULL);
    }

    /** How many dates headlines have, one for each date. */
    int count() {
        return count;
    }

    /** A byline with a date in it. */
    static boolean isByline(Line line) {
        PrintedDate date = line.date;
        if (date == null) {
            return false;
        }
        boolean worded = line.is(Furniture.BYLINE) && line.besideDate < 70 && line.prose == Prose.NONE;
        boolean leading = date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && date.start() <= line.textStart + 1
                && line.besideDate <= 40
                && line.words <= 24
                && date.end() - date.start() >= (line.end - line.start) / 4;
        boolean labelled = date.kind() == PrintedDate.Kind.FULL
                && line.prose == Prose.NONE
                && date.start() <= line.textStart + 1
                && line.besideDate <= (date.label() == PrintedDate.Label.NONE ? 20 : 40);
        return worded || leading || labelled;
    }

    /** Whether a date stands at an end of a line that says more than the date. */
    static boolean hasDateOfItsOwn(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && !line.isDateLine()
                && (line.date.end() >= line.end - 2 || line.date.start() <= line.textStart + 1);
    }

    /** Whether a line stands between a headline and its text, and tells its date. */
    static boolean tellsDate(Line line) {
        return line.date != null
                && line.prose != Prose.STRONG
                && !(line.is(Furniture.CAPTION) && line.date.kind() != PrintedDate.Kind.FULL)
                && (line.number < 0 || line.isDateLine())
                && (line.isDateLine()
                        || line.named
                        || isByline(line)
                        || (line.besideDate <= 26 && line.prose == Prose.NONE));
    }

    /** Each date on a line of its own votes for the side where a headline stands nearer. */
    private boolean standBeforeHeadlines() {
        int before = 0;
        int behind = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.is(Furniture.COMMENTS) && line.width <= 40) {
                break;
            }
            if (!line.isDateLine() || line.tick || line.closing) {
                continue;
            }
            int nextGap = i + 1 < lines.size() ? lines.get(i + 1).gap : 1;
            boolean above = isBareHeadline(i - 1);
            boolean named = above && i + 1 < lines.size() && lines.get(i + 1).width * 3 < lines.get(i - 1).width * 2;
            if (nextGap <= line.gap && !named && isBareHeadline(i + 1) && layout.toProse(i + 1) <= 3) {
                before++;
                fullLead |= line.date != null && line.date.kind() == PrintedDate.Kind.FULL;
            }
            if (line.gap <= nextGap && above) {
                behind += layout.toProse(i) <= 2 ? 2 : 1;
            }
        }
        return before > 0 && before * 2 > behind;
    }

    private boolean isBareHeadline(int i) {
        return i >= 0 && i < lines.size() && layout.isHeadline(i) && lines.get(i).prose == Prose.NONE;
    }

    private double weigh(int i) {
        Line line = lines.get(i);
        taken = i;
        if (layout.inSources(i)) {
            return 0;
        }
        if (line.tick || (i > 0 && lines.get(i - 1).tick && lines.get(i - 1).isDateLine())) {
            return 5;
        }
        if (line.date != null && hasDateOfItsOwn(line)) {
            if (line.named) {
                return 0;
            }
            return line.date.time() != null ? 5 : 4;
        }
        double below = weighBelow(i);
        if (i > 0 && layout.isHeadline(i - 1) && line.gap == 0 && isByName(lines.get(i - 1), line)) {
            below -= 2.5;
        }
        if (i > 0 && lines.get(i - 1).isDateLine() && (lead || (i > 1 && lines.get(i - 2).label))) {
            taken = i - 1;
            return 5;
        }
        return below;
    }

    /** Much shorter than the headline above it: a name of a paper or an author rather than a headline. */
    private static boolean isByName(Line headline, Line line) {
        return line.width < 40 && line.width * 2 <= headline.width;
    }

    private double weighBelow(int i) {
        Line line = lines.get(i);
        double passed = 0;
        int sentences = 0;
        for (int j = i + 1; j < lines.size() && j <= i + AHEAD; j++) {
            Line next = lines.get(j);
            if (next.tick || next.closing || next.label) {
                return 0;
            }
            if (tellsDate(next)) {
                taken = j;
                boolean ofNext =
                        lead && j + 1 < lines.size() && layout.isHeadline(j + 1) && next.gap >= lines.get(j + 1).gap;
                double kind = next.date != null && next.date.kind() == PrintedDate.Kind.FULL ? 1 : 0.7;
                return ofNext ? 0 : Math.max(0, (5 - 0.6 * (j - i - 1) - passed) * kind);
            }
            if (isBareHeadline(j) && next.width >= 16) {
                // A nearer headline has the better claim, unless this one has the look of a headline with its deck.
                boolean better = next.gap > 0 || (line.width < 24 && next.width > 2 * line.width) || sentences > 0;
                passed += better ? 9 : isByName(line, next) ? 0.3 : 1.2;
            }
            sentences += next.prose != Prose.NONE ? 1 : 0;
            if (passed > 5 || sentences > 1 || ends(line, next)) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether no date behind this line can belong to a headline before it. */
    private static boolean ends(Line headline, Line line) {
        return line.isAny(STOPS)
                || (line.row && !line.is(Furniture.SHARE))
                || (line.prose == Prose.STRONG && line.width > LONG_DECK)
                || line.gap > 2
                || line.rule
                || hasDateOfItsOwn(line)
                || (line.mark == Mark.HEADING && headline.mark == Mark.HEADING);
    }
}
