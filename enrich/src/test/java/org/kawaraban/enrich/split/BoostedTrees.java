// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns the trees of an {@link ArticleModel}, each of what the trees before it leave wrong (gradient boosting with
 * logistic loss: Friedman 2001). Traits are told in steps, and a tree grows where it gains most (Ke et al. 2017, LightGBM).
 * In Java rather than by a library, so that CI learns the same numbers again on any machine.
 */
final class BoostedTrees {
    private static final int TREES = 150;
    private static final int LEAVES = 16;
    private static final double RATE = 0.1;
    /** Samples of a leaf at least. */
    private static final int FEWEST = 40;
    /** How strongly leaves are held to zero, in samples. */
    private static final double HELD = 5;
    /** Steps at most that a trait is told in. */
    private static final int STEPS = 255;

    /** An article that a reading found, whether it is one, and how much that counts. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sample(float[] traits, boolean right, float weight) {}

    private final List<Sample> samples;
    /** By trait, the largest values of all its steps but the last. */
    private final float[][] edges = new float[ArticleTraits.COUNT][];
    /** By trait and sample. */
    private final short[][] steps = new short[ArticleTraits.COUNT][];

    private final double[] sums;
    private final double[] slopes;
    private final double[] curves;

    BoostedTrees(List<Sample> samples) {
        this.samples = samples;
        sums = new double[samples.size()];
        slopes = new double[samples.size()];
        curves = new double[samples.size()];
        for (int trait = 0; trait < edges.length; trait++) {
            int of = trait;
            edges[trait] = edges(of);
            steps[trait] = new short[samples.size()];
            for (int i = 0; i < samples.size(); i++) {
                int at = Arrays.binarySearch(edges[trait], samples.get(i).traits()[of]);
                steps[trait][i] = (short) (at < 0 ? -at - 1 : at);
            }
        }
    }

    private float[] edges(int trait) {
        float[] values = new float[samples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples.get(i).traits()[trait];
        }
        Arrays.sort(values);
        var edges = new ArrayList<Float>();
        for (int step = 1; step < STEPS && values.length > 0; step++) {
            float edge = values[(int) ((long) step * values.length / STEPS)];
            if ((edges.isEmpty() || edge > edges.get(edges.size() - 1)) && edge < values[values.length - 1]) {
                edges.add(edge);
            }
        }
        float[] found = new float[edges.size()];
        for (int k = 0; k < found.length; k++) {
            found[k] = edges.get(k);
        }
        return found;
    }

    ArticleModel learn() {
        var trees = new ArrayList<ArticleModel.Tree>();
        for (int k = 0; k < TREES; k++) {
            for (int i = 0; i < sums.length; i++) {
                Sample sample = samples.get(i);
                double chance = 1 / (1 + StrictMath.exp(-sums[i]));
                slopes[i] = sample.weight() * (chance - (sample.right() ? 1 : 0));
                curves[i] = sample.weight() * chance * (1 - chance);
            }
            trees.add(ArticleModel.Tree.parse(grow().toString()));
        }
        return new ArticleModel(trees);
    }

    private Node grow() {
        var root = new Node(IntStream.range(0, sums.length).toArray());
        var leaves = new ArrayList<Node>(List.of(root));
        while (leaves.size() < LEAVES) {
            Node best = leaves.get(0);
            for (Node leaf : leaves) {
                best = leaf.gain > best.gain ? leaf : best;
            }
            if (best.gain <= 0) {
                break;
            }
            leaves.remove(best);
            leaves.addAll(best.split());
        }
        leaves.forEach(Node::add);
        return root;
    }

    /** Samples that are told apart no further, or by one trait. */
    private final class Node {
        private final int[] own;
        private double slope;
        private double curve;
        /** Where it is best split, and what that gains; none if nothing. */
        private double gain;

        private int trait;
        private int step;
        private @Nullable Node left;
        private @Nullable Node right;

        Node(int[] own) {
            this.own = own;
            for (int i : own) {
                slope += slopes[i];
                curve += curves[i];
            }
            for (int of = 0; of < edges.length; of++) {
                find(of);
            }
        }

        private void find(int of) {
            int size = edges[of].length + 1;
            double[] slopesAt = new double[size];
            double[] curvesAt = new double[size];
            int[] countsAt = new int[size];
            for (int i : own) {
                int at = steps[of][i];
                slopesAt[at] += slopes[i];
                curvesAt[at] += curves[i];
                countsAt[at]++;
            }
            double slopeLeft = 0;
            double curveLeft = 0;
            int countLeft = 0;
            for (int at = 0; at + 1 < size; at++) {
                slopeLeft += slopesAt[at];
                curveLeft += curvesAt[at];
                countLeft += countsAt[at];
                if (countLeft >= FEWEST && own.length - countLeft >= FEWEST) {
                    double gained = worth(slopeLeft, curveLeft)
                            + worth(slope - slopeLeft, curve - curveLeft)
                            - worth(slope, curve);
                    if (gained > gain) {
                        gain = gained;
                        trait = of;
                        step = at;
                    }
                }
            }
        }

        private double worth(double slope, double curve) {
            return slope * slope / (curve + HELD);
        }

        List<Node> split() {
            left = new Node(
                    Arrays.stream(own).filter(i -> steps[trait][i] <= step).toArray());
            right = new Node(
                    Arrays.stream(own).filter(i -> steps[trait][i] > step).toArray());
            return List.of(left, right);
        }

        private float value() {
            return (float) (-RATE * slope / (curve + HELD));
        }

        void add() {
            float value = value();
            for (int i : own) {
                sums[i] += value;
            }
        }

        /** As {@link ArticleModel.Tree#parse} reads it. */
        @Override
        public String toString() {
            return left == null || right == null
                    ? Float.toString(value())
                    : trait + "<" + edges[trait][step] + " " + left + " " + right;
        }
    }
}
