// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;

/** Chooses the sequence of roles that explains the lines of a page best (Viterbi). */
final class RoleDecoder {
    private static final int ROLES = RoleModel.ROLES;

    private RoleDecoder() {}

    static Role[] decode(RoleModel model, Features features, int size) {
        byte[] back = new byte[size * ROLES];
        float[] sums = new float[ROLES];
        float[] next = new float[ROLES];
        float[] here = new float[ROLES];
        int[] signals = new int[Features.MOST];
        Arrays.fill(sums, RoleModel.NEVER);
        sums[RoleModel.START] = 0;
        for (int i = 0; i < size; i++) {
            model.score(signals, features.observe(i, signals), here);
            int gap = features.gap(i);
            for (int to = 0; to < ROLES; to++) {
                float best = Float.NEGATIVE_INFINITY;
                int bestFrom = 0;
                int base = RoleModel.step(gap, 0, to);
                for (int from = 0; from < ROLES; from++) {
                    float sum = sums[from] + model.steps[base + from];
                    if (sum > best) {
                        best = sum;
                        bestFrom = from;
                    }
                }
                next[to] = best + here[to];
                back[i * ROLES + to] = (byte) bestFrom;
            }
            float[] swap = sums;
            sums = next;
            next = swap;
        }
        int role = 0;
        for (int other = 0; other < ROLES; other++) {
            sums[other] += model.ends[other];
            role = sums[other] > sums[role] ? other : role;
        }
        Role[] roles = new Role[size];
        for (int i = size - 1; i >= 0; i--) {
            roles[i] = Role.ALL[role];
            role = back[i * ROLES + role];
        }
        return roles;
    }
}
