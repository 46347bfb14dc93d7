// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * One direction of a long short-term memory over the lines of a page (Hochreiter and Schmidhuber 1997; gates in the order
 * input, forget, cell, output). Plain additions and multiplications of floats in one order, so that the same page gives the
 * same numbers on every machine.
 */
final class Lstm {
    /** Values in and values out of one line. */
    private final int inputs;

    private final int units;
    /** By input, then by unit of the line before: what it adds to each gate of each unit. */
    private final float[][] weights;

    private final float[] bias;

    Lstm(int inputs, int units, float[][] weights, float[] bias) {
        if (weights.length != inputs + units || bias.length != 4 * units) {
            throw new IllegalArgumentException(weights.length + " rows for " + inputs + " inputs, " + units + " units");
        }
        this.inputs = inputs;
        this.units = units;
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * Reads the lines one after another, or from the last to the first.
     *
     * @param in values of each line
     * @param out takes the values of each line's units
     * @param to index in {@code out} of the first of them
     */
    void run(float[][] in, boolean backward, float[][] out, int to) {
        float[] gates = new float[4 * units];
        float[] cell = new float[units];
        float[] before = new float[units];
        for (int k = 0; k < in.length; k++) {
            int line = backward ? in.length - 1 - k : k;
            System.arraycopy(bias, 0, gates, 0, gates.length);
            Vectors.addScaled(weights, 0, in[line], inputs, gates);
            Vectors.addScaled(weights, inputs, before, units, gates);
            Sigmoid.logistic(gates, 0, 2 * units);
            Sigmoid.tanh(gates, 2 * units, 3 * units);
            Sigmoid.logistic(gates, 3 * units, 4 * units);
            for (int unit = 0; unit < units; unit++) {
                cell[unit] = gates[units + unit] * cell[unit] + gates[unit] * gates[2 * units + unit];
                before[unit] = cell[unit];
            }
            Sigmoid.tanh(before, 0, units);
            for (int unit = 0; unit < units; unit++) {
                before[unit] *= gates[3 * units + unit];
            }
            System.arraycopy(before, 0, out[line], to, units);
        }
    }
}
