// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;

/**
 * What the parameters of near-duplicate detection do, on pairs of texts with known answer: an original and its copy, or
 * two strangers. Arguments: originals (400), negatives (800), seed (1).
 */
public final class NearDuplicateCurves {
    private static final int COPIES = 4;

    private final List<Article> articles;
    private final Signature[] signatures;
    private final long[][] grams;

    private NearDuplicateCurves(List<Article> articles) {
        this.articles = articles;
        signatures = new Signature[articles.size()];
        grams = new long[articles.size()][];
        for (int i = 0; i < signatures.length; i++) {
            Article article = articles.get(i);
            signatures[i] =
                    Signature.of(article.body(), null, article.language().equals("ja") ? Script.HAN : Script.LATIN);
            int[] folded = Fold.fold(article.body()).codePoints().toArray();
            grams[i] = Arrays.stream(Grams.hashes(folded, Sketch.GRAM))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** Prints the curves. */
    public static void main(String[] args) {
        int originals = args.length > 0 ? Integer.parseInt(args[0]) : 400;
        int negatives = args.length > 1 ? Integer.parseInt(args[1]) : 800;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        NearDuplicateCurves curves = new NearDuplicateCurves(
                NewsCorpus.draw(originals, COPIES, negatives, seed).articles());
        print("%-34s %8s %10s %12s%n", "", "recall", "strangers", "of these neg.");
        for (double threshold = 0.3; threshold < 0.75; threshold += 0.05) {
            double least = threshold;
            curves.line(
                    String.format(Locale.ROOT, "all 5-grams, Jaccard >= %.2f", threshold),
                    (i, j) -> curves.jaccard(i, j) >= least);
        }
        for (double threshold = 0.3; threshold < 0.75; threshold += 0.05) {
            double least = threshold;
            curves.line(
                    String.format(Locale.ROOT, "sketch of 5-grams >= %.2f", threshold),
                    (i, j) -> curves.sketch(i).gramSimilarity(curves.sketch(j)) >= least);
        }
        curves.line("the rule", curves::isCopy);
        for (int keys : new int[] {2, 4, 6, 8, 10, 12}) {
            curves.line("a shared key of " + keys, (i, j) -> curves.sharesKey(i, j, keys));
        }
        curves.line("the rule and a shared key of 12", (i, j) -> curves.isCopy(i, j) && curves.sharesKey(i, j, 12));
    }

    /**
     * Prints the share of pairs of original and copy that a test accepts, the number of pairs of strangers, and how many
     * of those are an original and a negative or two negatives.
     */
    private void line(String name, BiPredicate<Integer, Integer> accepts) {
        long pairs = 0;
        long found = 0;
        long strangers = 0;
        long negatives = 0;
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                Article one = articles.get(i);
                Article other = articles.get(j);
                // Two retellings of one story are copies of each other, whatever their groups.
                boolean retellings =
                        one.kind().equals("retelling") && other.kind().equals("retelling");
                if (retellings || !one.language().equals(other.language())) {
                    continue;
                }
                if (one.group() != other.group()) {
                    if (accepts.test(i, j)) {
                        strangers++;
                        negatives += one.isCopy() || other.isCopy() ? 0 : 1;
                    }
                } else if (other.kind().equals("original")) {
                    pairs++;
                    found += accepts.test(i, j) ? 1 : 0;
                }
            }
        }
        print("%-34s %8.4f %,10d %,12d%n", name, (double) found / pairs, strangers, negatives);
    }

    private Sketch sketch(int article) {
        return signatures[article].sketch();
    }

    private boolean isCopy(int one, int other) {
        return NearRule.similarity(sketch(one), sketch(other)) >= 0;
    }

    private boolean sharesKey(int one, int other, int keys) {
        long[] ones = signatures[one].keys();
        long[] others = signatures[other].keys();
        for (int i = 0; i < keys; i++) {
            if (ones[i] == others[i]) {
                return true;
            }
        }
        return false;
    }

    private double jaccard(int one, int other) {
        long[] ones = grams[one];
        long[] others = grams[other];
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < ones.length && j < others.length) {
            int order = Long.compare(ones[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / Math.max(1, ones.length + others.length - common);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
