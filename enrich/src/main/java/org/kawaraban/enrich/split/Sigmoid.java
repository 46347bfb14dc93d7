// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * The exponential, the logistic function and the hyperbolic tangent of many numbers at once, in additions, multiplications
 * and divisions alone: the same on every machine, which {@code Math.exp} does not promise, and turned into vector
 * instructions. To about 1e-6.
 */
final class Sigmoid {
    /** Beyond, all three are what they tend to, to the precision of a float. */
    private static final float FARTHEST = 20;

    private Sigmoid() {}

    /** Makes e^x of each x; those below -20 or above 20 are taken for these. */
    static void exp(float[] values, int from, int to) {
        for (int k = from; k < to; k++) {
            values[k] = exp(values[k]);
        }
    }

    /** Makes 1 / (1 + e^-x) of each x. */
    static void logistic(float[] values, int from, int to) {
        for (int k = from; k < to; k++) {
            values[k] = 1 / (1 + exp(-values[k]));
        }
    }

    /** Makes the tangent of each x. */
    static void tanh(float[] values, int from, int to) {
        for (int k = from; k < to; k++) {
            values[k] = 2 / (1 + exp(-2 * values[k])) - 1;
        }
    }

    /** The 64th power of the first terms of the series of e^(x/64). */
    private static float exp(float x) {
        float y = Math.max(-FARTHEST, Math.min(FARTHEST, x)) * (1 / 64f);
        float power = 1 + y * (1 + y * (1 / 2f + y * (1 / 6f + y * (1 / 24f))));
        power *= power;
        power *= power;
        power *= power;
        power *= power;
        power *= power;
        return power * power;
    }
}
