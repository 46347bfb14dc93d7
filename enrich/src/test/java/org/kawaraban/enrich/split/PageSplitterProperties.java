// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/** What holds for every page, however odd: random characters of all planes, lone surrogates, and pages of mixed lines. */
class PageSplitterProperties {
    private static final PageSplitter EXPLAINING = PageSplitter.explaining();

    private final PageSplitter splitter = new PageSplitter();

    @Property(tries = 400)
    void shouldCoverEachNonBlankCharacterOnceAndInOrder(@ForAll("pages") String page) {
        assertCovered(page);
    }

    /** Lines that end, or begin, in the middle of what the rules look for. */
    @Property(tries = 1_500)
    void shouldCoverLinesOfAnyPieces(@ForAll("pieces") String page) {
        assertCovered(page);
    }

    private void assertCovered(String page) {
        List<Segment> segments = splitter.split(page, null).segments();

        int[] points = page.codePoints().toArray();
        int position = 0;
        for (Segment segment : segments) {
            Range range = segment.range();
            assertThat(range.start()).isGreaterThanOrEqualTo(position);
            assertThat(range.length()).isPositive();
            assertBlank(points, position, range.start());
            assertThat(Chars.isBlank(points[range.start()])).isFalse();
            assertThat(Chars.isBlank(points[range.end() - 1])).isFalse();
            position = range.end();
        }
        assertBlank(points, position, points.length);
    }

    @Property(tries = 400)
    void shouldGiveRangesThatHoldWhatTheyName(@ForAll("pages") String page) {
        List<Segment> segments = splitter.split(page, null).segments();

        int[] points = page.codePoints().toArray();
        for (int ordinal = 0; ordinal < segments.size(); ordinal++) {
            Segment segment = segments.get(ordinal);
            if (segment.titleRange() != null) {
                assertThat(text(points, segment.titleRange())).isEqualTo(segment.title());
                assertThat(segment.title()).isNotBlank();
            }
            var body = new StringBuilder();
            segment.bodyLines().forEach(line -> body.append(text(points, line)).append('\n'));
            assertThat(segment.body()).isEqualTo(body.toString());
            assertInside(segment.range(), segment.bodyLines());
            assertInside(segment.range(), segment.repeats());
            assertThat(segment.kind() != SegmentKind.ARTICLE || segment.title() != null)
                    .isTrue();
            if (segment.repeatOf() != null) {
                assertThat(segment.repeatOf()).isLessThan(ordinal);
                assertThat(segments.get(segment.repeatOf()).repeatOf()).isNull();
            }
        }
    }

    @Property(tries = 100)
    void shouldGiveTheSameSegmentsAgain(@ForAll("pages") String page) {
        assertThat(splitter.split(page, null)).isEqualTo(new PageSplitter().split(page, null));
    }

    @Property(tries = 100)
    void shouldExplainEveryPage(@ForAll("pages") String page) {
        Split split = EXPLAINING.split(page, null);

        assertThat(SplitExplanation.render(page, split)
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .count())
                .isGreaterThanOrEqualTo(split.segments().size());
    }

    private static void assertInside(Range whole, List<Range> parts) {
        int position = whole.start();
        for (Range part : parts) {
            assertThat(part.start()).isGreaterThanOrEqualTo(position);
            assertThat(part.end()).isLessThanOrEqualTo(whole.end());
            position = part.end();
        }
    }

    private static void assertBlank(int[] points, int start, int end) {
        for (int i = start; i < end; i++) {
            assertThat(Chars.isBlank(points[i])).isTrue();
        }
    }

    private static String text(int[] points, Range range) {
        return new String(points, range.start(), range.length());
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> lines = Arbitraries.of(
                "関連記事",
                "コメント",
                "■見出しがここに立つ",
                "2025年2月23日 20:04",
                "令和7年2月23日",
                "・項目",
                "1",
                "• 2",
                "【概要】",
                "政府は二十三日、新しい計画を発表した。費用は三百億円で、来年の春に始まる予定だという。",
                "続きを読む",
                "---",
                "Skip to content",
                "Read more",
                "By A. Writer, 3 March 2025",
                "A headline of some length stands here",
                "The first sentence is this one. The second sentence follows it and is a little longer.",
                "10:04 GMT",
                "題名が先に立つ ― 2025年02月23日 20:04",
                "© 2025",
                "https://example.org/a?b=c",
                "1：名無し：2025/01/12(日) 22:14:08",
                "\uD83D\uDCA1 まとめ",
                "\uD800",
                "\uFEFF",
                "   ",
                "",
                "\u0000",
                "2 hours ago");
        Arbitrary<String> breaks = Arbitraries.of("\n", "\n\n", "\r\n", "\r", "\u2028", "\u0085", "\f", "\n\n\n");
        Arbitrary<String> mixed = Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(6, lines), Tuple.of(1, any)), breaks)
                .as((line, end) -> line + end)
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, mixed);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "\n",
                        "\n\n",
                        "+++",
                        "+",
                        "(",
                        "[",
                        "【",
                        "】",
                        "「",
                        "/",
                        "—",
                        " - ",
                        "|",
                        " | ",
                        ": ",
                        "：",
                        "\u3000",
                        " ",
                        "…",
                        "2025年2月3日",
                        "3 Feb 2025",
                        "27.05.2025",
                        "2018年(平成30",
                        "平成30年(",
                        "年",
                        "12:10",
                        "(Київ, UTC+2)",
                        "(UTC",
                        "UTC+",
                        "tháng",
                        "tháng ",
                        "كانون ",
                        "件名",
                        "件名：",
                        "\uD835\uDFCF ",
                        "１",
                        "1 ",
                        "[1/2] ",
                        "IV. ",
                        "6/30\u3000",
                        "十二",
                        "【十",
                        "♪1 ",
                        "■",
                        "**",
                        "\u0300",
                        "\uD83C",
                        "\uDF00",
                        "a",
                        "灯台の修理が始まる。",
                        "The council approved the plan on Monday.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }
}
