// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;

/** Chooses the sequence of roles that explains the lines of a page best (Viterbi), leaning one way or not. */
final class RoleDecoder {
    private static final int ROLES = RoleModel.ROLES;
    /** For each role, those that may stand before it. */
    private static final int[][] BEFORE = before();

    private RoleDecoder() {}

    static Role[] decode(RoleScores scores, Lean lean) {
        int size = scores.size;
        byte[] back = new byte[size * ROLES];
        float[] sums = new float[ROLES];
        float[] next = new float[ROLES];
        Arrays.fill(sums, RoleModel.NEVER);
        sums[RoleModel.START] = 0;
        for (int i = 0; i < size; i++) {
            step(scores, lean, i, sums, next, back);
            float[] swap = sums;
            sums = next;
            next = swap;
        }
        int role = 0;
        for (int other = 0; other < ROLES; other++) {
            sums[other] += scores.model.ends[other];
            role = sums[other] > sums[role] ? other : role;
        }
        Role[] roles = new Role[size];
        for (int i = size - 1; i >= 0; i--) {
            roles[i] = Role.ALL[role];
            role = back[i * ROLES + role];
        }
        return roles;
    }

    private static void step(RoleScores scores, Lean lean, int i, float[] sums, float[] next, byte[] back) {
        float[] steps = scores.model.steps;
        int gap = scores.gaps[i];
        for (int to = 0; to < ROLES; to++) {
            float best = Float.NEGATIVE_INFINITY;
            int bestFrom = 0;
            int base = RoleModel.step(gap, 0, to);
            for (int from : BEFORE[to]) {
                float sum = sums[from] + steps[base + from];
                if (sum > best) {
                    best = sum;
                    bestFrom = from;
                }
            }
            next[to] = best + scores.scores[i * ROLES + to] + lean.of(i, Role.ALL[to]);
            back[i * ROLES + to] = (byte) bestFrom;
        }
    }

    private static int[][] before() {
        int[][] before = new int[ROLES][];
        for (Role to : Role.ALL) {
            before[to.index()] = Arrays.stream(Role.ALL)
                    .filter(from -> from.leadsTo(to))
                    .mapToInt(Role::index)
                    .toArray();
        }
        return before;
    }
}
