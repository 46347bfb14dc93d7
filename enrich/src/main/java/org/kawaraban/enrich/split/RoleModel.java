// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well each role fits what is observed of a line, and how well one role follows another: the weights of a conditional
 * random field (Lafferty, McCallum, Pereira 2001), learned from annotated pages and kept in {@code roles.tsv}. A weight is
 * a logarithm of odds; the weights of all that is observed add up.
 */
final class RoleModel {
    static final int ROLES = Role.ALL.length;
    /** Gaps told apart: none, as between paragraphs, wider. */
    static final int GAPS = 3;
    /** Role that stands before the first line. */
    static final int START = Role.BOILERPLATE.index();

    static final float NEVER = -1e6f;
    /** Weights are kept as whole numbers of this part of one. */
    static final float UNIT = 0.01f;

    private static final String FILE = "roles.tsv";

    /** By {@link Signal#index} and role. */
    final float[] weights = new float[Signal.count() * ROLES];
    /** By gap, role that one goes to, and role that one comes from. */
    final float[] steps = new float[GAPS * ROLES * ROLES];
    /** By role of the last line. */
    final float[] ends = new float[ROLES];

    /** A model that knows nothing but which role may follow which. */
    RoleModel() {
        for (int gap = 0; gap < GAPS; gap++) {
            for (Role from : Role.ALL) {
                for (Role to : Role.ALL) {
                    if (!from.leadsTo(to)) {
                        steps[step(gap, from.index(), to.index())] = NEVER;
                    }
                }
            }
        }
    }

    /** The model that comes with the program. */
    static RoleModel read() {
        var model = new RoleModel();
        for (String[] row : WordLists.rows(FILE, 3)) {
            int value = Integer.parseInt(row[1]);
            switch (row[0]) {
                case "step" -> fill(model.steps, value * ROLES, row);
                case "end" -> fill(model.ends, 0, row);
                default -> {
                    Signal signal = Signal.valueOf(row[0].toUpperCase(Locale.ROOT));
                    fill(model.weights, signal.index(value) * ROLES, row);
                }
            }
        }
        return model;
    }

    private static void fill(float[] into, int from, String[] row) {
        String[] cells = row[2].split(" ", -1);
        if (cells.length != ROLES) {
            throw new IllegalStateException(
                    FILE + ": " + cells.length + " weights instead of " + ROLES + " in " + row[0] + " " + row[1]);
        }
        for (int role = 0; role < ROLES; role++) {
            if (into[from + role] > NEVER) {
                into[from + role] = Integer.parseInt(cells[role]) * UNIT;
            }
        }
    }

    /** Index into {@link #steps}. */
    static int step(int gap, int from, int to) {
        return (gap * ROLES + to) * ROLES + from;
    }

    /** Fills in the score of each role for a line of which the given signals were observed. */
    void score(int[] signals, int size, float[] scores) {
        Arrays.fill(scores, 0);
        for (int k = 0; k < size; k++) {
            int base = signals[k] * ROLES;
            for (int role = 0; role < ROLES; role++) {
                scores[role] += weights[base + role];
            }
        }
    }

    /** How much a signal speaks for a role, against the mean of all roles. */
    float evidence(int signal, Role role) {
        float sum = 0;
        for (int other = 0; other < ROLES; other++) {
            sum += weights[signal * ROLES + other];
        }
        return weights[signal * ROLES + role.index()] - sum / ROLES;
    }
}
