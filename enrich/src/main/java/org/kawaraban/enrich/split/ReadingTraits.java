// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.model.SegmentKind;

/**
 * What a reading of a page looks like as a whole, in numbers: how many articles it finds and how long they are, whether
 * they begin alike and whether lines that look so are used otherwise too, and how much the text at their boundaries, and
 * at the headings within them, goes on with what stands before.
 */
final class ReadingTraits {
    /** How many traits a reading has. */
    static final int COUNT = 37;

    /** Scores of readings that differ by more do not count as farther apart. */
    private static final double FARTHEST = -30;

    /** Lines of an article among which its date stands. */
    private static final int HEAD = 5;

    private final List<Line> lines;
    private final Layout layout;
    private final Features features;
    private final TopicTraits topics;
    /** By line, numbered from 0. */
    private final int[] shapes;

    private final int shapeCount;
    private final int texts;

    ReadingTraits(List<Line> lines, Layout layout, Features features) {
        this.lines = lines;
        this.layout = layout;
        this.features = features;
        topics = new TopicTraits(layout, features.topics());
        shapes = new int[lines.size()];
        Map<Long, Integer> numbers = new HashMap<>();
        int count = 0;
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = numbers.computeIfAbsent(shapeKey(i), unused -> numbers.size());
            count += lines.get(i).hasSentences() ? 1 : 0;
        }
        shapeCount = numbers.size();
        texts = count;
    }

    /** Look and sign of a line, the gaps around it, and whether text follows. */
    private long shapeKey(int i) {
        Line line = lines.get(i);
        boolean last = i + 1 == lines.size();
        int behind = last ? 2 : Math.min(2, lines.get(i + 1).gap);
        int text = !last && lines.get(i + 1).hasSentences() ? 1 : 0;
        return ((features.look(i) * 65_536L + line.sign) * 3 + Math.min(2, line.gap)) * 6 + behind * 2L + text;
    }

    /** A number that lines of one shape share. */
    int shape(int line) {
        return shapes[line];
    }

    /**
     * The traits of a reading.
     *
     * @param margin how much better it scores than the plain reading: 0 or less
     */
    double[] of(Role[] roles, double margin) {
        var traits = new Vector();
        double far = Math.max(FARTHEST, margin) / 10;
        traits.add(far);
        traits.add(far * 5 / Math.sqrt(lines.size()));
        List<Draft> articles = new ArrayList<>();
        for (Draft draft : Drafts.of(lines, roles)) {
            if (draft.kind == SegmentKind.ARTICLE) {
                articles.add(draft);
            }
        }
        boolean[] opening = new boolean[lines.size()];
        articles.forEach(article -> opening[headline(article, roles)] = true);
        articles(articles, traits);
        uses(shapes, shapeCount, opening, roles, Math.max(1, articles.size()), traits);
        topics.add(articles, opening, roles, traits);
        traits.add(articles.size() <= 1 ? 1 : 0);
        traits.add(articles.isEmpty() ? 1 : 0);
        traits.add((double) texts / lines.size());
        traits.add(Math.log(lines.size()) / 5);
        traits.add(layout.hasGaps ? 1 : 0);
        traits.add(Math.min(5, features.dates()) / 5.0);
        return traits.values;
    }

    private static int headline(Draft article, Role[] roles) {
        for (int i = article.from; i < article.to; i++) {
            if (roles[i] == Role.TITLE || roles[i] == Role.OPENING) {
                return i;
            }
        }
        return article.from;
    }

    private void articles(List<Draft> articles, Vector traits) {
        double logs = 0;
        double squares = 0;
        int brief = 0;
        int bare = 0;
        int dated = 0;
        int textsInside = 0;
        for (Draft article : articles) {
            int text = 0;
            boolean date = false;
            for (int i = article.from; i < article.to; i++) {
                text += lines.get(i).hasSentences() ? 1 : 0;
                date |= i < article.from + HEAD && lines.get(i).date != null;
            }
            double log = Math.log(article.to - article.from);
            logs += log;
            squares += log * log;
            brief += text == 1 ? 1 : 0;
            bare += text == 0 ? 1 : 0;
            dated += date ? 1 : 0;
            textsInside += text;
        }
        double count = Math.max(1, articles.size());
        double mean = logs / count;
        traits.add(Math.log(1 + articles.size()));
        traits.add(Math.log(1 + articles.size()) - Math.log(1 + texts));
        traits.add(mean);
        traits.add(Math.sqrt(Math.max(0, squares / count - mean * mean)));
        traits.add(brief / count);
        traits.add(bare / count);
        traits.add(dated / count);
        traits.add((double) textsInside / Math.max(1, texts));
    }

    /** Whether articles begin alike, and whether lines that look like their headlines are used otherwise too. */
    private void uses(int[] shapes, int shapeCount, boolean[] opening, Role[] roles, double articles, Vector traits) {
        int[] kinds = new int[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = features.kind(i).index();
        }
        var byShape = new Uses(shapes, shapeCount, opening, roles);
        var byKind = new Uses(kinds, LineKind.ALL.length, opening, roles);
        traits.add(byShape.exclusive / articles);
        traits.add(byShape.squares / articles / articles);
        traits.add(byKind.exclusive / articles);
        traits.add(byKind.squares / articles / articles);
        traits.add(byShape.mixed / articles);
        traits.add(byKind.mixed / articles);
        traits.add(byShape.surprise / articles);
        traits.add(byShape.surprise / lines.size() * 5);
    }

    /** How lines of each class are used: as openings of articles, as headings within one, or otherwise. */
    private static final class Uses {
        /** Openings, each counted by the share of openings among the lines of its class. */
        double exclusive;
        /** Openings of each class, squared. */
        double squares;
        /** Pairs of an opening and a heading of one class. */
        double mixed;
        /** How unsure one would be, of a line of which the class is known, whether it opens an article. */
        double surprise;

        Uses(int[] classes, int count, boolean[] opening, Role[] roles) {
            int[] all = new int[count];
            int[] openings = new int[count];
            int[] headings = new int[count];
            for (int i = 0; i < roles.length; i++) {
                all[classes[i]]++;
                openings[classes[i]] += opening[i] ? 1 : 0;
                headings[classes[i]] += roles[i] == Role.SHORT ? 1 : 0;
            }
            for (int k = 0; k < count; k++) {
                if (openings[k] == 0) {
                    continue;
                }
                double share = (double) openings[k] / all[k];
                exclusive += openings[k] * share;
                squares += (double) openings[k] * openings[k];
                mixed += Math.min(openings[k], headings[k]);
                if (share < 1) {
                    surprise -= all[k] * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
                }
            }
        }
    }

    static final class Vector {
        final double[] values = new double[COUNT];
        private int size;

        void add(double value) {
            values[size++] = value;
        }
    }
}
