// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * Cosine of the weighted terms of two windows, one behind the other, that slide down a page: each term is counted in and
 * out once, so that all lines of a page take time linear in its terms, however wide the windows are.
 */
final class SlidingCosine {
    /** Sums of weights that are taken in and out again leave rounding behind. */
    private static final double NOTHING = 1e-12;

    /** The terms of the page in order, each by its number among the distinct ones. */
    private final int[] terms;
    /** By distinct term, squared. */
    private final double[] squares;
    /** Of how often a term stands in a window. */
    private final double[] roots;

    private final int[] before;
    private final int[] behind;
    private int from;
    private int split;
    private int to;
    private double sumBefore;
    private double sumBehind;
    private double common;

    /**
     * Both windows begin at the first term, empty.
     *
     * @param widest terms that a window ever holds at most
     */
    SlidingCosine(int[] terms, float[] weights, int distinct, int widest) {
        this.terms = terms;
        squares = new double[distinct];
        for (int term = 0; term < distinct; term++) {
            squares[term] = (double) weights[term] * weights[term];
        }
        roots = new double[widest + 1];
        for (int count = 0; count <= widest; count++) {
            roots[count] = Math.sqrt(count);
        }
        before = new int[distinct];
        behind = new int[distinct];
    }

    /**
     * Moves the windows on, to the terms from {@code newFrom} to {@code newSplit} and from there to {@code newTo}; none may
     * be smaller than it was.
     *
     * @return from 0 to 1
     */
    double moveTo(int newFrom, int newSplit, int newTo) {
        for (; split < newSplit; split++) {
            if (split < to) {
                countBehind(terms[split], -1);
            }
            countBefore(terms[split], 1);
            if (from < newFrom) {
                countBefore(terms[from++], -1);
            }
        }
        while (from < newFrom) {
            countBefore(terms[from++], -1);
        }
        to = Math.max(to, newSplit);
        for (; to < newTo; to++) {
            countBehind(terms[to], 1);
        }
        double product = sumBefore * sumBehind;
        return product <= NOTHING ? 0 : Math.max(0, Math.min(1, common / Math.sqrt(product)));
    }

    private void countBefore(int term, int more) {
        double root = roots[before[term]];
        before[term] += more;
        sumBefore += more * squares[term];
        common += squares[term] * (roots[before[term]] - root) * roots[behind[term]];
    }

    private void countBehind(int term, int more) {
        double root = roots[behind[term]];
        behind[term] += more;
        sumBehind += more * squares[term];
        common += squares[term] * (roots[behind[term]] - root) * roots[before[term]];
    }
}
