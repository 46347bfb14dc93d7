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
 * Groups the headlines of a page by their shape: mark, date on the line, indent, and what follows. A shape whose first
 * headline stands before all sentences opens texts down the page; one that is first met behind sentences divides a text.
 */
final class Shapes {
    /** What headlines of one shape have in common. */
    static final class Shape {
        private int count;
        private int withText;
        private boolean dividing;
        private int firstWidth;
        private int otherWidths;
        private double shared;
        private int sharedCount;

        /** How many headlines have it; copies of one count once. */
        int count() {
            return count;
        }

        /** Whether sentences stand before the first of them. */
        boolean divides() {
            return dividing;
        }

        /** Whether it recurs down the page, with sentences behind most, from before the first sentences on. */
        boolean opens() {
            return count >= 2 && !dividing && withText * 2 > count;
        }

        /** Mean width of all but the first, by the width of the first: section headings are shorter than headlines. */
        double likeFirst() {
            return count < 2 ? 1 : (double) otherWidths / (count - 1) / firstWidth;
        }

        /** Mean cohesion of the text behind with the text before; -1 if too few of them have enough text. */
        double cohesion() {
            return sharedCount < 3 ? -1 : shared / sharedCount;
        }
    }

    private final Layout layout;
    private final HeadDates dates;
    private final List<Line> lines;
    private final Map<Integer, Shape> shapes = new HashMap<>();

    Shapes(Layout layout, HeadDates dates, float[] cohesion) {
        this.layout = layout;
        this.dates = dates;
        this.lines = layout.lines;
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (counts(i)) {
                add(shapes.computeIfAbsent(key(i), unused -> new Shape()), i, text, cohesion[i]);
            }
            text |= line.prose == Prose.STRONG && !line.is(Furniture.LEGAL);
        }
    }

    @Nullable
    Shape of(int headline) {
        return shapes.get(key(headline));
    }

    /** Whether a line begins with a mark that headlines and section headings are set off by. */
    static boolean isMarked(Line line) {
        return line.mark == Mark.HEADING || line.mark == Mark.NUMBER || line.mark == Mark.BULLET;
    }

    private boolean counts(int i) {
        Line line = lines.get(i);
        return layout.isHeadline(i)
                && !line.closed
                && !line.dotted
                && layout.toProse(i + 1) <= 3
                && !layout.inSources(i)
                && line.first == i;
    }

    private void add(Shape shape, int i, boolean behindText, float shared) {
        Line line = lines.get(i);
        if (shape.count == 0) {
            shape.dividing = behindText;
            shape.firstWidth = line.width;
        } else {
            shape.otherWidths += line.width;
        }
        shape.count++;
        shape.withText += layout.toProse(i + 1) <= 1 ? 1 : 0;
        if (shared >= 0) {
            shape.shared += shared;
            shape.sharedCount++;
        }
    }

    private int key(int i) {
        Line line = lines.get(i);
        int key = line.sign;
        key = key * 16 + (line.date != null && HeadDates.hasDateOfItsOwn(line) ? 1 + line.date.shape() : 0);
        key = key * 2 + (dates.weight(i) >= HeadDates.DATED ? 1 : 0);
        key = key * 2 + (line.indented ? 1 : 0);
        if (!isMarked(line)) {
            boolean gapBehind = i + 1 < lines.size() && lines.get(i + 1).gap > 0;
            key = key * 4 + (gapBehind ? 2 : 0) + (layout.toProse(i + 1) == 0 ? 1 : 0);
        }
        return key;
    }
}
