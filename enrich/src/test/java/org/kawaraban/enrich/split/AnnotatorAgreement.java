// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * How far two annotators of the same pages agree on their articles: what the scores of a program can reach at most.
 * Run {@link #main} to see it for the pages kept apart, by set.
 */
final class AnnotatorAgreement {
    private static final int DAY = 10;

    private static final LineReader READER = new LineReader();

    private int first;
    private int second;
    private int common;
    private int sameTitle;
    private int sameDay;

    public static void main(String[] arguments) {
        byAuthor(GoldPage.PAGES.resolve("held"))
                .forEach((author, agreement) -> System.out.println(author + "  " + agreement));
    }

    /** By the beginning of the pages' names, and for all of them. */
    static Map<String, AnnotatorAgreement> byAuthor(Path folder) {
        Map<String, AnnotatorAgreement> found = new TreeMap<>();
        List<GoldPage> pages = GoldPage.in(folder);
        List<GoldPage> again = GoldPage.in(folder.resolve("second"));
        for (int k = 0; k < pages.size(); k++) {
            GoldPage page = pages.get(k);
            if (!page.name().equals(again.get(k).name())) {
                throw new IllegalStateException("not annotated twice: " + page.name());
            }
            found.computeIfAbsent(page.author(), unused -> new AnnotatorAgreement())
                    .add(page, again.get(k));
            found.computeIfAbsent("all", unused -> new AnnotatorAgreement()).add(page, again.get(k));
        }
        return found;
    }

    double boundaries() {
        return 2.0 * common / (first + second);
    }

    private void add(GoldPage one, GoldPage other) {
        int[] numbers = one.numbers(READER.read(one.text(), 0, Integer.MAX_VALUE));
        List<BitSet> mine = ArticleTrainer.annotated(one, numbers);
        List<BitSet> others = ArticleTrainer.annotated(other, numbers);
        first += mine.size();
        second += others.size();
        for (int i = 0; i < mine.size(); i++) {
            for (int k = 0; k < others.size(); k++) {
                if (ArticleTrainer.isSame(mine.get(i), others.get(k))) {
                    common++;
                    add(articles(one).get(i), articles(other).get(k));
                }
            }
        }
    }

    private void add(GoldSegment one, GoldSegment other) {
        sameTitle += SplitScores.fold(one.title()).equals(SplitScores.fold(other.title())) ? 1 : 0;
        sameDay += Objects.equals(day(one.date()), day(other.date())) ? 1 : 0;
    }

    private static List<GoldSegment> articles(GoldPage page) {
        return page.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.ARTICLE)
                .toList();
    }

    private static @Nullable String day(@Nullable String date) {
        return date == null ? null : date.substring(0, DAY);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d and %d articles: boundaries %.3f, titles %.3f, days %.3f",
                first,
                second,
                boundaries(),
                (double) sameTitle / common,
                (double) sameDay / common);
    }
}
