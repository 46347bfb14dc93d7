// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** How well each role fits each line of a page by a {@link RoleModel}: worked out once, decoded in several ways. */
final class RoleScores {
    private static final int ROLES = RoleModel.ROLES;

    final RoleModel model;
    final int size;
    /** By line and role. */
    final float[] scores;
    /** {@link Features#gap} by line. */
    final byte[] gaps;

    RoleScores(RoleModel model, Features features, int size) {
        this.model = model;
        this.size = size;
        scores = new float[size * ROLES];
        gaps = new byte[size];
        float[] here = new float[ROLES];
        int[] signals = new int[Features.MOST];
        for (int i = 0; i < size; i++) {
            model.score(signals, features.observe(i, signals), here);
            System.arraycopy(here, 0, scores, i * ROLES, ROLES);
            gaps[i] = (byte) features.gap(i);
        }
    }

    /** How well a whole sequence of roles explains the page. */
    double of(Role[] roles) {
        double sum = 0;
        int before = RoleModel.START;
        for (int i = 0; i < size; i++) {
            int role = roles[i].index();
            sum += scores[i * ROLES + role] + model.steps[RoleModel.step(gaps[i], before, role)];
            before = role;
        }
        return sum + model.ends[before];
    }
}
