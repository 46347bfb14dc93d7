// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

class PageVariationTest {
    private static final List<String> FURNITURE = List.of("別の新聞", "ログイン", "検索", "天気");
    private static final List<GoldPage> PAGES = GoldPage.in(GoldPage.PAGES.resolve("develop"));

    @Test
    void shouldKeepAllArticlesWithTheirHeadlines() {
        varied().forEach(page -> {
            String[] lines = page.varied.text().split("\n", -1);
            List<GoldSegment> articles = articles(page.varied);

            assertThat(articles)
                    .extracting(GoldSegment::title)
                    .isEqualTo(articles(page.plain).stream()
                            .map(GoldSegment::title)
                            .toList());
            for (GoldSegment article : articles) {
                assertThat(letters(lines, article)).contains(letters(article.title()));
            }
        });
    }

    @Test
    void shouldCoverEachLineByOneSegment() {
        varied().forEach(page -> {
            List<Line> lines = new LineReader().read(page.varied.text(), 0, Integer.MAX_VALUE);

            assertThat(GoldRoles.of(page.varied, lines)).doesNotContainNull();
        });
    }

    @Test
    void shouldVaryInEachOfItsWays() {
        List<Pair> pages = varied();

        assertThat(pages)
                .as("left out")
                .anyMatch(page ->
                        page.varied.segments().size() < page.plain.segments().size());
        assertThat(pages)
                .as("another site's")
                .anyMatch(page -> page.varied.text().contains("別の新聞\nログイン"));
        assertThat(pages).as("undated").anyMatch(page -> dates(page.varied) < dates(page.plain));
        assertThat(pages)
                .as("marked")
                .anyMatch(page ->
                        page.varied.text().contains("\n★") && !page.plain.text().contains("★"));
        assertThat(pages).as("a line a sentence").anyMatch(page -> texts(page.varied) > texts(page.plain));
        assertThat(pages).as("run together").anyMatch(page -> texts(page.varied) < texts(page.plain));
    }

    private record Pair(GoldPage plain, GoldPage varied) {}

    private static List<Pair> varied() {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(seed -> PAGES.stream()
                        .map(page -> new Pair(
                                page,
                                PageVariation.of(
                                        page,
                                        List.of(FURNITURE),
                                        new Random(page.name().hashCode() + seed)))))
                .toList();
    }

    private static List<GoldSegment> articles(GoldPage page) {
        return page.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.ARTICLE)
                .toList();
    }

    private static String letters(String[] lines, GoldSegment segment) {
        return letters(String.join("", List.of(lines).subList(segment.from(), segment.to())));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static long dates(GoldPage page) {
        return lines(page).stream().filter(Line::isDateLine).count();
    }

    private static long texts(GoldPage page) {
        return lines(page).stream().filter(Line::hasSentences).count();
    }

    private static List<Line> lines(GoldPage page) {
        return new LineReader().read(page.text(), 0, Integer.MAX_VALUE);
    }
}
