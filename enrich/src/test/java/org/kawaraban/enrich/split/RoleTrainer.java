// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a {@link RoleModel} from annotated pages: the weights under which the right sequences of roles are likeliest,
 * wrong ones held the farther off the worse they are (softmax margin: Gimpel and Smith 2010), found by AdaGrad (Duchi,
 * Hazan, Singer 2011). The same pages give the same model.
 */
final class RoleTrainer {
    private static final int R = RoleModel.ROLES;
    private static final double RATE = 0.1;
    /** How much of each weight a pass over a thousand pages takes away again: keeps rare signals small. */
    private static final double DECAY = 0.2;

    private static final int PASSES = 18;
    /** One mixture alone moves the figures by some hundredths, their mean hardly. */
    private static final int MIXTURES = 2;

    private static final double MARGIN = 1.5;
    private static final long SEED = 7;
    /** Below, a probability changes nothing. */
    private static final double LEAST = 1e-5;
    /** Keeps what is all but impossible from becoming zero, by which all would be divided. */
    private static final double NOTHING = 1e-200;

    /** Weight of a page that was mixed from others. */
    private static final double MIXED = 0.4;
    /** Weight of a page of the seed corpus, which real sites have printed. */
    private static final double SEEDS = 3;

    /** How fast and how far weights of wordings move, against those of other signals: there are many, and each is rare. */
    private static final double LEXEME_RATE = 0.3;

    private static final double LEXEME_DECAY = 3;
    private static final int LEXEMES = Signal.LEXEME.index(0);

    private static final LineReader READER = new LineReader();

    private final RoleModel model = new RoleModel();
    private final float[] weightSquares = new float[model.weights.length];
    private final float[] stepSquares = new float[model.steps.length];
    private final float[] endSquares = new float[R];

    /** What is observed of the lines of a page, and their roles. */
    private record Sample(int[][] signals, byte[] gaps, byte[] roles, double weight) {}

    private RoleTrainer() {}

    /** The model that pages teach: themselves, laid out anew, and mixed; the mean over several mixtures. */
    static RoleModel learn(List<GoldPage> seeds, List<GoldPage> pages) {
        return learn(seeds, pages, MIXTURES);
    }

    /** The same, over the given number of mixtures: fewer take less time, and waver more. */
    static RoleModel learn(List<GoldPage> seeds, List<GoldPage> pages, int mixtures) {
        var all = new ArrayList<>(seeds);
        all.addAll(pages);
        var written = new ArrayList<Sample>();
        seeds.forEach(page -> written.add(sample(page, SEEDS)));
        pages.forEach(page -> written.add(sample(page, 1)));
        List<RoleModel> models = IntStream.range(0, mixtures)
                .parallel()
                .mapToObj(mixture -> learnMixture(all, written, mixture))
                .toList();
        var mean = new RoleModel();
        double[] weights = new double[mean.weights.length];
        double[] steps = new double[mean.steps.length];
        double[] ends = new double[R];
        for (RoleModel model : models) {
            add(weights, model.weights);
            add(steps, model.steps);
            add(ends, model.ends);
        }
        average(mean.weights, weights, mixtures);
        average(mean.steps, steps, mixtures);
        average(mean.ends, ends, mixtures);
        return mean;
    }

    private static RoleModel learnMixture(List<GoldPage> all, List<Sample> written, int mixture) {
        var samples = new ArrayList<>(written);
        var mixer = new PageMixer(all, SEED + mixture);
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == 0) {
                samples.add(sample(mixer.relaid(all.get(i)), MIXED));
            }
            samples.add(sample(mixer.joined(i), MIXED));
            samples.add(sample(mixer.joined(i), MIXED));
        }
        return new RoleTrainer().train(samples);
    }

    private static Sample sample(GoldPage gold, double weight) {
        List<Line> lines = READER.read(gold.text(), 0, Integer.MAX_VALUE);
        Layout layout = PageSplitter.layout(gold.text(), lines);
        var features = new Features(gold.text(), layout);
        Role[] roles = GoldRoles.of(gold, lines);
        int size = lines.size();
        int[][] signals = new int[size][];
        byte[] gaps = new byte[size];
        byte[] right = new byte[size];
        int[] buffer = new int[Features.MOST];
        for (int i = 0; i < size; i++) {
            signals[i] = Arrays.copyOf(buffer, features.observe(i, buffer));
            gaps[i] = (byte) features.gap(i);
            right[i] = (byte) roles[i].index();
        }
        return new Sample(signals, gaps, right, weight);
    }

    private RoleModel train(List<Sample> samples) {
        var order = new ArrayList<>(samples);
        var random = new Random(SEED);
        double[] weightSums = new double[model.weights.length];
        double[] stepSums = new double[model.steps.length];
        double[] endSums = new double[R];
        double decay = DECAY * RATE * samples.size() / 1000;
        float keep = (float) (1 - decay);
        float keepLexemes = (float) (1 - LEXEME_DECAY * decay);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                if (sample.roles.length > 0) {
                    learn(sample);
                }
            }
            for (int i = 0; i < model.weights.length; i++) {
                model.weights[i] *= i < LEXEMES * R ? keep : keepLexemes;
            }
            if (pass >= PASSES / 2) {
                add(weightSums, model.weights);
                add(stepSums, model.steps);
                add(endSums, model.ends);
            }
        }
        int averaged = PASSES - PASSES / 2;
        average(model.weights, weightSums, averaged);
        average(model.steps, stepSums, averaged);
        average(model.ends, endSums, averaged);
        return model;
    }

    private static void add(double[] sums, float[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    /** The mean over the later passes wavers less than the last one; to the precision that the file keeps. */
    private static void average(float[] values, double[] sums, int count) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > RoleModel.NEVER) {
                values[i] = Math.round(sums[i] / count / RoleModel.UNIT) * RoleModel.UNIT;
            }
        }
    }

    /** How bad it is to take a line of one role for another: most where that moves the boundary of an article. */
    private static double cost(int right, int other) {
        if (right == other) {
            return 0;
        }
        Role a = Role.ALL[right];
        Role b = Role.ALL[other];
        if (a.opensArticle() != b.opensArticle()) {
            return 2;
        }
        if (kind(a) != kind(b)) {
            return a.inArticle() || b.inArticle() ? 1.5 : 1;
        }
        if (a.opensArticle()) {
            return 0.5;
        }
        return a == Role.ITEM || b == Role.ITEM ? 0.7 : 0.15;
    }

    private static int kind(Role role) {
        if (role.inArticle()) {
            return 0;
        }
        return role == Role.COMMENT ? 2 : role.inList() && role != Role.LIST_LABEL ? 1 : 3;
    }

    private void learn(Sample sample) {
        int n = sample.roles.length;
        double[][] odds = odds(sample);
        double[][] steps = steps();
        double[][] before = forward(sample, odds, steps);
        double[] behind = new double[R];
        for (int r = 0; r < R; r++) {
            behind[r] = StrictMath.exp(model.ends[r]);
        }
        double[][] gradient = new double[n][R];
        double[] stepGradient = new double[model.steps.length];
        for (int i = n - 1; i >= 0; i--) {
            behind = backward(sample, i, before[i], odds[i], behind, steps[sample.gaps[i]], gradient[i], stepGradient);
        }
        for (int i = 0; i < n; i++) {
            for (int signal : sample.signals[i]) {
                double rate = signal < LEXEMES ? RATE : RATE * LEXEME_RATE;
                climb(model.weights, weightSquares, signal * R, gradient[i], R, rate);
            }
        }
        climb(model.steps, stepSquares, 0, stepGradient, stepGradient.length, RATE);
        climb(model.ends, endSquares, 0, gradient[n - 1], R, RATE);
    }

    private static void climb(float[] values, float[] squares, int from, double[] gradient, int count, double rate) {
        for (int k = 0; k < count; k++) {
            double slope = gradient[k];
            if (Math.abs(slope) > LEAST) {
                squares[from + k] += (float) (slope * slope);
                values[from + k] += (float) (rate * slope / Math.sqrt(squares[from + k] + 1));
            }
        }
    }

    /** How much each role fits each line, its cost added, as odds against the best. */
    private double[][] odds(Sample sample) {
        double[][] odds = new double[sample.roles.length][R];
        float[] here = new float[R];
        for (int i = 0; i < odds.length; i++) {
            model.score(sample.signals[i], sample.signals[i].length, here);
            double most = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < R; r++) {
                odds[i][r] = here[r] + MARGIN * cost(sample.roles[i], r);
                most = Math.max(most, odds[i][r]);
            }
            for (int r = 0; r < R; r++) {
                odds[i][r] = StrictMath.exp(odds[i][r] - most) + NOTHING;
            }
        }
        return odds;
    }

    private double[][] steps() {
        double[][] steps = new double[RoleModel.GAPS][R * R];
        for (int gap = 0; gap < RoleModel.GAPS; gap++) {
            for (int k = 0; k < R * R; k++) {
                steps[gap][k] = StrictMath.exp(model.steps[gap * R * R + k]);
            }
        }
        return steps;
    }

    /** For each line, how likely each role is for the line before it, by what stands before. */
    private static double[][] forward(Sample sample, double[][] odds, double[][] steps) {
        double[][] before = new double[odds.length][R];
        before[0][RoleModel.START] = 1;
        for (int i = 0; i + 1 < odds.length; i++) {
            double[] step = steps[sample.gaps[i]];
            double sum = 0;
            for (int to = 0; to < R; to++) {
                double paths = 0;
                for (int from = 0; from < R; from++) {
                    paths += before[i][from] * step[to * R + from];
                }
                before[i + 1][to] = paths * odds[i][to] + NOTHING;
                sum += before[i + 1][to];
            }
            for (int to = 0; to < R; to++) {
                before[i + 1][to] /= sum;
            }
        }
        return before;
    }

    /** Fills in the gradients at a line; returns how likely each role is for the line before it, by what stands behind. */
    private double[] backward(
            Sample sample,
            int i,
            double[] before,
            double[] odds,
            double[] behind,
            double[] steps,
            double[] gradient,
            double[] stepGradient) {
        double[] paths = new double[R * R];
        double[] next = new double[R];
        double all = 0;
        double most = NOTHING;
        for (int to = 0; to < R; to++) {
            double here = odds[to] * behind[to];
            for (int from = 0; from < R; from++) {
                double step = steps[to * R + from] * here;
                next[from] += step;
                most = Math.max(most, next[from]);
                paths[to * R + from] = before[from] * step;
                all += paths[to * R + from];
            }
        }
        int goldFrom = i == 0 ? RoleModel.START : sample.roles[i - 1];
        int base = sample.gaps[i] * R * R;
        for (int to = 0; to < R; to++) {
            double expected = 0;
            for (int from = 0; from < R; from++) {
                double path = paths[to * R + from] / all;
                boolean right = sample.roles[i] == to && goldFrom == from;
                stepGradient[base + to * R + from] += ((right ? 1 : 0) - path) * sample.weight;
                expected += path;
            }
            gradient[to] = ((sample.roles[i] == to ? 1 : 0) - expected) * sample.weight;
        }
        for (int from = 0; from < R; from++) {
            next[from] = next[from] / most + NOTHING;
        }
        return next;
    }
}
