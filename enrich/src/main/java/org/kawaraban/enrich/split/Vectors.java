// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Sums of rows of floats, in loops that the compiler turns into vector instructions. */
final class Vectors {
    private Vectors() {}

    static void add(float[] row, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += row[k];
        }
    }

    /** Leaves the greater of each two numbers in {@code most}. */
    static void max(float[] row, float[] most) {
        for (int k = 0; k < most.length; k++) {
            most[k] = Math.max(most[k], row[k]);
        }
    }

    static void addScaled(float[] row, float factor, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += row[k] * factor;
        }
    }

    /**
     * Adds rows, each times its factor, in order. Four at a time, since the sum then is read and written a quarter as often;
     * the outcome is the same to the last bit as one after another.
     *
     * @param factors of the first {@code count} rows from {@code firstRow} on
     */
    static void addScaled(float[][] rows, int firstRow, float[] factors, int count, float[] sum) {
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            int row = firstRow + k;
            float factor0 = factors[k];
            float factor1 = factors[k + 1];
            float factor2 = factors[k + 2];
            float factor3 = factors[k + 3];
            addFour(rows[row], factor0, rows[row + 1], factor1, rows[row + 2], factor2, rows[row + 3], factor3, sum);
        }
        for (; k < count; k++) {
            addScaled(rows[firstRow + k], factors[k], sum);
        }
    }

    private static void addFour(
            float[] row0,
            float factor0,
            float[] row1,
            float factor1,
            float[] row2,
            float factor2,
            float[] row3,
            float factor3,
            float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] = sum[k] + row0[k] * factor0 + row1[k] * factor1 + row2[k] * factor2 + row3[k] * factor3;
        }
    }
}
