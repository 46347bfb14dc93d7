// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.model.SegmentKind;

/**
 * Chooses among the articles of several readings of a page those that are likeliest right, so that each line is in one at
 * most, and one that is in none of them is in none in some reading too. All at once, by dynamic programming: what is best
 * up to a line does not depend on what comes behind.
 */
final class ArticleChoice {
    /** What an article that is found costs against what a right one gains: the F1 of boundaries that can be had. */
    private static final double COST = 0.8;

    private static final double GAIN = 2;
    /**
     * What it costs to leave a line out of all articles that is surely in one: text of an article must not be lost because
     * nobody knows where the article begins. With 0.2 most text of real pages was kept, and as many boundaries were right
     * as with 0.
     */
    private static final double LEFT_OUT = 0.2;

    /** Lines of one reading that stay together: an article, a teaser, or one line that is in neither. */
    private static final class Piece {
        final int from;
        final SegmentKind kind;
        final Role[] roles;
        private double sum;
        private int count;

        Piece(int from, SegmentKind kind, Role[] roles) {
            this.from = from;
            this.kind = kind;
            this.roles = roles;
        }

        /** Mean over the readings that have it. */
        double worth() {
            return sum / count;
        }
    }

    private final List<Line> lines;
    private final RoleChances chances;
    /** By line behind their last one; in the order of readings, the plain one first. */
    private final List<List<Piece>> pieces = new ArrayList<>();

    private ArticleChoice(List<Line> lines, RoleChances chances) {
        this.lines = lines;
        this.chances = chances;
        for (int i = 0; i <= lines.size(); i++) {
            pieces.add(new ArrayList<>());
        }
    }

    /** The role of each line. */
    static Role[] best(List<Line> lines, Layout layout, Features features, RoleScores scores, ArticleModel model) {
        var shapes = new LineShapes(lines, features);
        List<Role[]> readings = Readings.of(lines, layout, shapes, scores);
        if (readings.size() == 1) {
            return readings.get(0);
        }
        var chances = new RoleChances(scores);
        var traits = new ArticleTraits(lines, layout, features, shapes, chances);
        return best(lines, readings, traits, chances, model);
    }

    /** The role of each line, from several readings. */
    static Role[] best(
            List<Line> lines, List<Role[]> readings, ArticleTraits traits, RoleChances chances, ArticleModel model) {
        var choice = new ArticleChoice(lines, chances);
        readings.forEach(roles -> choice.add(roles, traits, model));
        return choice.choose();
    }

    /** The articles of a reading. */
    static List<Draft> articles(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.kind == SegmentKind.ARTICLE)
                .toList();
    }

    private void add(Role[] roles, ArticleTraits traits, ArticleModel model) {
        List<Draft> drafts = Drafts.of(lines, roles);
        List<Draft> articles = articles(drafts);
        float[][] all = traits.of(articles, roles);
        for (int k = 0; k < all.length; k++) {
            Draft article = articles.get(k);
            double worth = GAIN * model.chance(all[k]) - COST;
            add(article.from, article.to, SegmentKind.ARTICLE, roles, worth);
        }
        for (Draft draft : drafts) {
            if (draft.kind != SegmentKind.ARTICLE) {
                addOther(draft, roles);
            }
        }
    }

    /** A teaser stays whole; of what else is no article, each line stands for itself. */
    private void addOther(Draft draft, Role[] roles) {
        int step = draft.kind == SegmentKind.TEASER ? draft.to - draft.from : 1;
        for (int from = draft.from; from < draft.to; from += step) {
            // A headline alone reads like an article, but nothing of it is lost.
            double worth = roles[from].inArticle() ? 0 : -LEFT_OUT * inside(from, from + step);
            add(from, from + step, draft.kind, roles, worth);
        }
    }

    private double inside(int from, int to) {
        double inside = 0;
        for (int i = from; i < to; i++) {
            inside += chances.inside(i);
        }
        return inside;
    }

    private void add(int from, int to, SegmentKind kind, Role[] roles, double worth) {
        Piece piece = pieces.get(to).stream()
                .filter(other -> other.from == from && other.kind == kind)
                .findFirst()
                .orElse(null);
        if (piece == null) {
            piece = new Piece(from, kind, roles);
            pieces.get(to).add(piece);
        }
        piece.sum += worth;
        piece.count++;
    }

    private Role[] choose() {
        double[] best = new double[lines.size() + 1];
        Piece[] last = new Piece[lines.size() + 1];
        for (int to = 1; to < best.length; to++) {
            best[to] = Double.NEGATIVE_INFINITY;
            for (Piece piece : pieces.get(to)) {
                double sum = best[piece.from] + piece.worth();
                if (sum > best[to]) {
                    best[to] = sum;
                    last[to] = piece;
                }
            }
        }
        Role[] roles = new Role[lines.size()];
        for (int to = roles.length; to > 0; to = last[to].from) {
            System.arraycopy(last[to].roles, last[to].from, roles, last[to].from, to - last[to].from);
        }
        return roles;
    }
}
