// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * Scores how well each role fits a line by what the line is, before the order of roles is weighed. Scores are evidence to
 * be added up: 0 is what an average line of the role has, a point is a doubling of the odds or so.
 */
final class RoleScores {
    private static final int FURNITURE = Furniture.NAV.bit()
            | Furniture.SHARE.bit()
            | Furniture.LEGAL.bit()
            | Furniture.COMMENTING.bit()
            | Furniture.CONTACT.bit()
            | Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit();
    /** Furniture that also stands between the paragraphs of an article. */
    private static final int INSIDE = Furniture.SHARE.bit()
            | Furniture.LABEL.bit()
            | Furniture.CAPTION.bit()
            | Furniture.BYLINE.bit()
            | Furniture.NAV.bit();

    private static final int RUN = 6;

    private final List<Line> lines;
    private final Layout layout;
    private final Openings openings;
    private final Zones zones;

    RoleScores(Layout layout, Openings openings) {
        this.layout = layout;
        this.lines = layout.lines;
        this.openings = openings;
        this.zones = new Zones(layout, openings);
    }

    /** Fills in the score of each role for a line. */
    void score(int i, double[] scores) {
        Line line = lines.get(i);
        Arrays.fill(scores, 0);
        boolean strong = line.prose == Prose.STRONG;
        boolean weak = line.prose == Prose.WEAK;
        boolean furniture = line.isAny(FURNITURE);
        double furnished = furnished(i);
        double boilerplate = boilerplate(i, furnished);
        scores[Role.BOILERPLATE.index()] = zones.isInterlude(i) ? Math.min(boilerplate, 1) : boilerplate;
        scores[Role.LIST_LABEL.index()] = furnished - 0.8 + (strong ? -4 : weak ? -2 : line.width <= 20 ? 0.5 : 0);
        scores[Role.LIST_HEADING.index()] = zones.isListHeading(i)
                ? (line.width <= 50 ? Math.max(5, scores[Role.BOILERPLATE.index()] + 1) : 2.5)
                : -9;
        scores[Role.COMMENT_HEADING.index()] = commentHeading(i);
        scores[Role.COMMENT.index()] = (line.is(Furniture.COMMENTING) ? 0.8 : 0)
                - (line.is(Furniture.LEGAL) ? 3 : 0)
                - (line.isAny(Furniture.NAV.bit() | Furniture.RELATED.bit() | Furniture.CONTACT.bit()) ? 2 : 0)
                - (line.row ? 2 : 0)
                + (line.inPost ? 6 : postHead(line))
                - (strong && line.width > 900 ? 2 : 0)
                + (zones.underComments(i) ? 2.6 : -2);
        scores[Role.RANK.index()] = (line.mark == Mark.RANK && line.textStart >= line.end)
                        || (line.words == 0 && line.mark == Mark.BULLET)
                        || (line.number >= 0 && line.words <= 1 && line.width <= 4)
                        || (line.isDateLine()
                                && openings.datesLead()
                                && i + 1 < lines.size()
                                && openings.isListItem(i + 1))
                ? 2
                : -12;
        scores[Role.ITEM.index()] = item(line)
                - furnished
                + (strong ? newness(i) : 0)
                + (zones.underHeading(i) ? 0.8 : openings.cohesion(i) > 0.25 ? -1.5 : -0.3)
                + (openings.isListItem(i) ? 2.5 : 0);
        boolean label = line.gap == 0 && line.is(Furniture.MENU) && line.width <= 20;
        scores[Role.ITEM_PART.index()] = -0.5
                - (label ? -2 : Math.max(0, furnished - 1))
                - (strong ? 1 : 0)
                + (line.date != null && !strong ? 1.5 : 0)
                + (line.width <= 24 ? 0.3 : -0.5);
        scores[Role.ITEM_PART.index()] += isSummary(i) ? 3.5 : 0;
        if (zones.isInterlude(i)) {
            scores[Role.LIST_LABEL.index()] = Math.min(scores[Role.LIST_LABEL.index()], 0);
            scores[Role.ITEM_PART.index()] = Math.min(scores[Role.ITEM_PART.index()], 0);
        }
        scores[Role.DATELINE.index()] =
                opensBefore(i) ? 5.5 : line.isDateLine() ? (openings.leads(i) ? 2.5 : 0) + dateKind(line) : -12;
        boolean leads = line.isDateLine() && openings.datesLead() && dateKind(line) > 0;
        scores[Role.TITLE.index()] = openings.weight(i) - 3.5 - (zones.underComments(i) ? 4 : 0);
        scores[Role.HEAD.index()] = head(i, furniture);
        scores[Role.TEXT.index()] =
                (strong ? 1.8 : weak ? 1 : -6) - (furniture ? 3 : 0) - (layout.inContact(i) ? 4 : 0);
        scores[Role.SHORT.index()] = shortLine(i, furnished) - (leads ? 2 : 0);
        scores[Role.OPENING.index()] = opening(i, strong, furniture);
        weighRecurrence(line, scores);
        if (i > 0 && lines.get(i - 1).cutEnd) {
            scores[Role.HEAD.index()] -= 4;
            scores[Role.TEXT.index()] -= 4;
            scores[Role.SHORT.index()] -= 4;
        }
    }

    /** Whether a line that recurs down the page opens an article before its headline or text. */
    private boolean opensBefore(int i) {
        Line line = lines.get(i);
        return line.label || (line.tick && line.isDateLine()) || (line.isDateLine() && i > 0 && lines.get(i - 1).label);
    }

    private static void weighRecurrence(Line line, double[] scores) {
        if (line.closing) {
            scores[Role.SHORT.index()] = 4;
            scores[Role.BOILERPLATE.index()] -= 2;
        }
        if (line.inEntry && !line.isAny(FURNITURE & ~Furniture.NAV.bit())) {
            scores[Role.BOILERPLATE.index()] -= 3;
            scores[Role.LIST_LABEL.index()] -= 3;
            scores[Role.ITEM.index()] -= 3;
            scores[Role.TITLE.index()] -= line.tick ? 0 : 1;
        }
        if (line.tick || line.label) {
            scores[Role.HEAD.index()] -= 4;
            scores[Role.SHORT.index()] -= 4;
            scores[Role.TEXT.index()] -= 4;
            scores[Role.COMMENT.index()] -= 4;
            scores[Role.BOILERPLATE.index()] -= line.label ? 1 : 3;
        }
    }

    private static double dateKind(Line line) {
        return line.date != null && line.date.kind() == PrintedDate.Kind.FULL ? 1 : 0;
    }

    /** How much a line looks like furniture by its words and its repetition. */
    private double furnished(int i) {
        Line line = lines.get(i);
        double sum = 0;
        sum += line.isAny(Furniture.NAV.bit() | Furniture.SHARE.bit()) ? 3 : 0;
        sum += line.isAny(Furniture.LEGAL.bit()) ? 3.5 : 0;
        sum += line.is(Furniture.COMMENTING) && line.prose == Prose.NONE ? 1.5 : 0;
        sum += line.is(Furniture.MENU) && line.width <= 24 && !line.is(Furniture.COMMENTS) ? 2 : 0;
        sum += line.row ? 3 : 0;
        sum += line.rule ? 1.5 : 0;
        sum += layout.inContact(i) ? 3.5 : 0;
        sum += line.mail && line.width < 300 ? 2.5 : 0;
        sum += line.counted ? 1.2 : 0;
        int copies = line.prose == Prose.NONE && line.width < 28 ? lines.get(line.first).copies : 0;
        sum += copies >= 3 ? 1.5 : copies == 2 ? 0.5 : 0;
        return Math.min(sum, 5);
    }

    private double boilerplate(int i, double furnished) {
        Line line = lines.get(i);
        double sum = furnished
                - (line.prose == Prose.STRONG ? (line.sentences <= 1 ? 2.5 : 3.5) : line.prose == Prose.WEAK ? 1 : 0);
        sum += line.isAny(Furniture.RELATED.bit() | Furniture.COMMENTS.bit()) ? 1.5 : 0;
        if (line.prose == Prose.NONE) {
            sum += line.width <= 20 ? 0.7 : line.width <= 34 ? 0.2 : line.width > 60 ? -0.7 : 0;
            sum += zones.underHeading(i) ? -1 : menuAround(i) * 0.5;
            sum += zones.isBehindText(i) && !zones.underHeading(i) && !zones.isTable(i) ? 0.8 : 0;
        }
        sum -= line.isDateLine() ? 0.5 : 0;
        sum -= openings.isListItem(i) ? 2 : 0;
        sum -= layout.inSection(i) ? 1 : 0;
        sum -= !zones.underHeading(i) && furnished < 1 && openings.cohesion(i) > 0.3 ? 1.2 : 0;
        return sum;
    }

    /** Short lines without sentences around this one, on either side: 0 to 3. */
    private double menuAround(int i) {
        int count = 0;
        for (int j = i - 1; j >= 0 && j >= i - RUN && isMenuEntry(lines.get(j)); j--) {
            count++;
        }
        for (int j = i + 1; j < lines.size() && j <= i + RUN && isMenuEntry(lines.get(j)); j++) {
            count++;
        }
        return Math.min(count, RUN) / 2.0;
    }

    private static boolean isMenuEntry(Line line) {
        return line.prose == Prose.NONE && line.width <= 22 && line.date == null;
    }

    /** Sentences right below a headline in a list. */
    private boolean isSummary(int i) {
        Line line = lines.get(i);
        return i > 0
                && zones.underHeading(i)
                && line.prose != Prose.NONE
                && line.gap == 0
                && lines.get(i - 1).prose == Prose.NONE
                && layout.isHeadline(i - 1);
    }

    /** Summaries in a list speak of one thing after another. */
    private double newness(int i) {
        double shared = openings.cohesion(i);
        return !zones.underHeading(i) ? -1.5 : shared < 0 ? 0 : Math.max(-1, Math.min(1.2, (0.18 - shared) * 8));
    }

    private double commentHeading(int i) {
        Line line = lines.get(i);
        if (line.width > 40) {
            return -9;
        }
        if (line.is(Furniture.COMMENTS)) {
            return 5.5;
        }
        boolean between =
                zones.underComments(i) && (line.is(Furniture.COMMENTING) || (line.words <= 1 && line.number >= 0));
        return between ? 2.5 : -9;
    }

    private static double postHead(Line line) {
        if (line.date != null && line.prose == Prose.NONE) {
            return Zones.isPostHead(line) ? 6 : 0.5;
        }
        return 0;
    }

    private double item(Line line) {
        double sum = line.width >= 24 ? 1 : line.width >= 14 ? 0.3 : -1.5;
        sum += lines.size() <= 2 && line.width >= 20 && line.prose == Prose.NONE ? 3 : 0;
        sum -= line.width > 300 ? 2 : 0;
        sum += line.mark == Mark.BULLET || line.number >= 0 ? 0.7 : 0;
        sum -= line.isDateLine() ? 4 : 0;
        sum -= line.prose == Prose.STRONG ? 0.7 : 0;
        sum -= line.textStart >= line.end || line.words == 0 ? 6 : 0;
        sum -= line.isAny(Furniture.RELATED.bit() | Furniture.COMMENTS.bit()) ? 3 : 0;
        return sum;
    }

    private double head(int i, boolean furniture) {
        Line line = lines.get(i);
        double sum = -1;
        if (HeadDates.tellsDate(line)) {
            sum += 3;
        }
        sum += line.is(Furniture.BYLINE) && line.width < 80 ? 2 : 0;
        sum += line.isAny(Furniture.SHARE.bit() | Furniture.LABEL.bit() | Furniture.CAPTION.bit()) ? 1.5 : 0;
        sum -= furniture && !line.is(Furniture.SHARE) ? 1 : 0;
        boolean deck = line.prose != Prose.NONE && line.sentences <= 3 && line.width <= 330 && dateAhead(i);
        sum += deck ? 2.5 : 0;
        sum -= line.prose == Prose.STRONG && !deck ? 2.5 : 0;
        sum -= line.width > 120 && !deck ? 1 : 0;
        sum -= line.mark == Mark.BULLET || line.mark == Mark.NUMBER ? 1.5 : 0;
        sum += line.width <= 30 && line.prose == Prose.NONE ? 0.5 : 0;
        boolean aboveDate = line.prose == Prose.NONE
                && line.date == null
                && zones.underHeadline(i)
                && i + 1 < lines.size()
                && lines.get(i + 1).gap == 0
                && HeadDates.tellsDate(lines.get(i + 1))
                && !openings.datesLead();
        sum += aboveDate ? 1.5 : 0;
        return sum;
    }

    /** Whether byline or date follow: then sentences before them are a deck. */
    private boolean dateAhead(int i) {
        for (int j = i + 1; j < lines.size() && j <= i + 3; j++) {
            Line line = lines.get(j);
            if (line.prose == Prose.STRONG) {
                return false;
            }
            if (line.tick || line.closing) {
                return false;
            }
            if (HeadDates.tellsDate(line)) {
                return !openings.datesLead();
            }
        }
        return false;
    }

    private double shortLine(int i, double furnished) {
        Line line = lines.get(i);
        boolean inner = line.isAny(INSIDE) && layout.toProse(i + 1) <= 4;
        double sum = -0.2 - furnished * (zones.isInterlude(i) ? 0.1 : inner ? 0.3 : 0.8);
        if (line.prose == Prose.STRONG) {
            return -5;
        }
        sum += line.isAny(Furniture.SECTION.bit() | Furniture.SOURCES.bit() | Furniture.CAPTION.bit()) ? 2 : 0;
        sum += line.is(Furniture.LABEL) ? 0.7 : 0;
        sum += layout.inSources(i) ? 2.5 : 0;
        sum += layout.inSection(i) ? 1.7 : 0;
        sum -= openings.opensByShape(i) ? 2 : 0;
        sum -= HeadDates.hasDateOfItsOwn(line) && openings.isDated() && !layout.inSources(i) ? 1 : 0;
        sum += line.mark == Mark.BRACKETS ? 1.2 : 0;
        sum += line.mark == Mark.BULLET || line.mark == Mark.NUMBER || line.mark == Mark.HEADING ? 0.8 : 0;
        int distance = layout.toProse(i + 1);
        sum += distance <= 1 ? 0.8 : distance <= 6 ? 0.4 : zones.isBehindText(i) && !zones.isTable(i) ? -0.6 : 0;
        sum -= zones.isListHeading(i) || (line.is(Furniture.COMMENTS) && line.width <= 50) ? 5 : 0;
        sum += line.url ? 0.3 : 0;
        sum += line.is(Furniture.CUT) && line.width <= 24 && lines.get(Math.max(0, i - 1)).prose != Prose.NONE ? 9 : 0;
        return sum;
    }

    private double opening(int i, boolean strong, boolean furniture) {
        Line line = lines.get(i);
        if (!strong && line.prose != Prose.WEAK) {
            return -12;
        }
        if (line.tick && !line.isDateLine()) {
            return 5;
        }
        boolean ticked = i > 0 && lines.get(i - 1).tick && lines.get(i - 1).isDateLine();
        if (ticked || (i > 0 && lines.get(i - 1).isDateLine() && openings.leads(i - 1))) {
            return (ticked ? 3 : 1) - (furniture ? 4 : 0);
        }
        double shared = openings.cohesion(i);
        double sum = (strong ? 1.8 : 0.8) - 4.5 - (furniture ? 4 : 0) - (layout.inContact(i) ? 4 : 0);
        sum += HeadlineInLine.split(line) > 0 ? 5 : 0;
        sum -= shared > 0.12 ? 4 : shared > 0.06 ? 2 : 0;
        sum -= zones.underHeadline(i) ? 3 : 0;
        sum += i > 0 && lines.get(i - 1).rule ? 2 : 0;
        sum -= line.is(Furniture.LEGAL) ? 2 : 0;
        return sum;
    }
}
