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
 * Reads a page in several ways and keeps the one that makes most sense as a whole. The plain reading weighs each line
 * with its neighbours; whether short lines are headlines on this page or headings within one article, only the page as a
 * whole tells: articles of a page are alike in how they begin, and each speaks of one thing. So the page is read again
 * with articles beginning more readily, or less, everywhere or at lines of one shape; {@link ReadingModel} compares.
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

    /** How much more sense another reading must make than the plain one: below, it is right no oftener. */
    private static final double SURE = 0.5;

    /** A way to read a page. */
    static final class Reading {
        final Role[] roles;
        /** {@link ReadingTraits} of it. */
        final double[] traits;

        Reading(Role[] roles, double[] traits) {
            this.roles = roles;
            this.traits = traits;
        }
    }

    private Readings() {}

    /** The reading that makes most sense. */
    static Role[] best(List<Line> lines, Layout layout, Features features, RoleScores scores, ReadingModel model) {
        List<Reading> readings = of(lines, layout, features, scores);
        Reading best = readings.get(0);
        double most = model.score(best.traits) + SURE;
        for (Reading reading : readings.subList(1, readings.size())) {
            double score = model.score(reading.traits);
            if (score > most) {
                most = score;
                best = reading;
            }
        }
        return best.roles;
    }

    /** All that differ, the plain one first. */
    static List<Reading> of(List<Line> lines, Layout layout, Features features, RoleScores scores) {
        var traits = new ReadingTraits(lines, layout, features);
        var readings = new ArrayList<Reading>();
        double plain = 0;
        for (Lean lean : leans(lines, layout, traits)) {
            Role[] roles = RoleDecoder.decode(scores, lean);
            if (readings.stream().noneMatch(reading -> Arrays.equals(reading.roles, roles))) {
                double score = scores.of(roles);
                plain = readings.isEmpty() ? score : plain;
                readings.add(new Reading(roles, traits.of(roles, score - plain)));
            }
        }
        return readings;
    }

    private static List<Lean> leans(List<Line> lines, Layout layout, ReadingTraits traits) {
        var leans = new ArrayList<Lean>();
        leans.add(Lean.NONE);
        for (float opening : OPENING) {
            leans.add(new Lean(opening, null, 0, 0));
        }
        for (BitSet alike : shapes(lines, layout, traits)) {
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
    private static List<BitSet> shapes(List<Line> lines, Layout layout, ReadingTraits traits) {
        Map<Integer, BitSet> members = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.rule && !line.row && layout.toProse(i) <= NEAR_TEXT) {
                counts.merge(traits.shape(i), 1, Integer::sum);
                members.computeIfAbsent(traits.shape(i), unused -> new BitSet()).set(i);
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
