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
    private static final String DAY_ISO = "2025-02-23";

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
    void shouldReadADayWithoutItsYearInTheYearInWhichItsDayOfTheWeekFits() {
        assertThat(dates("T 灯台を修理", "H 6/3(火) 17:21配信", "X " + TEXT, "B © 2020-2025 港の新聞"))
                .containsExactly("2025-06-03T17:21:00+09:00", null);
        assertThat(dates("T 灯台を修理", "H 6/3(火) 17:21配信", "X 2014年の台風で壊れた灯台だった。" + TEXT))
                .containsExactly("2014-06-03T17:21:00+09:00");
        assertThat(dates("T 灯台を修理", "H 6/3(火) 17:21配信", "X 2014年と2025年の台風で壊れた灯台だった。" + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を修理", "H 6/3(火) 17:21配信", "X " + TEXT, "B © ２０２５ 港の新聞"))
                .containsExactly("2025-06-03T17:21:00+09:00", null);
        assertThat(dates("T 灯台を修理", "H 6/4(火) 17:21配信", "X " + TEXT, "B © 2025 港の新聞"))
                .containsExactly(null, null);
    }

    @Test
    void shouldReadADayWithoutItsYearInTheOneYearThatThePagePrintsBesideItsText() {
        assertThat(dates("B 港の選挙2025", "T 灯台を修理（2月19日）", "X " + TEXT)).containsExactly(null, "2025-02-19");
        assertThat(dates("B © 2019-2025 港の新聞", "T 灯台を修理（2月19日）", "X " + TEXT)).containsExactly(null, null);
        assertThat(dates("B Russell 2000 2,449.71", "T 灯台を修理（2月19日）", "X " + TEXT))
                .containsExactly(null, null);
        assertThat(dates("B 創業1952年", "T 灯台を修理（2月19日）", "X " + TEXT)).containsExactly(null, null);
        assertThat(dates("B 電話 0267-31-2025", "T 灯台を修理（2月19日）", "X " + TEXT)).containsExactly(null, null);
        assertThat(dates("B © 2025", "T 灯台を修理（2月29日）", "X " + TEXT)).containsExactly(null, null);
        assertThat(dates("B 来場者2025人", "T 灯台を修理（2月19日）", "X " + TEXT)).containsExactly(null, null);
    }

    @Test
    void shouldNotTakeADayThatAHeadlineBeginsWithForItsDate() {
        assertThat(dates("B © 2025", "T September 11 attacks remembered in New York", "X " + TEXT))
                .containsExactly(null, null);
        assertThat(dates("B © 2025", "T 8 mars : la grève se prépare", "X " + TEXT))
                .containsExactly(null, null);
        assertThat(dates("B © 2025", "T 2月19日（水） 灯台を修理", "X " + TEXT)).containsExactly(null, "2025-02-19");
    }

    @Test
    void shouldReadDaysInBracketsBehindHeadlines() {
        assertThat(dates("B " + DAY, "T 灯台を修理（2月19日）", "X " + TEXT, "T 漁港に桟橋【2月18日】", "X " + TEXT))
                .containsExactly(null, "2025-02-19", "2025-02-18");
        assertThat(dates("B " + DAY, "T 灯台を修理（2/19）", "X " + TEXT, "T 漁港に桟橋（2/18）", "X " + TEXT))
                .containsExactly(null, "2025-02-19", "2025-02-18");
        assertThat(dates("B " + DAY, "T 港の灯（1/3）", "X " + TEXT, "T 港の灯（2/3）", "X " + TEXT))
                .containsExactly(null, null, null);
    }

    @Test
    void shouldGiveADayWithoutItsYearToTheEntriesBelowIt() {
        String[] page = {
            "B 更新 2025年2月23日 18:00",
            "T 14:41 灯台を修理",
            "X " + TEXT,
            "T 13:20 漁港に桟橋",
            "X " + TEXT,
            "B 2月22日（土）",
            "T 20:30 市場が休み",
            "X " + TEXT
        };
        assertThat(dates(page))
                .containsExactly(
                        null,
                        "2025-02-23T14:41:00+09:00",
                        "2025-02-23T13:20:00+09:00",
                        null,
                        "2025-02-22T20:30:00+09:00");
    }

    @Test
    void shouldTakeTheTimeOfADayWithoutItsYearThatIsTheFullDateAboveIt() {
        assertThat(dates("D " + DAY, "T 灯台を修理", "H 港の新聞　2/23(日) 5:12", "X " + TEXT))
                .containsExactly("2025-02-23T05:12:00+09:00");
        assertThat(dates("D " + DAY, "T 灯台を修理", "H 港の新聞　2/22(土) 5:12", "X " + TEXT))
                .containsExactly("2025-02-23");
    }

    @Test
    void shouldReadTheDateBelowATextThatSaysWhoWroteIt() {
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S （" + DAY + "　港の新聞 朝刊）")).containsExactly(DAY_ISO);
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S （取材：港テレビ　灯 ともえ／" + DAY + "公開）"))
                .containsExactly(DAY_ISO);
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S 投稿者 灯 : " + DAY + " 08:14 | コメント (4)"))
                .containsExactly(DAY_ISO + "T08:14:00+09:00");
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S " + DAY + "　弁護士　灯 ともえ")).containsExactly(DAY_ISO);
        assertThat(dates("T 灯台を公開", "X " + TEXT, "S " + DAY + " 10:00～15:00 港の広場"))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を公開", "X " + TEXT, "S Beginn: 4. März 2025, 19:00 Uhr, Rathaus"))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を公開", "X " + TEXT, "S Sunday, 2 March 2025, 10:00 am, Town Hall"))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を公開", "X " + TEXT, "S 22.03.2025 Hamburg, Docks")).containsExactly((String) null);
        assertThat(dates("T 灯台を公開", "X " + TEXT, "S 灯台の見学会 " + DAY + " 10:00～15:00 港の広場に集合"))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S " + DAY + "に灯台の改修を終えた港町の人びと"))
                .containsExactly((String) null);
    }

    @Test
    void shouldReadTheDateBeforeABarThatWasTakenForText() {
        assertThat(dates("T Пресслужба", "X 18.09.2025 | Переглядів: 214", "X " + TEXT))
                .containsExactly("2025-09-18");
        assertThat(dates("T Пресслужба", "X 18.09.2025 | " + TEXT, "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T 音楽会", "X 2026年3月14日｜入場は無料です。", "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T Concert", "X 14 March 2026 | Harbour Town Hall main room", "X " + TEXT))
                .containsExactly((String) null);
    }

    @Test
    void shouldReadTheDateOfABylineBelowALead() {
        assertThat(dates("T 灯台を修理", "X " + TEXT, "S Af Kirstine Valbæk, 28. okt. 2025 kl. 11.00", "X " + TEXT))
                .containsExactly("2025-10-28T11:00:00+09:00");
        assertThat(dates("T 灯台を修理", "X " + TEXT, "X 写真は修理前の灯台。", "S 灯 ともえ", "S SHARE Apr 18, 2025", "X " + TEXT))
                .containsExactly("2025-04-18");
        assertThat(dates("T 灯台の一年", "X " + TEXT, "S " + DAY, "X " + TEXT, "S 2025年3月1日", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を修理", "X " + TEXT, "X " + TEXT, "X " + TEXT, "S " + DAY, "X " + TEXT, "X " + TEXT))
                .containsExactly((String) null);
    }

    @Test
    void shouldNotTakeADayBelowALeadThatIsNoneOfPublication() {
        String concert = "S Samstag, 14. Juni 2025, 20 Uhr, Stadtkirche";
        assertThat(dates("T Kammerkonzert", "X " + TEXT, concert, "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T Kammerkonzert", "X " + TEXT, concert, "X " + TEXT, "S 02.05.2025"))
                .containsExactly("2025-05-02");
        assertThat(dates("T 音楽会", "X " + TEXT, "S 2025年6月14日（土）13:30", "X " + TEXT, "S 2025年5月1日"))
                .containsExactly("2025-05-01");
        assertThat(dates("T Ferry fares to rise", "X " + TEXT, "S Photo: Harbour News, 12 May 2019", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates(
                        "T Festival",
                        "X " + TEXT,
                        "S Day 1: 12 May 2025",
                        "X " + TEXT,
                        "S Day 2: 13 May 2025",
                        "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates(
                        "T Chronik", "X " + TEXT, "S 03.05.2025 08:00", "X " + TEXT, "S 04.05.2025 14:00", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("B " + DAY, "T 灯台を修理", "H 2月20日 18:30", "X " + TEXT, "S 2024年4月1日", "X " + TEXT))
                .containsExactly(null, "2025-02-20T18:30:00+09:00");
    }

    @Test
    void shouldReadTheDateOfALineThatWasTakenForText() {
        assertThat(dates("T Ferry fares to rise", "X Published 16 May 2023. Rosalind Keane, reporter", "X " + TEXT))
                .containsExactly("2023-05-16");
        assertThat(dates("T Ferry fares to rise", "X Leonie Visser Mar 5, 2025 06:30 3 min. read", "X " + TEXT))
                .containsExactly("2025-03-05T06:30:00+09:00");
        assertThat(dates("T Lesung", "X Sie beginnt am 5. März 2025 um 19:30 Uhr.", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T The park", "X Created on 12 May 1998, the park has 40 ponds.", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T お知らせ", "X 秋祭りは2025年10月12日に開催", "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T お知らせ", "X 2025年10月12日 10:00から開催します。", "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T Ferry fares to rise", "X On Mar 5, 2025, the fares were to rise by a tenth.", "X " + TEXT))
                .containsExactly((String) null);
    }

    @Test
    void shouldReadTheStampBelowPointsThatSumTheTextUp() {
        assertThat(dates(
                        "T 灯台を修理",
                        "S 要点",
                        "X ・" + TEXT,
                        "X ・" + TEXT,
                        "X ・" + TEXT,
                        "S " + DAY + " 08:00",
                        "X " + TEXT))
                .containsExactly(DAY_ISO + "T08:00:00+09:00");
    }

    @Test
    void shouldReadTheDateBetweenBarsAndTheOneBelowNotes() {
        assertThat(dates("T 灯台を修理", "S 港の新聞社が会員と読者に届けるお知らせと報告 | 2025.02.23 | 海運と漁業", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を修理", "H 港の新聞社が会員と読者に届けるお知らせと報告 | 2025.02.23 | 海運と漁業", "X " + TEXT))
                .containsExactly(DAY_ISO);
        assertThat(dates("T 灯台を修理", "S 記事を音声で聞く", "S " + DAY, "X " + TEXT)).containsExactly(DAY_ISO);
        assertThat(dates("T 灯台を修理", "S 会期 " + DAY, "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T 灯台の年表", "S " + DAY, "S 点灯", "S 2025年2月24日", "S 消灯", "S 霧笛", "S 望楼", "S 桟橋"))
                .containsExactly((String) null);
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
        assertThat(dates("O 2025/02/23(日) 19:31 【灯台を修理】" + TEXT)).containsExactly("2025-02-23T19:31:00+09:00");
        assertThat(dates("O 2025年2月23日午後7時ごろ、" + TEXT)).containsExactly((String) null);
        assertThat(dates("O 2025年2月23日10:30から、" + TEXT)).containsExactly((String) null);
    }

    @Test
    void shouldTakeTheStampOfALineThatSaysMore() {
        String stamp = "2025/2/23 20:18（最終更新 2/23 22:41）";
        assertThat(dates("T 灯台を修理", "H 政治　福留真理　" + stamp + "　有料記事　1284文字", "X " + TEXT))
                .containsExactly("2025-02-23T20:18:00+09:00");
        assertThat(dates("T 灯台を修理", "H 音楽会　2025/2/23 20:18～22:00　公民館　定員100人、先着順、申し込み不要", "X " + TEXT))
                .containsExactly((String) null);
        assertThat(dates("T 灯台を修理", "H 音楽会　2025/2/23 20:18（開場 19:30）　公民館　定員100人、先着順", "X " + TEXT))
                .containsExactly((String) null);
    }

    @Test
    void shouldTakeTheDateBetweenAHeadlineAndAName() {
        assertThat(dates("T 灯台の修理が春に始まる 2025-02-23 ｜ 編集部", "X " + TEXT)).containsExactly(DAY_ISO);
        assertThat(dates("T 灯台の修理は2025年2月23日｜港の話", "X " + TEXT)).containsExactly((String) null);
        assertThat(dates("T Winning numbers for February 23, 2025 | Post", "X " + TEXT))
                .containsExactly((String) null);
    }

    @Test
    void shouldReadADayThatLooksLikeTheEndOfTheTextAboveWhereItHeadsAnEntry() {
        assertThat(dates("d " + DAY + "　港の行事", "T 灯台を修理", "X " + TEXT)).containsExactly(DAY_ISO);
    }

    /** The dates of the segments of a page, given by its lines with the letters of their roles before them; d closes others. */
    private static List<@Nullable String> dates(String... marked) {
        var page = new StringBuilder();
        var roles = new Role[marked.length];
        for (int i = 0; i < marked.length; i++) {
            page.append(marked[i].substring(2)).append('\n');
            roles[i] = switch (marked[i].charAt(0)) {
                case 'B' -> Role.BOILERPLATE;
                case 'T' -> Role.TITLE;
                case 'H' -> Role.HEAD;
                case 'D', 'd' -> Role.DATELINE;
                case 'O' -> Role.OPENING;
                case 'S' -> Role.SHORT;
                default -> Role.TEXT;
            };
        }
        List<Line> lines = new LineReader().read(page.toString(), 0, Integer.MAX_VALUE);
        for (int i = 0; i < marked.length; i++) {
            lines.get(i).closing = marked[i].charAt(0) == 'd';
        }
        var bareDays = new BareDays(page.toString(), lines, roles, "ja");
        return new Dates(page.toString(), lines, roles, bareDays, "ja", new ZoneNotes(), null)
                .find(Drafts.of(lines, roles));
    }
}
