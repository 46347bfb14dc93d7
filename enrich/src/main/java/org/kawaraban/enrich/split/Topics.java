// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;

/** {@link Cohesion} at each line of a page, in steps, and how it stands out from that at the lines around. */
final class Topics {
    /** Steps that cohesion is told in, 0 for too little text. */
    static final int STEPS = 12;
    /** Steps that a valley is told in on each side. */
    static final int DEPTHS = 6;

    /** Medians at the heads of articles in a row and of sections were 0.004 and 0.06 near, 0.016 and 0.07 far. */
    private static final double[] EDGES = {0, 0.001, 0.004, 0.008, 0.013, 0.02, 0.03, 0.045, 0.07, 0.11, 0.18};

    /** Steps that it is told in how much a line says, and how much of that the text takes up. */
    static final int TELLINGS = 10;

    static final int ECHOES = 7;
    /** One term that no other page has weighs some 5; the median headline of an article had 20, of a section 7. */
    private static final double[] TELLING = {1, 4, 7, 10, 14, 19, 25, 33, 45};

    private static final double[] ECHOED = {0.5, 3, 6, 10, 16, 25};
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.8, 1};
    /** Lines on each side among which a valley's rims are. */
    private static final int AROUND = 5;

    private final Cohesion cohesion;
    private final float[][] values = new float[Cohesion.Sight.values().length][];

    Topics(String page, List<Line> lines) {
        cohesion = new Cohesion(page, lines);
        for (Cohesion.Sight sight : Cohesion.Sight.values()) {
            values[place(sight)] = cohesion.along(sight);
        }
    }

    /** {@link Cohesion#along} the lines, at one. */
    double at(int line, Cohesion.Sight sight) {
        return values[place(sight)][line];
    }

    /** {@link Cohesion#between} two stretches of lines. */
    double between(int from, int line, int to) {
        return cohesion.between(from, line, to);
    }

    int step(int line, Cohesion.Sight sight) {
        return bucket(values[place(sight)][line], EDGES);
    }

    /** How deep a valley a line is in, on the left and on the right: from 0, the deepest, to DEPTHS squared less 1. */
    int valley(int line) {
        float here = values[place(Cohesion.Sight.MIDDLE)][line];
        return depth(here, line - AROUND, line) * DEPTHS + depth(here, line + 2, line + 2 + AROUND);
    }

    private int depth(float here, int from, int to) {
        float[] at = values[place(Cohesion.Sight.MIDDLE)];
        float rim = 0;
        for (int i = Math.max(0, from); i < Math.min(at.length, to); i++) {
            rim = Math.max(rim, at[i]);
        }
        return here < 0 || rim <= 0 ? DEPTHS - 1 : bucket(here / rim, SHARES);
    }

    /** {@link Cohesion#echoes} of a line. */
    int echoes(int line) {
        return cohesion.echoes(line);
    }

    /** {@link Cohesion#telling} of a line. */
    double telling(int line) {
        return cohesion.telling(line);
    }

    /** {@link Cohesion#telling} of a line, in steps. */
    int tellingStep(int line) {
        return bucket(cohesion.telling(line), TELLING);
    }

    /** {@link Cohesion#echoed} of a line, in steps. */
    int echoedStep(int line) {
        return bucket(cohesion.echoed(line), ECHOED);
    }

    /** {@link Cohesion#known} of a line. */
    int known(int line) {
        return cohesion.known(line);
    }

    private static int bucket(double value, double[] edges) {
        int bucket = 0;
        while (bucket < edges.length && value >= edges[bucket]) {
            bucket++;
        }
        return bucket;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int place(Cohesion.Sight sight) {
        return sight.ordinal();
    }
}
