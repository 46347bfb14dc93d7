// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;

/**
 * Lets each line of a page look at all others, most at those whose keys fit what it asks for (Vaswani et al. 2017), in
 * several ways at once ("heads"). Time goes with the square of the lines.
 */
final class Attention {
    /** Below, a line is not looked at: less than a millionth of the one that fits best. */
    private static final float LEAST = -14;

    private static final int STEPS = 256;
    /** e^-x by steps of x. */
    private static final float[] EXP = exponentials();

    private static final float[] NOTHING = {};

    private final int heads;
    private final float[][] query;
    private final float[] queryBias;
    private final float[][] key;
    private final float[] keyBias;
    private final float[][] value;
    private final float[] valueBias;

    Attention(
            int heads,
            float[][] query,
            float[] queryBias,
            float[][] key,
            float[] keyBias,
            float[][] value,
            float[] valueBias) {
        this.heads = heads;
        this.query = query;
        this.queryBias = queryBias;
        this.key = key;
        this.keyBias = keyBias;
        this.value = value;
        this.valueBias = valueBias;
    }

    private static float[] exponentials() {
        float[] table = new float[(int) (-LEAST * STEPS) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) StrictMath.exp(-(double) i / STEPS);
        }
        return table;
    }

    /**
     * The values of each line, and behind them what it saw.
     *
     * @param lines values of each line
     * @param more values that take part in asking and answering only
     */
    float[][] join(float[][] lines, float[][] more) {
        int size = lines.length;
        int own = lines[0].length;
        float[][] joined = new float[size][own + valueBias.length];
        float[][] asked = new float[size][];
        float[][] seen = new float[size][];
        // By key and line, so that one key of all lines stands together.
        float[][] keys = new float[keyBias.length][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(lines[i], 0, joined[i], 0, own);
            asked[i] = project(query, queryBias, lines[i], more[i]);
            seen[i] = project(value, valueBias, lines[i], NOTHING);
            float[] here = project(key, keyBias, lines[i], more[i]);
            for (int k = 0; k < here.length; k++) {
                keys[k][i] = here[k];
            }
        }
        float[] fit = new float[size];
        for (int i = 0; i < size; i++) {
            for (int head = 0; head < heads; head++) {
                look(head, asked[i], keys, seen, fit, joined[i], own);
            }
        }
        return joined;
    }

    private static float[] project(float[][] weights, float[] bias, float[] values, float[] more) {
        float[] sum = bias.clone();
        for (int k = 0; k < values.length; k++) {
            Vectors.addScaled(weights[k], values[k], sum);
        }
        for (int k = 0; k < more.length; k++) {
            Vectors.addScaled(weights[values.length + k], more[k], sum);
        }
        return sum;
    }

    private void look(int head, float[] asked, float[][] keys, float[][] seen, float[] fit, float[] out, int own) {
        int perHead = asked.length / heads;
        Arrays.fill(fit, 0);
        float scale = (float) (1 / Math.sqrt(perHead));
        for (int k = head * perHead; k < (head + 1) * perHead; k++) {
            Vectors.addScaled(keys[k], asked[k] * scale, fit);
        }
        float most = fit[0];
        for (float value : fit) {
            most = Math.max(most, value);
        }
        int width = valueBias.length / heads;
        float[] sum = new float[width];
        float all = 0;
        for (int j = 0; j < fit.length; j++) {
            float share = exp(fit[j] - most);
            if (share > 0) {
                all += share;
                float[] line = seen[j];
                for (int k = 0; k < width; k++) {
                    sum[k] += share * line[head * width + k];
                }
            }
        }
        for (int k = 0; k < width; k++) {
            out[own + head * width + k] = sum[k] / all;
        }
    }

    /** e^x for x up to 0; 0 where that is next to nothing. */
    private static float exp(float x) {
        if (!(x > LEAST)) {
            return 0;
        }
        float at = -x * STEPS;
        int i = (int) at;
        return EXP[i] + (EXP[i + 1] - EXP[i]) * (at - i);
    }
}
