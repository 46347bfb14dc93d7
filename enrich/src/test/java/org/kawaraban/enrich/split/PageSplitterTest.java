// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

class PageSplitterTest {
    private static final String TEXT =
            "政府は二十三日、新しい港の計画を発表した。費用は三百億円で、来年の春に始まる予定だという。\n" + "地元の漁協は説明を求めている。組合長は「潮の流れが変わる」と話し、来月にも話し合いの場が開かれる。\n";
    private static final String OTHER =
            "北の町で星の学校が開かれ、子ども三十五人が古い望遠鏡を自分たちで動かした。\n" + "歯車は近くの町工場が削った。校長は「壊れたら直すところまで見せるのが授業です」と笑った。\n";

    private final PageSplitter splitter = new PageSplitter();

    static List<Arguments> titles() {
        return Table.read("titles.txt");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void shouldReadTheHeadline(String line, String expected) {
        List<Segment> segments = articles(line + "\n" + TEXT);

        assertThat(segments).extracting(Segment::title).containsExactly(expected);
    }

    @Test
    void shouldTakeBracketsThatAllHeadlinesOfAPageStandInForMarks() {
        String page = "【港の計画を政府が発表】\n" + TEXT + "\n【星の学校が北の町で開校】\n" + OTHER;

        assertThat(articles(page)).extracting(Segment::title).containsExactly("港の計画を政府が発表", "星の学校が北の町で開校");
        assertThat(articles(page)).extracting(Segment::body).containsExactly(TEXT, OTHER);
    }

    @Test
    void shouldKeepTheBracketsOfOneHeadlineAndAllQuotationMarks() {
        assertThat(articles("【港の計画を政府が発表】\n" + TEXT)).extracting(Segment::title).containsExactly("【港の計画を政府が発表】");
        assertThat(articles("「港は要らない」\n2025年2月23日\n" + TEXT + "\n「星は見える」\n2025年2月22日\n" + OTHER))
                .extracting(Segment::title)
                .containsExactly("「港は要らない」", "「星は見える」");
    }

    @Test
    void shouldReadAHeadlineThatIsWrappedAtTheColumnOfThePage() {
        String page = """
                Council votes to reopen the old ferry line between
                the harbour and the island

                The council voted on Tuesday to reopen the ferry
                line that was closed in 1998. Two boats will be
                bought second-hand from Norway, it said, and the
                first of them is expected in the spring of 2026.

                Islanders welcomed the vote. "We have waited for
                this since I was a boy," said Tom Hale, who runs
                the only shop there. He hopes that visitors will
                come back with it.
                """;

        Segment article = articles(page).get(0);
        Segment signed = articles(page.replace("the harbour and the island\n", "By Tom Hale\n"))
                .get(0);

        assertThat(signed.title()).isEqualTo("Council votes to reopen the old ferry line between");
        assertThat(article.title())
                .isEqualTo("Council votes to reopen the old ferry line between the harbour and the island");
        assertThat(article.body()).startsWith("The council voted");
    }

    @Test
    void shouldReadTheHeadlineOfAMarkdownPageWithoutItsMarks() {
        String target = "(https://news.example/a/1)";

        assertThat(articles("# [港の計画を政府が発表]" + target + "\n\n" + TEXT))
                .extracting(Segment::title)
                .containsExactly("港の計画を政府が発表");
        assertThat(articles("**港の計画を政府が発表**\n\n" + TEXT))
                .extracting(Segment::title)
                .containsExactly("港の計画を政府が発表");
    }

    @Test
    void shouldFindNothingOnABlankPage() {
        assertThat(splitter.split("", null).segments()).isEmpty();
        assertThat(splitter.split(" \n\u3000\r\n\u001C", null).segments()).isEmpty();
    }

    @Test
    void shouldCoverAByteOrderMarkThatStandsAlone() {
        assertThat(splitter.split("\uFEFF\n", null).segments())
                .extracting(Segment::range)
                .containsExactly(new Range(0, 1));
    }

    @Test
    void shouldKeepTheByteOrderMarkOutOfTheHeadline() {
        Segment article = articles("\uFEFF港の計画を政府が発表、費用は三百億円\n" + TEXT).get(0);

        assertThat(article.range().start()).isZero();
        assertThat(article.title()).isEqualTo("港の計画を政府が発表、費用は三百億円");
    }

    @Test
    void shouldTellWhereTheHeadlineAndTheBodyStand() {
        Segment article = articles("\uD83D\uDFE2港の計画を政府が発表、費用は三百億円\n2025年2月23日 20:04\n" + TEXT)
                .get(0);

        assertThat(article.titleRange()).isEqualTo(new Range(1, 19));
        assertThat(article.publishedAt()).isEqualTo("2025-02-23T20:04:00+09:00");
        assertThat(article.body()).isEqualTo(TEXT);
        assertThat(article.bodyLines()).hasSize(2);
    }

    @Test
    void shouldGiveTimesTheZoneThatThePageNamesForAllOfThem() {
        String page = "All times GMT\n\nTown votes to let its river move\nFeb 23, 2025 8:04 PM\n"
                + "The council voted on Tuesday to let the river find its own bed. Two weirs will be taken out.\n"
                + "Anglers had asked for it for years. \"We have waited long enough,\" said Tom Hale.\n";

        assertThat(articles(page)).extracting(Segment::publishedAt).containsExactly("2025-02-23T20:04:00+00:00");
        assertThat(articles(page.replace("8:04 PM", "8:04 PM EST")))
                .extracting(Segment::publishedAt)
                .containsExactly("2025-02-23T20:04:00-05:00");
        assertThat(articles(page.replace("All times GMT", "Local news")))
                .extracting(Segment::publishedAt)
                .containsExactly("2025-02-23");
    }

    @Test
    void shouldLeaveOutADateAfterThePageWasFetched() {
        String page = "港の計画を政府が発表、費用は三百億円\n2025年2月23日\n" + TEXT;

        Segment article = splitter.split(page, Instant.parse("2024-01-01T00:00:00Z"))
                .segments()
                .get(0);

        assertThat(article.publishedAt()).isNull();
    }

    @Test
    void shouldRecordTheBodyPrintedAgain() {
        String head = "港の計画を政府が発表、費用は三百億円\n";
        String page = head + TEXT + TEXT.replace("、", "，");

        Segment article = articles(page).get(0);

        int start = head.length() + TEXT.length();
        assertThat(article.repeats()).containsExactly(new Range(start, start + TEXT.length() - 1));
        assertThat(article.body()).isEqualTo(TEXT);
    }

    @Test
    void shouldTakeAnArticlePrintedAgainWholeAsAnArticle() {
        String first = "港の計画を政府が発表、費用は三百億円 ― 2025年2月23日 20:04\n" + TEXT;
        String second = "星の学校に子ども三十五人、古い望遠鏡で ― 2025年2月24日 20:04\n" + OTHER;

        List<Segment> articles = articles(first + second + first);

        assertThat(articles).hasSize(3);
        assertThat(articles.get(2).body()).isEqualTo(articles.get(0).body());
        assertThat(articles.get(2).repeats()).containsExactly(articles.get(2).range());
        assertThat(articles.get(2).repeatOf()).isNull();
    }

    @Test
    void shouldNameTheFirstOfTeasersPrintedTwice() {
        String list = "関連記事\n・星の学校に子ども三十五人が集まる\n・灯台の売り出し価格は1クローネ\n\n";

        List<Segment> segments = splitter.split("港の計画を政府が発表、費用は三百億円\n" + TEXT + "\n" + list + list, null)
                .segments();

        assertThat(segments)
                .extracting(Segment::kind)
                .containsExactly(
                        SegmentKind.ARTICLE,
                        SegmentKind.BOILERPLATE,
                        SegmentKind.TEASER,
                        SegmentKind.TEASER,
                        SegmentKind.BOILERPLATE,
                        SegmentKind.TEASER,
                        SegmentKind.TEASER);
        assertThat(segments).extracting(Segment::repeatOf).containsExactly(null, null, null, null, 1, 2, 3);
        assertThat(segments.get(6).repeats()).containsExactly(segments.get(6).range());
    }

    @Test
    void shouldNameTheFirstOfTeasersWithOtherRanksBeforeThem() {
        String page = "港の計画を政府が発表\n" + TEXT
                + "\n\nアクセスランキング\n1星の学校が北の町で開校\n2橋の工事が再開、秋に完成へ\n3川の水位が戻る"
                + "\n週間ランキング\n1橋の工事が再開、秋に完成へ\n2川の水位が戻る\n3星の学校が北の町で開校";

        List<Segment> teasers = splitter.split(page, null).segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.TEASER)
                .toList();

        assertThat(teasers)
                .extracting(Segment::title)
                .containsExactly("星の学校が北の町で開校", "橋の工事が再開、秋に完成へ", "川の水位が戻る", "橋の工事が再開、秋に完成へ", "川の水位が戻る", "星の学校が北の町で開校");
        assertThat(teasers)
                .extracting(teaser -> teaser.repeats().isEmpty())
                .containsExactly(true, true, true, false, false, false);
    }

    @Test
    void shouldListLinksOnce() {
        String page = "港の計画を政府が発表、費用は三百億円\n" + TEXT
                + "出典: https://example.org/a?b=1、http://example.org/c.\nhttps://example.org/a?b=1\n";

        assertThat(articles(page).get(0).links()).containsExactly("https://example.org/a?b=1", "http://example.org/c");
    }

    @Test
    void shouldTakeTheFirstSentenceWhereThereIsNoHeadline() {
        assertThat(articles(TEXT).get(0).title()).isEqualTo("政府は二十三日、新しい港の計画を発表した。");
    }

    @Test
    void shouldTakeAShortLineOfTwoSentencesAboveTheTextAsTheHeadline() {
        String headline = "Four days will not save us. A shorter way might.";
        String text =
                "The council has spent two years on a trial of four-day weeks. It was a kind idea, and it worked for"
                        + " those who sat at desks already.\n";

        assertThat(articles(headline + "\n" + text + "Nurses, drivers and cooks were left out of it. They"
                        + " asked for shorter ways to work instead, and for buses that come when they should.\n"))
                .extracting(Segment::title)
                .containsExactly(headline);
    }

    @Test
    void shouldTellThePageLanguageByScript() {
        assertThat(splitter.split(TEXT, null).pageLanguage()).isEqualTo("ja");
        assertThat(splitter.split("哈萨克斯坦扩建跨里海港口", null).pageLanguage()).isEqualTo("zh");
        assertThat(splitter.split("전복 양식장에 수중 드론", null).pageLanguage()).isEqualTo("ko");
        assertThat(splitter.split("A short line of text", null).pageLanguage()).isEqualTo("und");
    }

    @Test
    void shouldSplitHugeAndHostilePages() {
        assertThat(splitter.split("\n".repeat(1_000_000), null).segments()).isEmpty();
        for (String piece : List.of("（", "政府は計画を発表した。", "2025年", "http://", "x ", "1. ", "a | ")) {
            String line = piece.repeat(2_000_000 / piece.length());
            assertThat(splitter.split(line, null).segments()).as(piece).hasSize(1);
        }
        String lines = (TEXT + "2025年2月23日\n\n・項目\n").repeat(4_000);
        List<Segment> segments = splitter.split(lines, null).segments();
        assertThat(segments.get(segments.size() - 1).range().end()).isEqualTo(lines.length() - 1);
    }

    /** Each headline is looked at by itself, however many stand before it. The deadline only catches what grows with their square. */
    @Test
    void shouldReadHundredsOfThousandsOfHeadlines() {
        String page = "[見出し(号外) ― 2025年2月23日\n\n\n\n\n".repeat(300_000);

        List<Segment> segments = assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> splitter.split(page, null).segments());

        assertThat(segments).hasSize(300_000);
        assertThat(segments.get(150_000).title()).isEqualTo("[見出し(号外)");
    }

    private List<Segment> articles(String page) {
        return splitter.split(page, null).segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.ARTICLE)
                .toList();
    }
}
