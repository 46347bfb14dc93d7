// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;
import org.kawaraban.enrich.split.Shapes.Shape;

/**
 * Weighs for each line whether an article begins there, by what stands around it and by what recurs down the page: dates
 * in the place where headlines have them, marks that open the text rather than divide it, gaps, separators, and whether
 * the text behind speaks of new things ({@link Cohesion}). All weights add up; about 3.5 outweighs the line being a
 * section heading of the article before.
 */
final class Openings {
    private static final double IMPOSSIBLE = -20;
    /** Without enough text to tell, one article is likelier than two. */
    private static final double UNKNOWN = -0.7;

    private static final int FEWEST_SEPARATED = 2;
    /** Columns of kanji that say as much as one of letters. */
    private static final double LETTERS = 0.8;

    /** Where cohesion speaks neither for nor against a new article: between 0.00 to 0.15 and 0.2 to 0.6 as measured. */
    private static final double EVEN = 0.15;

    private final Layout layout;
    private final List<Line> lines;
    private final HeadDates dates;
    private final Cohesion cohesion;
    private final float[] shared;
    private final double[] weight;
    private final boolean[] opensByShape;
    private final boolean[] listItem;
    /** How many headlines stand behind a separator or a wide gap. */
    private final int separated;

    Openings(String page, Layout layout) {
        this.layout = layout;
        this.lines = layout.lines;
        int size = lines.size();
        dates = new HeadDates(layout);
        cohesion = new Cohesion(page, lines);
        shared = new float[size];
        weight = new double[size];
        opensByShape = new boolean[size];
        listItem = new boolean[size];
        for (int i = 0; i < size; i++) {
            shared[i] = (float) cohesion.at(i);
        }
        separated = countSeparated();
        var shapes = new Shapes(layout, dates, shared);
        for (int i = 0; i < size; i++) {
            weight[i] = layout.isHeadline(i) ? weigh(i, shapes.of(i)) : IMPOSSIBLE;
        }
    }

    /** How much speaks for an article that begins with this line as its headline. */
    double weight(int line) {
        return weight[line];
    }

    /** Whether dates of this page stand above their headlines rather than below. */
    boolean datesLead() {
        return dates.lead();
    }

    /** Whether this line is a date that stands where those of this page's headlines do, above them. */
    boolean leads(int line) {
        return dates.leads(lines.get(line));
    }

    /** Whether several headlines of the page have a date. */
    boolean isDated() {
        return dates.count() >= 2;
    }

    /** Whether this headline has a date. */
    boolean isDated(int line) {
        return dates.weight(line) >= HeadDates.DATED;
    }

    /** {@link Cohesion#at} this line. */
    double cohesion(int line) {
        return shared[line];
    }

    /** Whether headlines of this shape open texts down the page. */
    boolean opensByShape(int line) {
        return opensByShape[line];
    }

    /** Whether it is a headline with a date and without a text. */
    boolean isListItem(int line) {
        return listItem[line];
    }

    private double weigh(int i, @Nullable Shape shape) {
        Line line = lines.get(i);
        double date = dates.weight(i);
        double byShape = shapeWeight(line, shape, date);
        opensByShape[i] = shape != null && date < HeadDates.DATED && byShape >= 1.5;
        listItem[i] = date >= HeadDates.DATED && layout.toProse(i + 1) > 4;
        boolean afterCut = i > 0 && lines.get(i - 1).cutEnd;
        double sum = date + byShape + (afterCut ? 0 : missingDate(date)) + ownDate(line, shape);
        sum += gapWeight(i) + wording(i) + widthWeight(line, date >= 2, opensByShape[i]);
        sum += cohesionWeight(i, shape) * (date >= 4 ? 0.5 : 1);
        sum += Math.min(cohesion.echoes(i), 4) * 0.4;
        int distance = layout.toProse(i + 1);
        sum += opensAfter(i) + missingSeparator(i, date);
        sum += distance == 0 ? 1.5 : distance <= 2 ? 1 : distance <= 5 ? 0.2 : -2;
        return sum;
    }

    /** Behind the date that closes an article, or below a label, another begins. */
    private double opensAfter(int i) {
        boolean begins = i > 0 && (lines.get(i - 1).closing || lines.get(i - 1).label || lines.get(i - 1).cutEnd);
        return begins ? 5 : 0;
    }

    /** Where headlines stand behind separators, one without is a section heading. */
    private double missingSeparator(int i, double date) {
        return separated >= FEWEST_SEPARATED && i > 0 && !isSeparated(i) && date < HeadDates.DATED ? -3 : 0;
    }

    private boolean isSeparated(int i) {
        Line line = lines.get(i);
        return i > 0 && (lines.get(i - 1).rule || line.gap > Math.max(1, layout.typicalGap));
    }

    private int countSeparated() {
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean opens = layout.isHeadline(i) && !lines.get(i).closed && layout.toProse(i + 1) <= 3;
            count += opens && isSeparated(i) && lines.get(i).width >= 16 ? 1 : 0;
        }
        return count;
    }

    private double missingDate(double date) {
        if (date >= 2) {
            return 0;
        }
        return switch (dates.count()) {
            case 0 -> 0;
            case 1 -> -1.8;
            case 2 -> -1.5;
            default -> -2.5;
        };
    }

    private double ownDate(Line line, @Nullable Shape shape) {
        if (!HeadDates.hasDateOfItsOwn(line)) {
            return 0;
        }
        boolean alike = shape != null && shape.count() >= 2;
        return alike ? 1.5 : isDated() ? -3.5 : 0;
    }

    private double shapeWeight(Line line, @Nullable Shape shape, double date) {
        if (line.mark == Mark.BRACKETS) {
            return line.width < 30 || line.sign == '「' || line.sign == '『' || line.sign == '（' || line.sign == '('
                    ? -4
                    : -2;
        }
        boolean marked = Shapes.isMarked(line);
        if (shape == null || date >= HeadDates.DATED) {
            return marked ? 0.5 : 0;
        }
        if (marked) {
            return !shape.opens() ? -2 : line.mark == Mark.BULLET ? 0.5 : 4;
        }
        if (!shape.opens() || shape.count() < 3) {
            return shape.divides() && date < 2 && line.gap <= Math.max(1, layout.typicalGap) ? -1 : 0;
        }
        return shape.likeFirst() >= 0.7 ? 1.5 : shape.likeFirst() <= 0.5 ? -1.5 : 0;
    }

    private double wording(int i) {
        Line line = lines.get(i);
        double sum = 0;
        sum -= line.isAny(Furniture.SECTION.bit() | Furniture.SOURCES.bit()) ? 5 : 0;
        sum -= layout.inSources(i) || layout.inContact(i) ? 6 : 0;
        sum -= line.is(Furniture.LABEL) ? 3 : 0;
        sum -= line.closed || line.is(Furniture.CUT) ? 5 : 0;
        return sum;
    }

    /** Headlines are longer than section headings: where nothing else sets them off, that must tell. */
    private static double widthWeight(Line line, boolean dated, boolean opensByShape) {
        double narrow = line.width < 10 ? -2 : line.width < 16 ? -1 : 0;
        if (dated || Shapes.isMarked(line)) {
            double wide = line.width >= 28 ? 0.7 : 0;
            return (Shapes.isMarked(line) && opensByShape ? narrow * 0.3 : narrow) + wide;
        }
        // Words in letters take more columns than in kanji.
        double columns = line.words * 4 > line.width / 2 ? line.width * LETTERS : line.width;
        return narrow + (columns < 24 ? -1 : columns < 30 ? -0.3 : columns < 38 ? 0.7 : 1.3);
    }

    private double gapWeight(int i) {
        if (i == 0) {
            return 1;
        }
        Line line = lines.get(i);
        Line before = lines.get(i - 1);
        if (before.rule) {
            return 4;
        }
        if (line.gap > layout.typicalGap) {
            double wide = layout.wideGaps >= 2 ? 3.5 : 2.5;
            boolean plain = line.gap < 2 && layout.hasGaps;
            return plain ? 1 : wide + 0.5 * Math.min(2, line.gap - layout.typicalGap - 1);
        }
        if (line.gap > 0) {
            return 0;
        }
        boolean deck = before.prose == Prose.NONE && before.width >= 16 && layout.isHeadline(i - 1);
        return deck ? -1 : layout.hasGaps && before.prose != Prose.NONE ? -1.5 : 0;
    }

    private double cohesionWeight(int i, @Nullable Shape shape) {
        double here = shared[i];
        if (here < 0) {
            return UNKNOWN;
        }
        if (shape != null && shape.cohesion() >= 0) {
            // One pair of windows is a noisy measure: what holds for all headlines of a shape counts more.
            here = (here + 2 * shape.cohesion()) / 3;
        }
        return here < EVEN ? (EVEN - here) * 12 : Math.max(-4, (EVEN - here) * 11);
    }
}
