// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;

/** How well each role fits each line of a page, and which may come next: worked out once, decoded in several ways. */
final class RoleScores {
    private static final int ROLES = RoleModel.ROLES;
    /** Most lines that are weighed together: on longer pages, all at once were weighed no better (docs/decisions/0006). */
    private static final int WINDOW = 500;
    /** Lines at the edges of a window that another one, in which they have neighbours, weighs. */
    private static final int MARGIN = 100;

    /** Which role comes after which. */
    final RoleModel model;

    final int size;
    /** By line and role. */
    final float[] scores;
    /** {@link Features#gap} by line. */
    final byte[] gaps;

    private RoleScores(RoleModel model, Features features, float[] scores) {
        this.model = model;
        this.scores = scores;
        size = scores.length / ROLES;
        gaps = new byte[size];
        for (int i = 0; i < size; i++) {
            gaps[i] = (byte) features.gap(i);
        }
    }

    /** By the weights of each line's signals alone. */
    static RoleScores ofSingleLines(RoleModel model, Features features, int size) {
        float[] scores = new float[size * ROLES];
        float[] here = new float[ROLES];
        int[] signals = new int[Features.MOST];
        for (int i = 0; i < size; i++) {
            model.score(signals, features.observe(i, signals), here);
            System.arraycopy(here, 0, scores, i * ROLES, ROLES);
        }
        return new RoleScores(model, features, scores);
    }

    /** By the lines around each: all of the page, or of a longer one as many as the net has met at a time. */
    static RoleScores ofPage(LineNets all, Features features, int size) {
        LineNets nets = features.isMarkdown() ? all.ofMarkdown : all;
        int[][] signals = new int[size][];
        int[] buffer = new int[Features.MOST];
        for (int i = 0; i < size; i++) {
            signals[i] = Arrays.copyOf(buffer, features.observe(i, buffer));
        }
        if (size <= WINDOW) {
            return new RoleScores(nets.roles, features, nets.score(signals));
        }
        float[] scores = new float[size * ROLES];
        int windows = ceilDiv(size - 2 * MARGIN, WINDOW - 2 * MARGIN);
        int step = ceilDiv(size - 2 * MARGIN, windows);
        int length = step + 2 * MARGIN;
        for (int i = 0; i < windows; i++) {
            int first = Math.min(i * step, size - length);
            float[] window = nets.score(Arrays.copyOfRange(signals, first, first + length));
            int kept = first == 0 ? 0 : MARGIN;
            System.arraycopy(window, kept * ROLES, scores, (first + kept) * ROLES, window.length - kept * ROLES);
        }
        return new RoleScores(nets.roles, features, scores);
    }

    private static int ceilDiv(int number, int by) {
        return (number + by - 1) / by;
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
