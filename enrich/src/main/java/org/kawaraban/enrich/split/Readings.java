// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a page in several ways. The plain reading weighs each line with its neighbours; whether short lines are headlines
 * on this page or headings within one article, only larger pieces of it tell: articles of a page are alike in how they
 * begin, and each speaks of one thing. So the page is read again with articles beginning more readily, or less, everywhere
 * or at lines of one shape; {@link ArticleChoice} takes the articles that make most sense.
 */
final class Readings {
    private static final float[] OPENING = {-1, 1, -2, 2, 3, -5, 5, 8};
    private static final float[] OPENING_OF_SHAPE = {6, -6, 12};
    private static final float[] ITEM = {6, -3};
    private static final float COMMENT = 4;
    /** Shapes that are tried, the most frequent ones. */
    private static final int SHAPES = 5;

    private static final int FEWEST = 2;
    /** Lines that may stand between a headline and its text. */
    private static final int NEAR_TEXT = 3;

    private Readings() {}

    /** The roles of the lines in each reading; all that differ, the plain one first. */
    static List<Role[]> of(List<Line> lines, Layout layout, LineShapes shapes, RoleScores scores) {
        var readings = new ArrayList<Role[]>();
        for (Lean lean : leans(lines, layout, shapes)) {
            Role[] roles = RoleDecoder.decode(scores, lean);
            if (readings.stream().noneMatch(reading -> Arrays.equals(reading, roles))) {
                readings.add(roles);
            }
        }
        return readings;
    }

    private static List<Lean> leans(List<Line> lines, Layout layout, LineShapes shapes) {
        var leans = new ArrayList<Lean>();
        leans.add(Lean.NONE);
        for (float opening : OPENING) {
            leans.add(new Lean(opening, null, 0, 0));
        }
        for (BitSet alike : mostFrequent(lines, layout, shapes)) {
            for (float opening : OPENING_OF_SHAPE) {
                leans.add(new Lean(opening, alike, 0, 0));
            }
        }
        for (float item : ITEM) {
            leans.add(new Lean(0, null, item, 0));
        }
        leans.add(new Lean(0, null, 0, COMMENT));
        return leans;
    }

    /** The lines of each of the most frequent shapes of lines near text. */
    private static List<BitSet> mostFrequent(List<Line> lines, Layout layout, LineShapes shapes) {
        Map<Integer, BitSet> members = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.rule && !line.row && layout.toProse(i) <= NEAR_TEXT) {
                counts.merge(shapes.of(i), 1, Integer::sum);
                members.computeIfAbsent(shapes.of(i), unused -> new BitSet()).set(i);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHAPES)
                .map(entry -> members.getOrDefault(entry.getKey(), new BitSet()))
                .toList();
    }
}
