// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Cohesion.Sight;

/**
 * What each article that a reading of a page finds looks like, in numbers: how likely its boundaries are by the scores of
 * the lines, how long it is beside the others, whether lines that look like its headline are used alike, and whether its
 * text goes on with what stands before it and with its own sections.
 */
final class ArticleTraits {
    /** How many traits an article has. */
    static final int COUNT = 38;

    /** Lines of an article among which its date stands. */
    private static final int HEAD = 5;
    /** Lines around the beginning of an article at which it could begin as well. */
    private static final int NEAR = 3;
    /** Lines between two articles that still stand in a row. */
    private static final int NEXT = 3;
    /** Lines between a heading and its text. */
    private static final int NEAR_TEXT = 2;
    /** Blank lines beyond which a gap is no wider. */
    private static final int WIDEST = 3;
    /** Cohesion that cannot be told. */
    private static final double UNTOLD = -0.1;

    private final List<Line> lines;
    private final Layout layout;
    private final Topics topics;
    private final LineShapes shapes;
    private final RoleChances chances;
    private final boolean markdown;

    ArticleTraits(List<Line> lines, Layout layout, Features features, LineShapes shapes, RoleChances chances) {
        this.lines = lines;
        this.layout = layout;
        this.shapes = shapes;
        this.chances = chances;
        topics = features.topics();
        markdown = features.isMarkdown();
    }

    /**
     * The traits of each article of a reading.
     *
     * @param articles in order
     */
    float[][] of(List<Draft> articles, Role[] roles) {
        var reading = new Reading(articles, roles);
        float[][] traits = new float[articles.size()][];
        for (int k = 0; k < traits.length; k++) {
            traits[k] = reading.traits(k);
        }
        return traits;
    }

    /** How the lines of a page are used in one reading. */
    private final class Reading {
        private final List<Draft> articles;
        private final Role[] roles;
        private final int[] headlines;
        /** By shape: lines, headlines and headings. */
        private final int[] all = new int[shapes.count()];

        private final int[] heads = new int[shapes.count()];
        private final int[] headings = new int[shapes.count()];
        /** Mean and deviation of the logarithms of the articles' lines. */
        private final double mean;

        private final double deviation;

        Reading(List<Draft> articles, Role[] roles) {
            this.articles = articles;
            this.roles = roles;
            headlines = new int[articles.size()];
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < headlines.length; k++) {
                headlines[k] = headline(articles.get(k));
                heads[shapes.of(headlines[k])]++;
                double size = log(articles.get(k).to - articles.get(k).from);
                sum += size;
                squares += size * size;
            }
            for (int i = 0; i < roles.length; i++) {
                all[shapes.of(i)]++;
                headings[shapes.of(i)] += roles[i] == Role.SHORT ? 1 : 0;
            }
            int count = Math.max(1, articles.size());
            mean = sum / count;
            deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
        }

        private int headline(Draft article) {
            for (int i = article.from; i < article.to; i++) {
                if (roles[i] == Role.TITLE || roles[i] == Role.OPENING) {
                    return i;
                }
            }
            return article.from;
        }

        float[] traits(int k) {
            var traits = new Vector();
            Draft article = articles.get(k);
            boundaries(article, headlines[k], traits);
            size(article, traits);
            uses(article, headlines[k], traits);
            gaps(article, traits);
            traits.add(log(article.to - article.from) - mean);
            traits.add(deviation);
            traits.add(log(articles.size()));
            traits.add(k > 0 && articles.get(k - 1).to == article.from ? 1 : 0);
            traits.add(k + 1 < articles.size() && articles.get(k + 1).from == article.to ? 1 : 0);
            topics(k, traits);
            return traits.values;
        }

        private void boundaries(Draft article, int headline, Vector traits) {
            double openings = 0;
            float likeliest = 0;
            float least = 1;
            for (int i = headline + 1; i < article.to; i++) {
                openings += chances.opening(i);
                likeliest = Math.max(likeliest, chances.opening(i));
                least = Math.min(least, chances.inside(i));
            }
            float near = 0;
            int last = Math.min(lines.size() - 1, headline + NEAR);
            for (int i = Math.max(0, article.from - NEAR); i <= last; i++) {
                near = i == article.from ? near : Math.max(near, chances.opening(i));
            }
            boolean end = article.to == lines.size();
            traits.add(chances.opening(article.from));
            traits.add(openings);
            traits.add(likeliest);
            traits.add(least);
            traits.add(chances.inside(article.to - 1));
            traits.add(end ? 1 : 1 - chances.inside(article.to) + chances.opening(article.to));
            traits.add(end ? 1 : chances.opening(article.to));
            traits.add(near);
        }

        private void size(Draft article, Vector traits) {
            int texts = 0;
            int shorts = 0;
            double columns = 0;
            boolean date = false;
            for (int i = article.from; i < article.to; i++) {
                Line line = lines.get(i);
                texts += line.hasSentences() ? 1 : 0;
                shorts += roles[i] == Role.SHORT ? 1 : 0;
                columns += line.width;
                date |= i < article.from + HEAD && line.date != null;
            }
            traits.add(log(article.to - article.from));
            traits.add((double) (article.to - article.from) / lines.size());
            traits.add(log(1 + texts));
            traits.add(date ? 1 : 0);
            traits.add(log(1 + shorts));
            traits.add(log(1 + columns));
        }

        /** Whether lines that look like its headline head other articles too, or sections, or are used otherwise. */
        private void uses(Draft article, int headline, Vector traits) {
            int shape = shapes.of(headline);
            int alike = 0;
            for (int i = headline + 1; i < article.to; i++) {
                alike += roles[i] == Role.SHORT && heads[shapes.of(i)] > 0 ? 1 : 0;
            }
            traits.add((double) heads[shape] / all[shape]);
            traits.add(log(all[shape]));
            traits.add(log(1 + headings[shape]));
            traits.add((double) heads[shape] / articles.size());
            traits.add(alike);
        }

        private void gaps(Draft article, Vector traits) {
            int widest = 0;
            for (int i = article.from + 1; i < article.to; i++) {
                widest = Math.max(widest, gap(i));
            }
            traits.add(gap(article.from));
            traits.add(gap(article.to));
            traits.add(widest);
            traits.add(markdown ? 1 : 0);
            traits.add(lines.get(article.to - 1).hasSentences() ? 1 : 0);
            traits.add(article.from > 0 && lines.get(article.from - 1).hasSentences() ? 1 : 0);
        }

        private int gap(int i) {
            return i == lines.size() ? WIDEST : Math.min(WIDEST, lines.get(i).gap);
        }

        private void topics(int k, Vector traits) {
            Draft article = articles.get(k);
            Draft before = k == 0 ? null : articles.get(k - 1);
            Draft next = k + 1 == articles.size() ? null : articles.get(k + 1);
            double least = UNTOLD;
            double most = UNTOLD;
            for (int i = article.from + 1; i < article.to; i++) {
                if (roles[i] == Role.SHORT && layout.toProse(i) <= NEAR_TEXT) {
                    double within = topics.between(article.from, i, article.to);
                    most = Math.max(most, within < 0 ? UNTOLD : within);
                    least = within < 0 || (least >= 0 && least < within) ? least : within;
                }
            }
            traits.add(before == null ? UNTOLD : across(before, article));
            traits.add(next == null ? UNTOLD : across(article, next));
            traits.add(least);
            traits.add(most);
            traits.add(topics.echoes(headlines[k]));
            traits.add(topics.telling(headlines[k]));
            traits.add(topics.known(headlines[k]));
            traits.add(topics.at(article.from, Sight.NEAR));
        }

        private double across(Draft before, Draft next) {
            return next.from - before.to > NEXT ? UNTOLD : topics.between(before.from, next.from, next.to);
        }
    }

    private static double log(double value) {
        return StrictMath.log(value);
    }

    private static final class Vector {
        final float[] values = new float[COUNT];
        private int size;

        void add(double value) {
            values[size++] = (float) value;
        }
    }
}
