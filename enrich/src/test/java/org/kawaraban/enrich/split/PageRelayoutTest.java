// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.enrich.split.PageRelayout.Way;

class PageRelayoutTest {
    private static final List<GoldPage> PAGES = GoldPage.in(GoldPage.PAGES.resolve("develop"));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARKDOWN")
    void shouldKeepTheLettersOfEachSegment(Way way) {
        for (GoldPage page : PAGES) {
            assertThat(segments(PageRelayout.of(page, way, new Random(1)))).isEqualTo(segments(page));
        }
    }

    @Test
    void shouldKeepKindsAndHeadlinesInMarkdown() {
        for (GoldPage page : PAGES) {
            GoldPage laid = PageRelayout.of(page, Way.MARKDOWN, new Random(1));

            assertThat(laid.segments())
                    .extracting(GoldSegment::kind)
                    .containsExactlyElementsOf(
                            page.segments().stream().map(GoldSegment::kind).toList());
            assertThat(laid.segments())
                    .extracting(GoldSegment::title)
                    .containsExactlyElementsOf(
                            page.segments().stream().map(GoldSegment::title).toList());
        }
    }

    @Test
    void shouldLayThePageOutOtherwiseInEachWay() {
        GoldPage page = PAGES.get(0);

        assertThat(Stream.of(Way.values())
                        .map(way -> PageRelayout.of(page, way, new Random(1)).text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldWrapAtAColumnButBreakNoWord() {
        for (GoldPage page : PAGES) {
            for (String line :
                    PageRelayout.of(page, Way.WRAPPED, new Random(1)).text().split("\n")) {
                assertThat(LineBreaking.columns(line) <= 100 || !line.strip().contains(" "))
                        .as(line)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldLayThePageOutTheSameForTheSameNumber() {
        GoldPage page = PAGES.get(0);

        assertThat(PageRelayout.of(page, new Random(5))).isEqualTo(PageRelayout.of(page, new Random(5)));
    }

    private static List<String> segments(GoldPage page) {
        String[] lines = page.text().split("\r?\n", -1);
        return page.segments().stream()
                .map(segment -> IntStream.range(segment.from(), Math.min(segment.to(), lines.length))
                        .mapToObj(i -> lines[i].replaceAll("[^\\p{L}\\p{N}]", ""))
                        .reduce("", String::concat))
                .toList();
    }
}
