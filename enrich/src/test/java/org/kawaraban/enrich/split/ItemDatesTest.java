// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemDatesTest {
    private static final String TEXT = "県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。";
    private static final String DAY = "2025年2月23日";

    @Test
    void shouldNotTakeTheDateOfAnIssueForThatOfItsItems() {
        assertThat(dates("B " + DAY, "T 灯台を修理", "X " + TEXT, "T 漁港に新しい桟橋", "X " + TEXT))
                .containsExactly(null, null, null);
    }

    @Test
    void shouldGiveTheDateOfTheDayToItsItems() {
        assertThat(dates("B " + DAY, "T 灯台を修理", "X " + TEXT, "B 2025年2月22日", "T 漁港に新しい桟橋", "X " + TEXT))
                .containsExactly(null, "2025-02-23", null, "2025-02-22");
    }

    @Test
    void shouldNotTakeADateAboveOneArticleForItsOwn() {
        assertThat(dates("B " + DAY, "T 灯台を修理", "X " + TEXT)).containsExactly(null, null);
    }

    @Test
    void shouldLeaveArticlesAloneWhereOneHasADateOfItsOwn() {
        assertThat(dates("B " + DAY, "T 灯台を修理", "H 2025年2月20日", "X " + TEXT, "T 漁港に新しい桟橋", "X " + TEXT))
                .containsExactly(null, "2025-02-20", null);
    }

    @Test
    void shouldNotTakeTheDateOfAnUpdate() {
        assertThat(dates("B 最終更新 " + DAY, "T 灯台を修理", "X " + TEXT, "B 2025年2月22日", "T 漁港に新しい桟橋", "X " + TEXT))
                .containsExactly(null, null, null, null);
    }

    @Test
    void shouldTakeTheDateOfADateline() {
        assertThat(dates("T 灯台を修理", "X 【ローマ" + DAY + "】" + TEXT)).containsExactly("2025-02-23");
        assertThat(dates("T 灯台を修理", "H 2025年2月20日", "X 【ローマ" + DAY + "】" + TEXT))
                .containsExactly("2025-02-20");
    }

    @Test
    void shouldTakeNoDatelineOfALaterParagraph() {
        assertThat(dates("T 灯台を修理", "X " + TEXT, "X 【ローマ" + DAY + "】" + TEXT)).containsExactly((String) null);
    }

    @Test
    void shouldReadADayWithoutItsYearInTheYearOfThePage() {
        assertThat(dates("B 更新 2025年8月19日(火) 22:40", "T 8月18日 22:36　町工場で爆発", "X " + TEXT))
                .containsExactly(null, "2025-08-18T22:36:00+09:00");
        assertThat(dates("B " + DAY, "T 給食に異物　2/20(木) 18:08", "X " + TEXT, "T 灯台を修理", "H 2月19日", "X " + TEXT))
                .containsExactly(null, "2025-02-20T18:08:00+09:00", "2025-02-19");
    }

    @Test
    void shouldReadADayWithoutItsYearInTheYearInWhichItIsNearest() {
        assertThat(dates("B 2025年1月2日", "T 灯台を修理", "H 12月31日", "X " + TEXT)).containsExactly(null, "2024-12-31");
    }

    @Test
    void shouldNotTakeADayThatTheHeadlineSpeaksOf() {
        assertThat(dates("B " + DAY, "T 高校の合格発表は2月14日", "X " + TEXT)).containsExactly(null, null);
    }

    @Test
    void shouldNotTakeADayWithoutItsYearThatIsToCome() {
        assertThat(dates("B " + DAY, "T 灯台を公開", "H 3月14日 10時", "X " + TEXT)).containsExactly(null, null);
    }

    @Test
    void shouldLeaveADayWithoutItsYearAloneWhereThePageHasNone() {
        assertThat(dates("T 灯台を修理", "H 2月19日", "X " + TEXT)).containsExactly((String) null);
    }

    @Test
    void shouldReadADayOfTwoNumbersOnALineOfItsOwn() {
        assertThat(dates("B " + DAY, "D 2/20", "T 灯台を修理", "X " + TEXT, "D 02.19", "T 漁港に新しい桟橋", "X " + TEXT))
                .containsExactly(null, "2025-02-20", "2025-02-19");
        assertThat(dates("B " + DAY, "D 13/20", "T 灯台を修理", "X " + TEXT)).containsExactly(null, null);
        assertThat(dates("D 2/20", "T 灯台を修理", "X " + TEXT)).containsExactly((String) null);
    }

    @Test
    void shouldReadADayWithoutItsYearBelowTheText() {
        assertThat(dates("B " + DAY, "T 灯台を修理", "X " + TEXT, "S 2月19日")).containsExactly(null, "2025-02-19");
    }

    @Test
    void shouldGiveTheDayAboveToEntriesThatBeginWithATime() {
        String[] page = {
            "B " + DAY, "T 14:41 灯台を修理", "X " + TEXT, "T 13:20 漁港に桟橋", "X " + TEXT, "T 9:05 市場が休み", "X " + TEXT
        };
        assertThat(dates(page))
                .containsExactly(
                        null, "2025-02-23T14:41:00+09:00", "2025-02-23T13:20:00+09:00", "2025-02-23T09:05:00+09:00");
    }

    @Test
    void shouldNotTakeTheTimeOfASingleHeadlineForThatOfAnEntry() {
        assertThat(dates("B " + DAY, "T 14:41 灯台を修理", "X " + TEXT, "T 漁港に桟橋", "X " + TEXT))
                .containsExactly(null, null, null);
    }

    @Test
    void shouldGiveADayThatTheFirstArticleBelowItTookInToTheOthersToo() {
        String[] page = {
            "D 日曜日 " + DAY,
            "T 灯台を修理",
            "X " + TEXT,
            "T 漁港に桟橋",
            "X " + TEXT,
            "D 土曜日 2025年2月22日",
            "T 市場が休み",
            "X " + TEXT,
            "T 橋を塗り直し",
            "X " + TEXT
        };
        assertThat(dates(page)).containsExactly("2025-02-23", "2025-02-23", "2025-02-22", "2025-02-22");
    }

    @Test
    void shouldTakeTheStampThatTextBeginsWith() {
        assertThat(dates("O 2025-02-23 19:31:08 【灯台を修理】" + TEXT)).containsExactly("2025-02-23T19:31:08+09:00");
        assertThat(dates("O 2025年2月23日午後7時ごろ、" + TEXT)).containsExactly((String) null);
        assertThat(dates("O 2025年2月23日10:30から、" + TEXT)).containsExactly((String) null);
    }

    /** The dates of the segments of a page, given by its lines with the letters of their roles before them. */
    private static List<@Nullable String> dates(String... marked) {
        var page = new StringBuilder();
        var roles = new Role[marked.length];
        for (int i = 0; i < marked.length; i++) {
            page.append(marked[i].substring(2)).append('\n');
            roles[i] = switch (marked[i].charAt(0)) {
                case 'B' -> Role.BOILERPLATE;
                case 'T' -> Role.TITLE;
                case 'H' -> Role.HEAD;
                case 'D' -> Role.DATELINE;
                case 'O' -> Role.OPENING;
                case 'S' -> Role.SHORT;
                default -> Role.TEXT;
            };
        }
        List<Line> lines = new LineReader().read(page.toString(), 0, Integer.MAX_VALUE);
        return new Dates(page.toString(), lines, roles, "ja", null).find(Drafts.of(lines, roles));
    }
}
