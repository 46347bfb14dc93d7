// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * Learns an {@link ArticleModel}: which of the articles that the readings of a page find are among those that were
 * annotated. Each part of the pages is read by a {@link LineNet} learned from the others, since a page that was learned
 * from is read too well. The same pages give the same model.
 */
final class ArticleTrainer {
    /** Share of lines that two articles have in common to be the same one: as evaluate.py has it. */
    private static final double SAME = 0.8;
    /** What all readings of a page weigh together, so that one with many readings says no more than another. */
    private static final float PAGE = 10;

    private static final LineReader READER = new LineReader();

    private ArticleTrainer() {}

    /**
     * Learns from pages, each read by a net that has not learned from it.
     *
     * @param parts pages, those of {@link TrainingPages#part} of each net that was trained without them
     */
    static ArticleModel learn(Map<LineNet, List<GoldPage>> parts) {
        return new BoostedTrees(parts.entrySet().parallelStream()
                        .flatMap(part -> part.getValue().stream().map(page -> samples(page, part.getKey())))
                        .flatMap(List::stream)
                        .toList())
                .learn();
    }

    private static List<BoostedTrees.Sample> samples(GoldPage page, LineNet net) {
        var samples = new ArrayList<BoostedTrees.Sample>();
        List<Line> lines = READER.read(page.text(), 0, Integer.MAX_VALUE);
        if (lines.isEmpty()) {
            return samples;
        }
        Layout layout = PageSplitter.layout(page.text(), lines);
        var features = new Features(page.text(), layout);
        RoleScores scores = RoleScores.ofPage(new LineNets(List.of(net)), features, lines.size());
        var shapes = new LineShapes(lines, features);
        var traits = new ArticleTraits(lines, layout, features, shapes, new RoleChances(scores));
        List<Role[]> readings = Readings.of(lines, layout, shapes, scores);
        int[] numbers = page.numbers(lines);
        List<BitSet> annotated = annotated(page, numbers);
        for (Role[] roles : readings) {
            List<Draft> articles = ArticleChoice.articles(Drafts.of(lines, roles));
            float[][] all = traits.of(articles, roles);
            for (int k = 0; k < all.length; k++) {
                BitSet own = lines(numbers, articles.get(k));
                boolean right = annotated.stream().anyMatch(other -> isSame(own, other));
                samples.add(new BoostedTrees.Sample(all[k], right, PAGE / readings.size()));
            }
        }
        return samples;
    }

    /** The lines of each annotated article, of those lines that are given. */
    static List<BitSet> annotated(GoldPage page, int[] numbers) {
        var solid = new BitSet();
        for (int number : numbers) {
            solid.set(number);
        }
        var annotated = new ArrayList<BitSet>();
        for (GoldSegment segment : page.segments()) {
            if (segment.kind() == SegmentKind.ARTICLE) {
                var own = new BitSet();
                own.set(segment.from(), segment.to());
                own.and(solid);
                annotated.add(own);
            }
        }
        return annotated;
    }

    private static BitSet lines(int[] numbers, Draft article) {
        var lines = new BitSet();
        for (int i = article.from; i < article.to; i++) {
            lines.set(numbers[i]);
        }
        return lines;
    }

    /** Whether two articles have so many lines in common that they are the same one. */
    static boolean isSame(BitSet a, BitSet b) {
        var both = (BitSet) a.clone();
        both.and(b);
        var either = (BitSet) a.clone();
        either.or(b);
        return both.cardinality() >= SAME * either.cardinality();
    }
}
