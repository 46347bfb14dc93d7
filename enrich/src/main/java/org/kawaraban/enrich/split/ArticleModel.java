// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely an article that a reading of a page finds is one, from its {@link ArticleTraits}: gradient-boosted trees
 * (Friedman 2001), learned from annotated pages and kept in {@code articles.tsv}.
 */
final class ArticleModel {
    static final String FILE = "articles.tsv";

    private final List<Tree> trees;

    ArticleModel(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** The model that comes with the program. */
    static ArticleModel read() {
        var trees = new ArrayList<Tree>();
        for (String[] row : WordLists.rows(FILE, 1)) {
            trees.add(Tree.parse(row[0]));
        }
        return new ArticleModel(trees);
    }

    /** That an article has the lines of an annotated one, but for a fifth at most: from 0 to 1. */
    double chance(float[] traits) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(traits);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    List<Tree> trees() {
        return trees;
    }

    /**
     * A decision tree; its nodes stand one behind the other, each before all of its left and then all of its right branch.
     *
     * @param traits that a node asks for; -1 for a leaf
     * @param values up to which one goes left; of a leaf what it adds
     * @param rights where the right branch begins
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Tree(int[] traits, float[] values, int[] rights) {
        /** Reads nodes as {@link #toString} writes them. */
        static Tree parse(String text) {
            String[] nodes = text.split(" ", -1);
            var tree = new Tree(new int[nodes.length], new float[nodes.length], new int[nodes.length]);
            int end = tree.parse(nodes, 0);
            if (end != nodes.length) {
                throw new IllegalStateException(FILE + ": " + text);
            }
            return tree;
        }

        private int parse(String[] nodes, int at) {
            String[] node = nodes[at].split("<", 2);
            traits[at] = node.length == 1 ? -1 : Integer.parseInt(node[0]);
            values[at] = Float.parseFloat(node[node.length - 1]);
            if (node.length == 1) {
                return at + 1;
            }
            rights[at] = parse(nodes, at + 1);
            return parse(nodes, rights[at]);
        }

        float value(float[] of) {
            int at = 0;
            while (traits[at] >= 0) {
                at = of[traits[at]] <= values[at] ? at + 1 : rights[at];
            }
            return values[at];
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            for (int at = 0; at < traits.length; at++) {
                text.append(at == 0 ? "" : " ")
                        .append(traits[at] < 0 ? "" : traits[at] + "<")
                        .append(values[at]);
            }
            return text.toString();
        }
    }
}
