// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * Weighs for each line whether an article begins there, by what stands around it and by what recurs down the page: dates
 * in the place where headlines have them, marks that open the text rather than divide it, gaps, separators, and whether
 * the text behind speaks of new things ({@link Cohesion}). All weights add up; about 3.5 outweighs the line being a
 * section heading of the article before.
 */
final class Openings {
    private static final int NOT_HEADLINE = Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit()
            | Furniture.NAV.bit()
            | Furniture.SHARE.bit()
            | Furniture.COMMENTING.bit()
            | Furniture.CONTACT.bit()
            | Furniture.LEGAL.bit()
            | Furniture.CAPTION.bit();
    private static final int STOPS_DATES = Furniture.NAV.bit()
            | Furniture.LEGAL.bit()
            | Furniture.RELATED.bit()
            | Furniture.COMMENTS.bit()
            | Furniture.CONTACT.bit();
    private static final int AHEAD = 4;

    private final List<Line> lines;
    private final Cohesion cohesion;
    private final double[] weight;
    private final boolean[] inSources;
    private final boolean[] inContact;
    /** Lines to the next line of sentences; large if there is none near. */
    private final byte[] toProse;
    /** Whether dates of this page stand before their headlines. */
    private boolean datesLead;

    private int headlinesWithDate;
    private final boolean pageHasGaps;
    private final boolean[] opensByShape;
    private final boolean[] listItem;
    private final boolean[] inSection;

    Openings(String page, List<Line> lines) {
        this.lines = lines;
        this.cohesion = new Cohesion(page, lines);
        int size = lines.size();
        weight = new double[size];
        inSources = new boolean[size];
        inContact = new boolean[size];
        toProse = new byte[size];
        opensByShape = new boolean[size];
        listItem = new boolean[size];
        inSection = new boolean[size];
        pageHasGaps = countGaps();
        markBlocks();
        measureProse();
        orientDates();
        Map<Integer, Shape> shapes = findShapes();
        for (int i = 0; i < size; i++) {
            weight[i] = isHeadline(i) ? weigh(i, shapes) : -20;
        }
    }

    /** How much speaks for an article that begins with this line as its headline. */
    double weight(int line) {
        return weight[line];
    }

    boolean inSources(int line) {
        return inSources[line];
    }

    /** Whether headlines of this shape open texts down the page. */
    boolean opensByShape(int line) {
        return opensByShape[line];
    }

    /** Whether it is a headline with a date and without a text. */
    boolean isListItem(int line) {
        return listItem[line];
    }

    /** Whether a line stands right below the heading of a section. */
    boolean inSection(int line) {
        return inSection[line];
    }

    boolean inContact(int line) {
        return inContact[line];
    }

    /** Lines until sentences come: 0 on such a line, up to 100. */
    int toProse(int line) {
        return line < toProse.length ? toProse[line] : 100;
    }

    /** Whether dates of this page stand before their headlines rather than behind. */
    boolean datesLead() {
        return datesLead;
    }

    /** Whether several headlines of the page have a date. */
    boolean isDated() {
        return headlinesWithDate >= 2;
    }

    double cohesion(int line) {
        return cohesion.at(line);
    }

    private boolean countGaps() {
        int gaps = 0;
        for (Line line : lines) {
            gaps += line.gap > 0 ? 1 : 0;
        }
        return gaps * 4 > lines.size();
    }

    private void markBlocks() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean follows = i > 0 && line.gap == 0;
            boolean sources = line.is(Furniture.SOURCES) && line.prose == Prose.NONE;
            inSources[i] = sources
                    || (!endsSources(i)
                            && i > 0
                            && inSources[i - 1]
                            && line.prose != Prose.STRONG
                            && (follows || lines.get(i - 1).is(Furniture.SOURCES))
                            && line.mark != Mark.HEADING
                            && line.mark != Mark.BRACKETS
                            && !line.isDateLine()
                            && !line.isAny(NOT_HEADLINE & ~Furniture.CAPTION.bit()));
            boolean heading = i > 0
                    && lines.get(i - 1).prose == Prose.NONE
                    && !lines.get(i - 1).isAny(NOT_HEADLINE)
                    && (lines.get(i - 1).mark == Mark.BRACKETS
                            || lines.get(i - 1).mark == Mark.HEADING
                            || lines.get(i - 1).is(Furniture.SECTION));
            inSection[i] = follows
                    && !line.isAny(NOT_HEADLINE)
                    && line.mark != Mark.HEADING
                    && line.mark != Mark.BRACKETS
                    && (heading || inSection[i - 1]);
            boolean contact = line.is(Furniture.CONTACT) && line.prose == Prose.NONE;
            inContact[i] = contact || (follows && inContact[i - 1]);
        }
    }

    /** The next headline: with a date and time, or with a date and text right behind it. */
    private boolean endsSources(int i) {
        Line line = lines.get(i);
        boolean dated = line.date != null && hasDateOfItsOwn(line);
        boolean text = i + 1 < lines.size() && lines.get(i + 1).prose == Prose.STRONG && !lines.get(i + 1).url;
        return (dated && line.date != null && line.date.time() != null) || (dated && text);
    }

    private void measureProse() {
        int distance = 100;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            distance = line.prose != Prose.NONE && !line.is(Furniture.LEGAL) ? 0 : Math.min(100, distance + 1);
            toProse[i] = (byte) distance;
        }
    }

    /** Whether a line could be a headline at all. */
    boolean isHeadline(int i) {
        Line line = lines.get(i);
        return line.prose != Prose.STRONG
                && !line.rule
                && !line.row
                && !line.isAny(NOT_HEADLINE)
                && !line.isDateLine()
                && line.textStart < line.end
                && line.width >= 4
                && line.width <= 260
                && line.words > 0
                && !(line.url && line.words < 12 && line.width > 40)
                && !line.mail
                && line.mark != Mark.NOTE
                && !(line.is(Furniture.BYLINE) && line.width < 60 && line.date == null)
                && !isByline(line);
    }

    /** A byline with a date in it. */
    static boolean isByline(Line line) {
        return (line.date != null && line.is(Furniture.BYLINE) && line.besideDate < 70 && line.prose == Prose.NONE)
                || (line.date != null
                        && line.date.kind() == PrintedDate.Kind.FULL
                        && line.date.start() <= line.textStart + 1
                        && line.besideDate <= 40
                        && line.date.time() != null
                        && line.words <= 24
                        && startsWithDate(line));
    }

    private static boolean startsWithDate(Line line) {
        return line.date != null && line.date.end() - line.date.start() >= (line.end - line.start) / 4;
    }

    /** Whether a date stands at an end of a line that says more than the date. */
    static boolean hasDateOfItsOwn(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && !line.isDateLine()
                && (line.date.end() >= line.end - 2 || line.date.start() <= line.textStart + 1);
    }

    /** Lines that stand between a headline and its text, and tell its date. */
    static boolean tellsDate(Line line) {
        return line.date != null
                && line.prose != Prose.STRONG
                && (line.number < 0 || line.isDateLine())
                && (line.isDateLine() || isByline(line) || (line.besideDate <= 26 && line.prose == Prose.NONE));
    }

    private void orientDates() {
        int before = 0;
        int behind = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isDateLine()) {
                continue;
            }
            int gap = lines.get(i).gap;
            int next = i + 1 < lines.size() ? lines.get(i + 1).gap : 1;
            boolean headlineBehind =
                    i + 1 < lines.size() && isHeadline(i + 1) && lines.get(i + 1).prose == Prose.NONE && next <= gap;
            boolean headlineBefore = i > 0 && isHeadline(i - 1) && lines.get(i - 1).prose == Prose.NONE && gap <= next;
            if (headlineBehind && toProse(i + 1) <= 3) {
                before++;
            }
            if (headlineBefore) {
                behind += toProse(i) <= 2 ? 2 : 1;
            }
        }
        datesLead = before > behind / 2 && before > 0 && before * 2 > behind;
        for (int i = 0; i < lines.size(); i++) {
            if (isHeadline(i) && dateWeight(i) >= 3) {
                headlinesWithDate++;
            }
        }
    }

    private double dateWeight(int i) {
        Line line = lines.get(i);
        if (inSources[i]) {
            return 0;
        }
        if (hasDateOfItsOwn(line) && line.date != null) {
            return line.date.time() != null ? 5 : 4;
        }
        double best = 0;
        double passed = 0;
        for (int j = i + 1, sentences = 0; j < lines.size() && j <= i + AHEAD; j++) {
            Line next = lines.get(j);
            if (tellsDate(next)) {
                boolean claimed =
                        datesLead && j + 1 < lines.size() && isHeadline(j + 1) && next.gap >= lines.get(j + 1).gap;
                double kind = next.date != null && next.date.kind() == PrintedDate.Kind.FULL ? 1 : 0.7;
                best = claimed ? 0 : (5 - 0.6 * (j - i - 1) - passed) * kind;
                break;
            }
            if (isHeadline(j) && next.prose == Prose.NONE && next.width >= 16) {
                // A nearer headline has the better claim, unless this one has the look of a headline with its deck.
                passed += next.gap > 0 || (line.width < 24 && next.width > 2 * line.width) || sentences > 0 ? 9 : 1.2;
            }
            if (next.isAny(STOPS_DATES) || passed > 5) {
                break;
            }
            sentences += next.prose != Prose.NONE ? 1 : 0;
            if (sentences > 1
                    || (next.prose == Prose.STRONG && next.width > 260)
                    || next.gap > 2
                    || next.rule
                    || hasDateOfItsOwn(next)
                    || (next.mark == Mark.HEADING && line.mark == Mark.HEADING)) {
                break;
            }
        }
        if (datesLead && i > 0 && lines.get(i - 1).isDateLine()) {
            best = Math.max(best, 5);
        }
        return best;
    }

    /** What headlines of one shape have in common. */
    private static final class Shape {
        private int count;
        /** How many have sentences right behind them. */
        private int withText;
        /** Whether sentences stand before the first of them: then they divide a text rather than open one. */
        private boolean dividing;

        private int firstWidth;
        private int otherWidths;
        private double shared;
        private int sharedCount;

        private double meanWidth() {
            return count < 2 ? firstWidth : (double) otherWidths / (count - 1);
        }
    }

    /** Headlines by their shape: mark, date, indent, gaps. */
    private Map<Integer, Shape> findShapes() {
        var shapes = new HashMap<Integer, Shape>();
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isHeadline(i)
                    && !line.closed
                    && !line.dotted
                    && toProse(i + 1) <= 3
                    && !inSources[i]
                    && line.first == i) {
                Shape shape = shapes.computeIfAbsent(shapeOf(i), unused -> new Shape());
                if (shape.count == 0) {
                    shape.dividing = text;
                    shape.firstWidth = line.width;
                } else {
                    shape.otherWidths += line.width;
                }
                shape.count++;
                shape.withText += toProse(i + 1) <= 1 ? 1 : 0;
                double shared = cohesion.at(i);
                if (shared >= 0) {
                    shape.shared += shared;
                    shape.sharedCount++;
                }
            }
            text |= line.prose == Prose.STRONG && !line.is(Furniture.LEGAL);
        }
        return shapes;
    }

    private static boolean isMarked(Line line) {
        return line.mark == Mark.HEADING || line.mark == Mark.NUMBER || line.mark == Mark.BULLET;
    }

    private int shapeOf(int i) {
        Line line = lines.get(i);
        int next = i + 1 < lines.size() ? lines.get(i + 1).gap : 0;
        int gaps = isMarked(line) ? 0 : (next > 0 ? 8 : 0) + (toProse(i + 1) == 0 ? 32 : 0);
        int date = line.date != null && hasDateOfItsOwn(line) ? 1 + line.date.shape() : 0;
        return (line.sign * 16 + date) * 64 + gaps + (dateWeight(i) >= 3 ? 1 : 0) + (line.indented ? 2 : 0);
    }

    private double shapeWeight(int i, @Nullable Shape shape, double date) {
        Line line = lines.get(i);
        if (line.mark == Mark.BRACKETS) {
            return -4;
        }
        if (shape == null || date >= 3) {
            return isMarked(line) ? 0.5 : 0;
        }
        boolean recurs = shape.count >= 2 && !shape.dividing && shape.withText * 2 > shape.count;
        if (isMarked(line)) {
            return !recurs ? -2 : line.mark == Mark.BULLET ? 0.5 : 4;
        }
        if (!recurs || shape.count < 3) {
            return shape.dividing && date < 2 ? -1 : 0;
        }
        double likeFirst = shape.meanWidth() / shape.firstWidth;
        return likeFirst >= 0.7 ? 1.5 : likeFirst <= 0.5 ? -1.5 : 0;
    }

    private double weigh(int i, Map<Integer, Shape> shapes) {
        Line line = lines.get(i);
        Line before = i > 0 ? lines.get(i - 1) : null;
        double date = dateWeight(i);
        double sum = date;
        if (date < 2 && headlinesWithDate >= 2) {
            sum -= 2.5;
        } else if (date < 2 && headlinesWithDate == 1) {
            sum -= 1;
        }
        Shape shape = shapes.get(shapeOf(i));
        sum += shapeWeight(i, shape, date);
        if (line.isAny(Furniture.SECTION.bit() | Furniture.SOURCES.bit())) {
            sum -= 5;
        }
        if (inSources[i] || inContact[i]) {
            sum -= 6;
        }
        if (line.is(Furniture.LABEL)) {
            sum -= 3;
        }
        sum += gapWeight(line, before);
        sum += cohesionWeight(i, shape) * (date >= 4 ? 0.5 : 1);
        opensByShape[i] = shape != null && date < 3 && shapeWeight(i, shape, date) >= 1.5;
        listItem[i] = date >= 3 && toProse(i + 1) > 4;
        if (hasDateOfItsOwn(line)) {
            boolean alike = shape != null && shape.count >= 2;
            sum += alike ? 1.5 : headlinesWithDate >= 2 ? -3.5 : 0;
        }
        sum += Math.min(cohesion.echoes(i), 4) * 0.4;
        double narrow = line.width < 10 ? -2 : line.width < 16 ? -1 : 0;
        sum += isMarked(line) && opensByShape[i] ? narrow * 0.3 : narrow;
        sum += line.width >= 28 ? 0.7 : 0;
        if (line.closed || line.is(Furniture.CUT)) {
            sum -= 5;
        }
        if (before != null && line.gap == 0 && before.prose == Prose.NONE && before.width >= 16 && isHeadline(i - 1)) {
            sum -= 1;
        }
        int distance = toProse(i + 1);
        sum += distance == 0 ? 1.5 : distance <= 2 ? 1 : distance <= 5 ? 0.2 : -2;
        return sum;
    }

    private double gapWeight(Line line, @Nullable Line before) {
        if (before == null) {
            return 1;
        }
        if (before.rule && before.width >= 3) {
            return 3;
        }
        if (line.gap >= 2) {
            return 2;
        }
        return line.gap == 0 && pageHasGaps && before.prose != Prose.NONE
                ? -1.5
                : line.gap == 1 && !pageHasGaps ? 1.2 : 0;
    }

    private double cohesionWeight(int i, @Nullable Shape shape) {
        double shared = cohesion.at(i);
        if (shared < 0) {
            return 0.3;
        }
        if (shape != null && shape.sharedCount >= 3) {
            // One pair of windows is a noisy measure: what holds for all headlines of a shape counts more.
            shared = (shared + 2 * shape.shared / shape.sharedCount) / 3;
        }
        return shared < 0.15 ? (0.15 - shared) * 12 : Math.max(-4, (0.15 - shared) * 11);
    }
}
