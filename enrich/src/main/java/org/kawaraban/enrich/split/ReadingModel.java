// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * How much sense a reading of a page makes as a whole, from its {@link ReadingTraits}: the mean of some nets with one
 * small hidden layer each, learned from annotated pages and kept in {@code readings.tsv}. Only differences between readings
 * of one page mean anything.
 */
final class ReadingModel {
    /** Nets whose mean is taken: one alone wavers with the order in which it met the pages. */
    static final int NETS = 4;
    /** Hidden units of one net, and of all. */
    static final int UNITS = 8;

    static final int HIDDEN = NETS * UNITS;
    static final String FILE = "readings.tsv";
    /** Traits and a constant. */
    static final int INPUTS = ReadingTraits.COUNT + 1;

    /** Of each trait over the annotated pages. */
    final double[] mean = new double[ReadingTraits.COUNT];

    final double[] deviation = new double[ReadingTraits.COUNT];
    /** By input: what it adds by itself. */
    final double[] direct = new double[INPUTS];
    /** By input and hidden unit. */
    final double[][] into = new double[INPUTS][HIDDEN];

    final double[] out = new double[HIDDEN];

    /** The model that comes with the program. */
    static ReadingModel read() {
        var model = new ReadingModel();
        for (String[] row : WordLists.rows(FILE, 3)) {
            int index = Integer.parseInt(row[1]);
            double[] values = values(row[2]);
            switch (row[0]) {
                case "trait" -> {
                    model.mean[index] = values[0];
                    model.deviation[index] = values[1];
                }
                case "input" -> {
                    model.direct[index] = values[0];
                    System.arraycopy(values, 1, model.into[index], 0, HIDDEN);
                }
                case "out" -> model.out[index] = values[0];
                default -> throw new IllegalStateException(FILE + ": " + row[0]);
            }
        }
        return model;
    }

    private static double[] values(String cells) {
        String[] parts = cells.split(" ", -1);
        double[] values = new double[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.parseDouble(parts[i]);
        }
        return values;
    }

    /** What the net reads of the traits: each as its distance from the mean, and a constant. */
    double[] inputs(double[] traits) {
        double[] inputs = new double[INPUTS];
        for (int i = 0; i < traits.length; i++) {
            inputs[i] = (traits[i] - mean[i]) / deviation[i];
        }
        inputs[traits.length] = 1;
        return inputs;
    }

    /** The higher, the more sense a reading makes. */
    double score(double[] traits) {
        double[] inputs = inputs(traits);
        double sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += direct[i] * inputs[i];
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            sum += out[unit] * hidden(inputs, unit);
        }
        return sum;
    }

    private double hidden(double[] inputs, int unit) {
        double sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += into[i][unit] * inputs[i];
        }
        return StrictMath.tanh(sum);
    }
}
