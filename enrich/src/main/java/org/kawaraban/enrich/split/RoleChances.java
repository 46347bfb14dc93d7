// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * How likely each line opens an article and is in one, over all sequences of roles that a page may have, each as likely as
 * it explains the page (forward-backward algorithm: Rabiner 1989). Both between 0 and 1.
 */
final class RoleChances {
    private static final int ROLES = RoleModel.ROLES;
    private static final int DATELINE = Role.DATELINE.index();

    private final int size;
    /** How well a role fits a line, by line and role: a factor, at most 1. */
    private final double[] fits;
    /** How well one role follows another, by gap, role that one goes to, and role that one comes from. */
    private final double[] steps;

    private final byte[] gaps;
    /** How well the lines up to one are explained if it has a role, and those behind it; each line adds up to 1. */
    private final double[] before;

    private final double[] behind;
    private final float[] opening;
    private final float[] inside;

    RoleChances(RoleScores scores) {
        size = scores.size;
        gaps = scores.gaps;
        fits = fits(scores);
        steps = exponentials(scores.model.steps);
        before = new double[size * ROLES];
        behind = new double[size * ROLES];
        opening = new float[size];
        inside = new float[size];
        forward();
        backward(exponentials(scores.model.ends));
        for (int i = 0; i < size; i++) {
            weigh(i);
        }
    }

    /** That an article begins on a line, with its headline or what stands above that. */
    float opening(int line) {
        return opening[line];
    }

    /** That a line is part of an article. */
    float inside(int line) {
        return inside[line];
    }

    private static double[] fits(RoleScores scores) {
        double[] fits = new double[scores.size * ROLES];
        for (int from = 0; from < fits.length; from += ROLES) {
            float most = Float.NEGATIVE_INFINITY;
            for (int role = 0; role < ROLES; role++) {
                most = Math.max(most, scores.scores[from + role]);
            }
            for (int role = 0; role < ROLES; role++) {
                fits[from + role] = StrictMath.exp(scores.scores[from + role] - most);
            }
        }
        return fits;
    }

    private static double[] exponentials(float[] values) {
        double[] exponentials = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            exponentials[i] = StrictMath.exp(values[i]);
        }
        return exponentials;
    }

    private void forward() {
        for (int i = 0; i < size; i++) {
            for (int to = 0; to < ROLES; to++) {
                double sum = 0;
                for (int from = 0; from < ROLES; from++) {
                    sum += came(i, from) * steps[RoleModel.step(gaps[i], from, to)];
                }
                before[i * ROLES + to] = sum * fits[i * ROLES + to];
            }
            scale(before, i);
        }
    }

    /** How well the lines before one are explained if the last of them has a role. */
    private double came(int i, int from) {
        return i > 0 ? before[(i - 1) * ROLES + from] : from == RoleModel.START ? 1 : 0;
    }

    private void backward(double[] ends) {
        for (int i = size - 1; i >= 0; i--) {
            for (int from = 0; from < ROLES; from++) {
                double sum = i + 1 == size ? ends[from] : 0;
                for (int to = 0; to < ROLES && i + 1 < size; to++) {
                    int next = (i + 1) * ROLES + to;
                    sum += steps[RoleModel.step(gaps[i + 1], from, to)] * fits[next] * behind[next];
                }
                behind[i * ROLES + from] = sum;
            }
            scale(behind, i);
        }
    }

    private static void scale(double[] values, int line) {
        double sum = 0;
        for (int k = line * ROLES; k < (line + 1) * ROLES; k++) {
            sum += values[k];
        }
        for (int k = line * ROLES; k < (line + 1) * ROLES; k++) {
            values[k] /= sum;
        }
    }

    private void weigh(int i) {
        double all = 0;
        double in = 0;
        double opens = 0;
        for (Role role : Role.ALL) {
            int at = i * ROLES + role.index();
            double share = before[at] * behind[at];
            all += share;
            in += role.inArticle() ? share : 0;
            opens += role.opensArticle() ? share * (1 - belowDateline(i, role.index())) : 0;
        }
        opening[i] = (float) (opens / all);
        inside[i] = (float) (in / all);
    }

    /** How likely a line that has a role stands below the date line of its article. */
    private double belowDateline(int i, int role) {
        double sum = 0;
        for (int from = 0; from < ROLES; from++) {
            sum += came(i, from) * steps[RoleModel.step(gaps[i], from, role)];
        }
        return sum == 0 ? 0 : came(i, DATELINE) * steps[RoleModel.step(gaps[i], DATELINE, role)] / sum;
    }
}
