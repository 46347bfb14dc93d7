// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.List;

/**
 * How much the text behind a line speaks of the same things as the text before it: what an article is about recurs in its
 * sections, and does not in the next article. Lexical cohesion after Hearst's TextTiling (1997), with one window before
 * and one behind a line, {@link Terms} counted by how much they say.
 */
final class Cohesion {
    /** How far one looks: {@link #along}. */
    enum Sight {
        /** For briefs. */
        NEAR(60, 30),
        /** Tells articles that stand in a row best. */
        MIDDLE(120, 60),
        FAR(260, 120);

        private final int before;
        private final int behind;

        Sight(int before, int behind) {
            this.before = before;
            this.behind = behind;
        }
    }

    /** Terms of one line that count, so that one endless line costs no more than a page of lines. */
    private static final int TERMS_OF_LINE = 160;

    private static final int TERMS_OF_PAGE = 4_000_000;
    private static final int FEWEST = 8;
    /** Terms of a stretch at most that are compared: {@link #between}. */
    private static final int STRETCH = 400;
    /** Terms of a line that is text. */
    private static final int TEXT = 5;
    /** A term that stands in more than some fifth of the lines of text of a page says less the more it does. */
    private static final double RARE_ON_PAGE = 1.5;
    /** Weight of a term that says what a headline is about: one on fewer than one in seven pages. */
    private static final float TELLING = 2;

    private static final TermWeights WEIGHTS = TermWeights.read();

    /** Index of the first term of each line, and of the end. */
    private final int[] firstTerm;
    /** The terms of the page in order, each by its number among the distinct ones. */
    private int[] terms = new int[1 << 10];
    /** For each term, where the same one stood last; -1 if nowhere. */
    private int[] previous = new int[1 << 10];

    private int size;
    /** By distinct term. */
    private float[] weights = new float[1 << 8];

    private int[] last = new int[1 << 8];
    private int distinct;
    private final int[] countsBefore;
    private final int[] countsBehind;

    Cohesion(String page, List<Line> lines) {
        firstTerm = new int[lines.size() + 1];
        var numbers = new LongIntMap(1 << 8);
        for (int i = 0; i < lines.size(); i++) {
            firstTerm[i] = size;
            addTerms(page, lines.get(i), numbers);
        }
        firstTerm[lines.size()] = size;
        weighOnPage();
        countsBefore = new int[distinct];
        countsBehind = new int[distinct];
    }

    private void addTerms(String page, Line line, LongIntMap numbers) {
        int limit = Math.min(size + TERMS_OF_LINE, TERMS_OF_PAGE);
        if (size < limit) {
            Terms.of(page, line.textStart, line.end, (start, end) -> {
                add(Terms.hash(page, start, end), numbers);
                return size < limit;
            });
        }
    }

    private void add(long hash, LongIntMap numbers) {
        int number = numbers.get(hash);
        if (number < 0) {
            number = distinct++;
            numbers.put(hash, number);
            if (number == weights.length) {
                weights = Arrays.copyOf(weights, number * 2);
                last = Arrays.copyOf(last, number * 2);
            }
            weights[number] = WEIGHTS.of(hash);
            last[number] = -1;
        }
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            previous = Arrays.copyOf(previous, size * 2);
        }
        terms[size] = number;
        previous[size] = last[number];
        last[number] = size++;
    }

    /** What stands in line after line tells no article of the page from another. */
    private void weighOnPage() {
        int[] lines = new int[distinct];
        int texts = 0;
        for (int i = 0; i + 1 < firstTerm.length; i++) {
            int own = 0;
            for (int k = firstTerm[i]; k < firstTerm[i + 1]; k++) {
                own += previous[k] < firstTerm[i] ? 1 : 0;
            }
            if (own >= TEXT) {
                texts++;
                for (int k = firstTerm[i]; k < firstTerm[i + 1]; k++) {
                    lines[terms[k]] += previous[k] < firstTerm[i] ? 1 : 0;
                }
            }
        }
        for (int number = 0; number < distinct; number++) {
            double rare = StrictMath.log((texts + 3.0) / Math.max(1, lines[number])) / RARE_ON_PAGE;
            weights[number] *= (float) Math.min(1, rare);
        }
    }

    /**
     * For each line, the cosine of the weighted terms from it on and of those in the text before it, from 0 to 1; -1 where
     * there is too little text on either side.
     */
    float[] along(Sight sight) {
        float[] along = new float[firstTerm.length - 1];
        var cosine = new SlidingCosine(terms, weights, distinct, sight.before + 1);
        for (int line = 0; line < along.length; line++) {
            int split = firstTerm[line];
            int from = Math.max(0, split - sight.before);
            int to = Math.min(size, split + sight.behind);
            double at = cosine.moveTo(from, split, to);
            along[line] = split - from < FEWEST || to - split < FEWEST ? -1 : (float) at;
        }
        return along;
    }

    /**
     * Cosine of the weighted terms of two stretches of lines, one behind the other, from 0 to 1; -1 where one has too little
     * text. Of long stretches what is near to the line between them counts.
     */
    double between(int from, int line, int to) {
        int split = firstTerm[line];
        return cosine(Math.max(firstTerm[from], split - STRETCH), split, Math.min(firstTerm[to], split + STRETCH));
    }

    private double cosine(int from, int split, int to) {
        if (split - from < FEWEST || to - split < FEWEST) {
            return -1;
        }
        for (int i = from; i < split; i++) {
            countsBefore[terms[i]]++;
        }
        for (int i = split; i < to; i++) {
            countsBehind[terms[i]]++;
        }
        double common = 0;
        double before = 0;
        for (int i = from; i < split; i++) {
            int term = terms[i];
            int count = countsBefore[term];
            if (count > 0) {
                double square = (double) weights[term] * weights[term];
                before += square * count;
                common += square * Math.sqrt((double) count * countsBehind[term]);
                countsBefore[term] = 0;
            }
        }
        double behind = 0;
        for (int i = split; i < to; i++) {
            int term = terms[i];
            behind += (double) weights[term] * weights[term] * countsBehind[term];
            countsBehind[term] = 0;
        }
        return before == 0 || behind == 0 ? 0 : common / Math.sqrt(before * behind);
    }

    /** How many telling terms of a line stand again in the text right behind it. */
    int echoes(int line) {
        int from = firstTerm[line];
        int end = firstTerm[line + 1];
        int to = Math.min(size, end + Sight.FAR.behind);
        int echoes = 0;
        for (int i = end; i < to; i++) {
            echoes += previous[i] >= from && previous[i] < end && weights[terms[i]] >= TELLING ? 1 : 0;
        }
        return echoes;
    }

    /** How many telling terms of a line stand in the text right before it. */
    int known(int line) {
        int split = firstTerm[line];
        int from = Math.max(0, split - Sight.FAR.before);
        int known = 0;
        for (int i = split; i < firstTerm[line + 1]; i++) {
            known += previous[i] >= from && previous[i] < split && weights[terms[i]] >= TELLING ? 1 : 0;
        }
        return known;
    }

    /** The weights of the terms of a line: how much it says by itself. */
    double telling(int line) {
        double sum = 0;
        for (int i = firstTerm[line]; i < firstTerm[line + 1]; i++) {
            sum += previous[i] < firstTerm[line] ? weights[terms[i]] : 0;
        }
        return sum;
    }

    /** The weights of those terms of a line that stand again in the text right behind it. */
    double echoed(int line) {
        int from = firstTerm[line];
        int end = firstTerm[line + 1];
        int to = Math.min(size, end + Sight.FAR.behind);
        double sum = 0;
        for (int i = end; i < to; i++) {
            sum += previous[i] >= from && previous[i] < end ? weights[terms[i]] : 0;
        }
        return sum;
    }
}
