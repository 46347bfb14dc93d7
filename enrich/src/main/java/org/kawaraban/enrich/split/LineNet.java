// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Weighs the lines of a page together: which role fits each line, seen the signals of all lines before and behind it. Two
 * layers of {@link Lstm}s read the page in both directions, and between them each line looks at those it is like
 * ({@link Attention}), so that headlines of one look are taken alike down the page. What a {@link RoleModel} of single
 * lines leaves out; it costs some twenty times as much. Learned from annotated pages ({@code enrich/training}) and kept as
 * numbers as PyTorch names them, rows of the tables of signals as bytes with a scale each.
 */
final class LineNet {
    private static final int FORMAT = 0x4B4C4E31;
    private static final int ROLES = RoleModel.ROLES;
    /** Added to a variance before it divides: as PyTorch has it. */
    private static final double EPSILON = 1e-5;

    /** Which role comes after which, and which comes last; its weights of signals are those of single lines. */
    final RoleModel roles = new RoleModel();

    private final int width;
    private final int units;
    /** By signal: what it adds to the values of a line. */
    private final float[][] embedding;

    private final float[] gain;
    private final float[] shift;
    private final Lstm forth;
    private final Lstm back;
    private final Attention attention;
    private final Lstm secondForth;
    private final Lstm secondBack;
    /** By value of a line: what it adds to each role. */
    private final float[][] out;

    private final float[] outBias;

    private LineNet(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT || in.readInt() != Signal.count() || in.readInt() != ROLES) {
            throw new IOException("this net was made for other signals or roles: train it anew");
        }
        width = in.readInt();
        units = in.readInt();
        int heads = in.readInt();
        int keys = in.readInt();
        int values = in.readInt();
        float[][] direct = table(in, Signal.count(), ROLES);
        for (int signal = 0; signal < direct.length; signal++) {
            System.arraycopy(direct[signal], 0, roles.weights, signal * ROLES, ROLES);
        }
        for (int i = 0; i < roles.steps.length; i++) {
            float step = in.readFloat();
            roles.steps[i] = roles.steps[i] > RoleModel.NEVER ? step : RoleModel.NEVER;
        }
        System.arraycopy(row(in, ROLES), 0, roles.ends, 0, ROLES);
        embedding = table(in, Signal.count(), width);
        gain = row(in, width);
        shift = row(in, width);
        forth = lstm(in, width);
        back = lstm(in, width);
        attention = new Attention(
                heads,
                rows(in, 2 * units + width, heads * keys),
                row(in, heads * keys),
                rows(in, 2 * units + width, heads * keys),
                row(in, heads * keys),
                rows(in, 2 * units, heads * values),
                row(in, heads * values));
        secondForth = lstm(in, 2 * units + heads * values);
        secondBack = lstm(in, 2 * units + heads * values);
        out = rows(in, 2 * units, ROLES);
        outBias = row(in, ROLES);
    }

    static LineNet read(InputStream in) throws IOException {
        return new LineNet(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    }

    /**
     * How well each role fits each line.
     *
     * @param signals of each line, as indices of {@link Signal#index}
     * @return by line and role
     */
    float[] score(int[][] signals) {
        int size = signals.length;
        float[][] lines = new float[size][width];
        float[] scores = new float[size * ROLES];
        float[] here = new float[ROLES];
        for (int i = 0; i < size; i++) {
            for (int signal : signals[i]) {
                Vectors.add(embedding[signal], lines[i]);
            }
            normalize(lines[i]);
            roles.score(signals[i], signals[i].length, here);
            System.arraycopy(here, 0, scores, i * ROLES, ROLES);
        }
        float[][] first = new float[size][2 * units];
        forth.run(lines, false, first, 0);
        back.run(lines, true, first, units);
        float[][] seen = attention.join(first, lines);
        float[][] second = new float[size][2 * units];
        secondForth.run(seen, false, second, 0);
        secondBack.run(seen, true, second, units);
        for (int i = 0; i < size; i++) {
            System.arraycopy(outBias, 0, here, 0, ROLES);
            for (int k = 0; k < 2 * units; k++) {
                Vectors.addScaled(out[k], first[i][k] + second[i][k], here);
            }
            for (int role = 0; role < ROLES; role++) {
                scores[i * ROLES + role] += here[role];
            }
        }
        return scores;
    }

    /** Layer normalisation (Ba et al. 2016), what is negative then cut off. */
    private void normalize(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / width;
        double deviation = Math.sqrt(Math.max(0, squares / width - mean * mean) + EPSILON);
        for (int k = 0; k < width; k++) {
            values[k] = Math.max(0, (float) ((values[k] - mean) / deviation) * gain[k] + shift[k]);
        }
    }

    private Lstm lstm(DataInputStream in, int inputs) throws IOException {
        return new Lstm(inputs, units, rows(in, inputs + units, 4 * units), row(in, 4 * units));
    }

    private static float[][] rows(DataInputStream in, int count, int length) throws IOException {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(in, length);
        }
        return rows;
    }

    private static float[] row(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int k = 0; k < length; k++) {
            row[k] = in.readFloat();
        }
        return row;
    }

    /** Rows of bytes, each times the scale before it. */
    private static float[][] table(DataInputStream in, int count, int length) throws IOException {
        float[][] rows = new float[count][length];
        byte[] bytes = new byte[length];
        for (float[] row : rows) {
            float scale = in.readFloat();
            in.readFully(bytes);
            for (int k = 0; k < length; k++) {
                row[k] = scale * bytes[k];
            }
        }
        return rows;
    }
}
