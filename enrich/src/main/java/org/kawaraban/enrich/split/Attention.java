// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets each line of a page look at all others, most at those whose keys fit what it asks for (Vaswani et al. 2017), in
 * several ways at once ("heads"). Time goes with the square of the lines.
 */
final class Attention {
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

    /**
     * The values of each line, and behind them what it saw.
     *
     * @param lines values of each line
     * @param more values that take part in asking and answering only
     */
    float[][] join(float[][] lines, float[][] more) {
        int size = lines.length;
        int own = lines[0].length;
        int perHead = keyBias.length / heads;
        int width = valueBias.length / heads;
        float[][] asked = turned(query, queryBias, lines, more);
        float[][] keys = turned(key, keyBias, lines, more);
        float[][] values = turned(value, valueBias, lines, null);
        float scale = (float) (1 / Math.sqrt(perHead));
        float[][] joined = new float[size][own + heads * width];
        for (int i = 0; i < size; i++) {
            System.arraycopy(lines[i], 0, joined[i], 0, own);
        }
        // By line that is looked at, and line that looks: so that all lines look at once, in long rows.
        float[][] shares = new float[size][size];
        float[] here = new float[perHead];
        float[] seen = new float[size];
        for (int head = 0; head < heads; head++) {
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < perHead; k++) {
                    here[k] = keys[head * perHead + k][i] * scale;
                }
                Arrays.fill(shares[i], 0);
                Vectors.addScaled(asked, head * perHead, here, perHead, shares[i]);
            }
            float[] all = share(shares);
            for (int k = 0; k < width; k++) {
                Arrays.fill(seen, 0);
                Vectors.addScaled(shares, 0, values[head * width + k], size, seen);
                for (int i = 0; i < size; i++) {
                    joined[i][own + head * width + k] = seen[i] / all[i];
                }
            }
        }
        return joined;
    }

    /** What each line makes of its values, by number and line. */
    private static float[][] turned(float[][] weights, float[] bias, float[][] lines, float @Nullable [][] more) {
        float[][] turned = new float[bias.length][lines.length];
        float[] sum = new float[bias.length];
        for (int i = 0; i < lines.length; i++) {
            System.arraycopy(bias, 0, sum, 0, sum.length);
            Vectors.addScaled(weights, 0, lines[i], lines[i].length, sum);
            if (more != null) {
                Vectors.addScaled(weights, lines[i].length, more[i], more[i].length, sum);
            }
            for (int k = 0; k < sum.length; k++) {
                turned[k][i] = sum[k];
            }
        }
        return turned;
    }

    /** Makes shares (not yet of one) of how well lines fit those that look, and returns the sum of each of these. */
    private static float[] share(float[][] fits) {
        float[] most = fits[0].clone();
        for (float[] fit : fits) {
            Vectors.max(fit, most);
        }
        float[] all = new float[most.length];
        for (float[] fit : fits) {
            Vectors.addScaled(most, -1, fit);
            Sigmoid.exp(fit, 0, fit.length);
            Vectors.add(fit, all);
        }
        return all;
    }
}
