// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Cohesion.Sight;
import org.kawaraban.enrich.split.ReadingTraits.Vector;

/** Those {@link ReadingTraits} that tell whether each article of a reading speaks of one thing, and the next of another. */
final class TopicTraits {
    /** Logarithm of a {@link Cohesion} between the usual one across two articles and that within one. */
    private static final double COHESION = -3.2;
    /** Added to it, so that none at all is no further from little than little is from much. */
    private static final double LITTLE = 0.008;

    private static final double ECHOES = 4;
    /** {@link Cohesion#telling} of a usual headline. */
    private static final double TELLING = 20;

    private static final int NEAR_TEXT = 2;
    /** Lines between two articles that still stand in a row. */
    private static final int NEXT = 3;

    private final Layout layout;
    private final Topics topics;

    TopicTraits(Layout layout, Topics topics) {
        this.layout = layout;
        this.topics = topics;
    }

    /**
     * Adds them.
     *
     * @param opening by line, whether it is the headline of an article
     */
    void add(List<Draft> articles, boolean[] opening, Role[] roles, Vector traits) {
        turns(opening, roles, Math.max(1, articles.size()), traits);
        divides(articles, roles, traits);
    }

    private void turns(boolean[] opening, Role[] roles, double articles, Vector traits) {
        var headlines = new Turns();
        var headings = new Turns();
        for (int i = 0; i < roles.length; i++) {
            if (opening[i]) {
                headlines.add(i);
            } else if (roles[i] == Role.SHORT && layout.toProse(i) <= NEAR_TEXT) {
                headings.add(i);
            }
        }
        double root = Math.sqrt(roles.length);
        traits.add(headlines.mean());
        traits.add(headings.mean());
        traits.add(-headlines.excess() / root);
        traits.add(headings.excess() / root);
        traits.add(headlines.echoes / articles / ECHOES);
        traits.add(headings.count == 0 ? 0.5 : headings.echoes / headings.count / ECHOES);
        traits.add(headlines.count == 0 ? 1 : headlines.telling / headlines.count / TELLING);
        traits.add(headings.count == 0 ? 0.5 : headings.telling / headings.count / TELLING);
        traits.add(Math.log(1 + headings.count));
    }

    /** Whether whole articles in a row speak of other things, and the sections of each of the same. */
    private void divides(List<Draft> articles, Role[] roles, Vector traits) {
        var across = new Divides();
        var within = new Divides();
        Draft before = null;
        for (Draft article : articles) {
            if (before != null && article.from - before.to <= NEXT) {
                across.add(topics.between(before.from, article.from, article.to));
            }
            before = article;
            for (int i = article.from + 1; i < article.to; i++) {
                if (roles[i] == Role.SHORT && layout.toProse(i) <= NEAR_TEXT) {
                    within.add(topics.between(article.from, i, article.to));
                }
            }
        }
        traits.add(across.mean());
        traits.add(across.most);
        traits.add(within.mean());
        traits.add(within.least);
    }

    /** How much lines go on with the text before them, and are gone on with behind. */
    private final class Turns {
        int count;
        double echoes;
        double telling;
        private double cohesion;
        private int measured;

        void add(int line) {
            count++;
            echoes += Math.min(ECHOES, topics.echoes(line));
            telling += Math.min(2 * TELLING, topics.telling(line));
            double at = topics.at(line, Sight.MIDDLE);
            if (at >= 0) {
                cohesion += Math.log(LITTLE + at);
                measured++;
            }
        }

        double mean() {
            return measured == 0 ? COHESION : cohesion / measured;
        }

        double excess() {
            return cohesion - COHESION * measured;
        }
    }

    /** Logarithms of {@link Cohesion#between} stretches. */
    private static final class Divides {
        double least = COHESION;
        double most = COHESION;
        private double sum;
        private int count;

        void add(double cosine) {
            if (cosine >= 0) {
                double log = Math.log(LITTLE + cosine);
                least = Math.min(least, log);
                most = Math.max(most, log);
                sum += log;
                count++;
            }
        }

        double mean() {
            return count == 0 ? COHESION : sum / count;
        }
    }
}
