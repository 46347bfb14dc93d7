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

    static void addScaled(float[] row, float factor, float[] sum) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += row[k] * factor;
        }
    }
}
