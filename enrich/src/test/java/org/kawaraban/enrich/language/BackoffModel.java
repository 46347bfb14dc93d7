// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.util.HashMap;
import java.util.Map;

/**
 * A character model of one language: natural logarithms of the probability of a letter after the up to four before it,
 * smoothed after Witten and Bell (1991) with twice the weight for what is new, then thinned (Stolcke 1998): a sequence is
 * kept if knowing it gains enough over all texts.
 */
final class BackoffModel {
    private static final double NEW = 2;

    /** Letters that a language could have: what has never been seen is one of these. */
    private static final double ALPHABET = 150;

    /** The probability of the last letter of each sequence kept. */
    final Map<String, Double> events = new HashMap<>();

    /** What a sequence takes off the probability of a letter that it is not known to be followed by. */
    final Map<String, Double> histories = new HashMap<>();

    private Map<String, Double> full = new HashMap<>();
    private Map<String, Double> fullHistories = new HashMap<>();

    /**
     * @param counts of the language
     * @param least gain of a sequence that is kept, in nats a million letters
     */
    BackoffModel(NgramCounts counts, double least) {
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            smooth(counts.byLength.get(n));
        }
        double total = counts.total();
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            keep(counts.byLength.get(n), total, least);
        }
        // Most of what has been counted is thinned out: it must not stay while other languages are read.
        full = Map.of();
        fullHistories = Map.of();
    }

    /** Logarithm of the probability of the last letter of a sequence after the others. */
    double log(String ngram) {
        return log(ngram, events, histories);
    }

    private static double log(String ngram, Map<String, Double> events, Map<String, Double> histories) {
        double penalty = 0;
        for (String rest = ngram; !rest.isEmpty(); rest = rest.substring(1)) {
            Double event = events.get(rest);
            if (event != null) {
                return penalty + event;
            }
            penalty += histories.getOrDefault(history(rest), 0.0);
        }
        return penalty - Math.log(ALPHABET);
    }

    private static String history(String ngram) {
        return ngram.substring(0, ngram.length() - 1);
    }

    private void smooth(Map<String, Long> counts) {
        Map<String, double[]> sums = new HashMap<>();
        counts.forEach((ngram, count) -> {
            double[] sum = sums.computeIfAbsent(history(ngram), k -> new double[2]);
            sum[0] += count;
            sum[1] += NEW;
        });
        counts.forEach((ngram, count) -> {
            double[] sum = sums.get(history(ngram));
            double shorter =
                    ngram.length() == 1 ? 1 / ALPHABET : Math.exp(log(ngram.substring(1), full, fullHistories));
            full.put(ngram, Math.log((count + sum[1] * shorter) / (sum[0] + sum[1])));
        });
        sums.forEach((history, sum) -> fullHistories.put(history, Math.log(sum[1] / (sum[0] + sum[1]))));
    }

    private void keep(Map<String, Long> counts, double total, double least) {
        Map<String, double[]> sums = new HashMap<>();
        counts.forEach((ngram, count) -> {
            String history = history(ngram);
            double probability = full.get(ngram);
            double shorter = ngram.length() == 1 ? -Math.log(ALPHABET) : log(ngram.substring(1));
            double gain = probability - shorter - fullHistories.get(history);
            if (ngram.length() <= 2 || count * gain * 1e6 / total >= least) {
                events.put(ngram, probability);
                double[] sum = sums.computeIfAbsent(history, k -> new double[2]);
                sum[0] += Math.exp(probability);
                sum[1] += Math.exp(shorter);
            }
        });
        sums.forEach((history, sum) ->
                histories.put(history, Math.log(Math.max(1 - sum[0], 1e-7) / Math.max(1 - sum[1], 1e-7))));
    }
}
