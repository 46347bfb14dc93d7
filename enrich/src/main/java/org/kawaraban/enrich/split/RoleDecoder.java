// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.Role.BOILERPLATE;
import static org.kawaraban.enrich.split.Role.COMMENT;
import static org.kawaraban.enrich.split.Role.COMMENT_HEADING;
import static org.kawaraban.enrich.split.Role.DATELINE;
import static org.kawaraban.enrich.split.Role.HEAD;
import static org.kawaraban.enrich.split.Role.ITEM;
import static org.kawaraban.enrich.split.Role.ITEM_PART;
import static org.kawaraban.enrich.split.Role.LIST_HEADING;
import static org.kawaraban.enrich.split.Role.LIST_LABEL;
import static org.kawaraban.enrich.split.Role.OPENING;
import static org.kawaraban.enrich.split.Role.RANK;
import static org.kawaraban.enrich.split.Role.SHORT;
import static org.kawaraban.enrich.split.Role.TEXT;
import static org.kawaraban.enrich.split.Role.TITLE;

import java.util.Arrays;
import java.util.List;

/** Chooses the sequence of roles that explains the lines of a page best (Viterbi). */
final class RoleDecoder {
    private static final double NEVER = -1e6;
    private static final int ROLES = Role.ALL.length;

    /** What it costs to go from one role to another; rows are where one comes from. */
    private static final double[][] STEPS = steps();

    private static final double[] AT_GAP = flat(true);
    private static final double[] WITHOUT_GAP = flat(false);

    private RoleDecoder() {}

    static Role[] decode(List<Line> lines, RoleScores scores) {
        int size = lines.size();
        byte[] back = new byte[size * ROLES];
        double[] sums = new double[ROLES];
        double[] next = new double[ROLES];
        double[] here = new double[ROLES];
        Arrays.fill(sums, NEVER);
        sums[BOILERPLATE.index()] = 0;
        for (int i = 0; i < size; i++) {
            scores.score(i, here);
            double[] steps = i == 0 || lines.get(i).gap > 0 ? AT_GAP : WITHOUT_GAP;
            for (int to = 0; to < ROLES; to++) {
                double best = Double.NEGATIVE_INFINITY;
                int bestFrom = 0;
                for (int from = 0; from < ROLES; from++) {
                    double sum = sums[from] + steps[to * ROLES + from];
                    if (sum > best) {
                        best = sum;
                        bestFrom = from;
                    }
                }
                next[to] = best + here[to];
                back[i * ROLES + to] = (byte) bestFrom;
            }
            double[] swap = sums;
            sums = next;
            next = swap;
        }
        for (int role = 0; role < ROLES; role++) {
            sums[role] += STEPS[role][BOILERPLATE.index()] * 0.5;
        }
        int role = 0;
        for (int other = 1; other < ROLES; other++) {
            role = sums[other] > sums[role] ? other : role;
        }
        Role[] roles = new Role[size];
        for (int i = size - 1; i >= 0; i--) {
            roles[i] = Role.ALL[role];
            role = back[i * ROLES + role];
        }
        return roles;
    }

    /** What goes together stands together; what changes does so at a gap. */
    private static double atGap(int from, int to, boolean gap) {
        Role before = Role.ALL[from];
        Role role = Role.ALL[to];
        if (role == ITEM_PART) {
            return gap ? -2 : 0;
        }
        if (before == RANK) {
            return gap ? -1 : 0;
        }
        if ((before.inArticle() && !role.inArticle()) || (before.inList() && !role.inList()) || role.opensArticle()) {
            return gap ? 0.4 : -0.3;
        }
        if ((role == BOILERPLATE && before == BOILERPLATE) || (before.inArticle() && role == SHORT)) {
            return gap ? -0.2 : 0.1;
        }
        return 0;
    }

    /** All steps at a gap or without one, by where one goes and then where one comes from. */
    private static double[] flat(boolean gap) {
        double[] flat = new double[ROLES * ROLES];
        for (int from = 0; from < ROLES; from++) {
            for (int to = 0; to < ROLES; to++) {
                flat[to * ROLES + from] = STEPS[from][to] + atGap(from, to, gap);
            }
        }
        return flat;
    }

    private static double[][] steps() {
        double[][] steps = new double[ROLES][ROLES];
        for (double[] row : steps) {
            Arrays.fill(row, NEVER);
        }
        Role[] outside = {
            BOILERPLATE,
            LIST_HEADING,
            ITEM,
            ITEM_PART,
            LIST_LABEL,
            COMMENT_HEADING,
            COMMENT,
            TITLE,
            HEAD,
            TEXT,
            SHORT,
            OPENING
        };
        for (Role from : outside) {
            set(steps, from, BOILERPLATE, 0);
            set(steps, from, LIST_HEADING, 0);
            set(steps, from, COMMENT_HEADING, 0);
            set(steps, from, DATELINE, 0);
            set(steps, from, TITLE, 0);
            set(steps, from, OPENING, -1);
            set(steps, from, ITEM, -4);
            set(steps, from, RANK, -4);
            set(steps, from, COMMENT, -5);
        }
        set(steps, BOILERPLATE, ITEM, -2.5);
        set(steps, BOILERPLATE, RANK, -1.5);
        set(steps, LIST_HEADING, ITEM, 1);
        set(steps, LIST_HEADING, RANK, 1);
        set(steps, LIST_HEADING, LIST_LABEL, -1);
        set(steps, LIST_HEADING, BOILERPLATE, -1.5);
        set(steps, LIST_HEADING, TITLE, -2);
        set(steps, LIST_HEADING, DATELINE, -1.5);
        set(steps, RANK, ITEM, 1);
        for (Role from : new Role[] {ITEM, ITEM_PART, LIST_LABEL}) {
            set(steps, from, ITEM, 0.3);
            set(steps, from, RANK, 0.3);
            set(steps, from, LIST_LABEL, -0.5);
            set(steps, from, BOILERPLATE, -0.3);
            set(steps, from, TITLE, -1.5);
            set(steps, from, DATELINE, -1.5);
            set(steps, from, OPENING, -4);
        }
        set(steps, ITEM, ITEM_PART, 0);
        set(steps, ITEM_PART, ITEM_PART, -0.5);
        set(steps, COMMENT_HEADING, COMMENT, 1);
        set(steps, COMMENT_HEADING, BOILERPLATE, -0.3);
        set(steps, COMMENT, COMMENT_HEADING, -0.5);
        set(steps, BOILERPLATE, COMMENT, -4);
        set(steps, COMMENT, COMMENT, 0.5);
        set(steps, COMMENT, BOILERPLATE, -0.5);
        set(steps, COMMENT, TITLE, -2);
        set(steps, COMMENT, DATELINE, -5);
        set(steps, COMMENT, OPENING, -6);
        set(steps, DATELINE, DATELINE, 0);
        set(steps, DATELINE, TITLE, 1.5);
        set(steps, DATELINE, OPENING, 2.5);
        set(steps, DATELINE, HEAD, -3);
        for (Role from : new Role[] {TITLE, HEAD}) {
            set(steps, from, HEAD, 0);
            set(steps, from, TEXT, 0.3);
            set(steps, from, SHORT, -0.7);
            set(steps, from, TITLE, -1.5);
            set(steps, from, DATELINE, -1.5);
            set(steps, from, BOILERPLATE, -2);
            set(steps, from, LIST_HEADING, -1.5);
            set(steps, from, OPENING, -4);
        }
        for (Role from : new Role[] {TEXT, SHORT, OPENING}) {
            set(steps, from, TEXT, 0.3);
            set(steps, from, SHORT, 0);
            set(steps, from, OPENING, -2);
        }
        set(steps, SHORT, BOILERPLATE, -0.6);
        set(steps, SHORT, TEXT, 0.3);
        set(steps, SHORT, TITLE, -0.5);
        return steps;
    }

    private static void set(double[][] steps, Role from, Role to, double value) {
        steps[from.index()][to.index()] = value;
    }
}
