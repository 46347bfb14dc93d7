// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;

/**
 * How well near-duplicates are found, on a corpus with known copies, against comparing all pairs by the Jaccard
 * similarity of their 5-grams. Figures are in {@code docs/decisions/0008-near-duplicates.md}.
 */
class NearDuplicatesTest {
    private static final double THRESHOLD = 0.5;
    private static final int SHUFFLES = 20;

    private static final NewsCorpus CORPUS = NewsCorpus.draw(400, 4, 400, 2026);

    private static final Map<Article, SegmentKey> KEYS = new IdentityHashMap<>();

    @Test
    void shouldComeUpToComparingAllPairs() {
        Groups streamed = Groups.streamed(CORPUS.articles());
        Groups compared = allPairs(CORPUS.articles());

        assertThat(streamed.recall())
                .as("%s; all pairs %s", streamed, compared)
                .isGreaterThanOrEqualTo(0.97)
                .isGreaterThanOrEqualTo(compared.recall() - 0.01);
        assertThat(streamed.precision()).as(streamed.toString()).isGreaterThanOrEqualTo(0.999);
        assertThat(streamed.negativesJoined).as(streamed.toString()).isEmpty();
    }

    @Test
    void shouldFindThemInAnyOrder() {
        List<Article> articles = new ArrayList<>(NewsCorpus.draw(600, 2, 300, 9).articles());
        double recall = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            Collections.shuffle(articles, new Random(shuffle));
            Groups groups = Groups.streamed(articles);

            recall += groups.recall() / SHUFFLES;
            assertThat(groups.precision()).as("shuffle %d: %s", shuffle, groups).isGreaterThanOrEqualTo(0.999);
            assertThat(groups.keptThatShouldHaveMet()).as("shuffle %d", shuffle).isEmpty();
        }
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    /** The article on a page of its own. */
    private static SegmentKey key(Article article) {
        return KEYS.computeIfAbsent(article, unseen -> Deliveries.article(KEYS.size(), unseen));
    }

    /** Each text joins the earlier one that it is most similar to, if any reaches the threshold. */
    private static Groups allPairs(List<Article> articles) {
        List<long[]> grams = articles.stream()
                .map(article -> Arrays.stream(Grams.hashes(
                                Fold.fold(article.body()).codePoints().toArray(), Sketch.GRAM))
                        .sorted()
                        .distinct()
                        .toArray())
                .toList();
        Groups groups = new Groups(articles);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int best = -1;
            double most = THRESHOLD;
            for (int other : kept) {
                double similarity = jaccard(grams.get(i), grams.get(other));
                if (similarity >= most) {
                    best = other;
                    most = similarity;
                }
            }
            if (best < 0) {
                kept.add(i);
            }
            groups.join(i, best < 0 ? i : best);
        }
        return groups;
    }

    private static double jaccard(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Long.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / Math.max(1, one.length + other.length - common);
    }

    /** Which article each article was kept as. */
    private static final class Groups {
        private final List<Article> articles;
        private final int[] keptAs;
        private final TestMemories memories = new TestMemories();
        private final List<String> negativesJoined = new ArrayList<>();

        Groups(List<Article> articles) {
            this.articles = articles;
            keptAs = new int[articles.size()];
        }

        static Groups streamed(List<Article> articles) {
            Groups groups = new Groups(articles);
            Deduplicator deduplicator = groups.memories.deduplicator();
            Map<String, Integer> kept = new HashMap<>();
            for (int i = 0; i < articles.size(); i++) {
                SegmentKey key = key(articles.get(i));
                if (deduplicator.decide(key, 0) instanceof Drop drop) {
                    groups.join(i, kept.get(drop.duplicateOf()));
                } else {
                    kept.put(key.id(), i);
                    groups.join(i, i);
                }
            }
            return groups;
        }

        void join(int article, int kept) {
            keptAs[article] = kept;
            Article one = articles.get(article);
            Article other = articles.get(kept);
            boolean negative = !isOurs(one) || !isOurs(other);
            if (one.group() != other.group() && negative) {
                negativesJoined.add(one.kind() + "/" + other.kind() + "\n" + one.body() + other.body());
            }
        }

        private static boolean isOurs(Article article) {
            return article.kind().equals("original")
                    || Character.isUpperCase(article.kind().charAt(0));
        }

        /** Of the pairs that belong together, the share that came together. */
        double recall() {
            return (double) pairs(true) / truePairs();
        }

        /** Of the pairs that came together, the share that belongs together. */
        double precision() {
            return (double) pairs(true) / pairs(false);
        }

        private long truePairs() {
            long pairs = 0;
            for (int i = 0; i < keptAs.length; i++) {
                for (int j = 0; j < i; j++) {
                    pairs += articles.get(i).group() == articles.get(j).group() ? 1 : 0;
                }
            }
            return pairs;
        }

        private long pairs(boolean trueOnes) {
            long pairs = 0;
            for (int i = 0; i < keptAs.length; i++) {
                for (int j = 0; j < i; j++) {
                    boolean counts = !trueOnes
                            || articles.get(i).group() == articles.get(j).group();
                    pairs += keptAs[i] == keptAs[j] && counts ? 1 : 0;
                }
            }
            return pairs;
        }

        /** Kept articles that stand under one key and would have been verified to be copies. */
        List<String> keptThatShouldHaveMet() {
            List<Article> kept = new ArrayList<>();
            for (int i = 0; i < keptAs.length; i++) {
                if (keptAs[i] == i) {
                    kept.add(articles.get(i));
                }
            }
            memories.commit();
            List<String> found = new ArrayList<>();
            for (long[] numbers : memories.bands.values()) {
                for (int i = 0; i < numbers.length; i++) {
                    for (int j = 0; j < i; j++) {
                        Article one = kept.get((int) numbers[i]);
                        Article other = kept.get((int) numbers[j]);
                        if (NearRule.similarity(sketch(one), sketch(other)) >= 0) {
                            found.add(one.kind() + "/" + other.kind());
                        }
                    }
                }
            }
            return found;
        }

        private static Sketch sketch(Article article) {
            return key(article).signature().sketch();
        }

        @Override
        public String toString() {
            return "recall " + recall() + ", precision " + precision() + ", negatives joined " + negativesJoined.size();
        }
    }
}
