// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.model.SegmentKind;

class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19:30 都は一時滞在施設を開いた。場所は六カ所ある。 | 都は一時滞在施設を開いた。",
                "11:54 В Пензе потушили склад с шинами. Пострадавших нет. | В Пензе потушили склад с шинами.",
                "20:15 Uhr ist die beste Zeit im Fernsehen. Das sagt ein Sender. | 20:15 Uhr ist die beste Zeit im Fernsehen.",
                "10 Uhr war es, als der Zug im Bahnhof stand. Niemand stieg aus. | 10 Uhr war es, als der Zug im Bahnhof stand.",
                "9時30分 開始の会議で市長が辞意を示した。後任は未定だ。 | 9時30分 開始の会議で市長が辞意を示した。",
                "14:10時点で停電は2,300戸だった。復旧を急ぐ。 | 14:10時点で停電は2,300戸だった。",
            })
    void shouldCutTheTimeOfAMessageOffItsFirstSentenceAlone(String message, String expected) {
        assertThat(title(message, Role.OPENING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "September 1 is Disaster Prevention Day | September 1 is Disaster Prevention Day",
                "9月1日 防災の日に訓練 | 防災の日に訓練",
                "9月1日 iPhoneの新型を発表 | iPhoneの新型を発表",
                "+++ Stau auf der A 9 +++ | Stau auf der A 9",
                "C++ für alle, ein Kurs in C++ | C++ für alle, ein Kurs in C++",
                "Readings today | Readings today",
                "卒業式はきょう | 卒業式はきょう",
                "today | today",
                "2025 ist das Jahr der Schlange | 2025 ist das Jahr der Schlange",
                "2024 est l'année la plus chaude | 2024 est l'année la plus chaude",
                "2025 Art Basel opens in Hong Kong | 2025 Art Basel opens in Hong Kong",
                "Ernte 2024: 5. Mai | Ernte 2024: 5. Mai",
                "Exposition du 3 février 2024 au musée de Lyon et dans la ville jusqu'au 5 mai 2024 | Exposition du 3 février 2024 au musée de Lyon et dans la ville jusqu'au 5 mai 2024",
            })
    void shouldKeepAllWordsOfAHeadline(String line, String expected) {
        assertThat(title(line, Role.TITLE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "港の食堂が再開　きょう | 港の食堂が再開",
                "Weather - today | Weather",
                "Ferry resumes 2 hours ago | Ferry resumes",
                "3/18（火）オリーブ泥棒、木ごと | オリーブ泥棒、木ごと",
                "┃ 卸電力、夕方のスパイク続く | 卸電力、夕方のスパイク続く",
                "*槍沢ロッヂ、水場が復旧 | 槍沢ロッヂ、水場が復旧",
                "♪新しく入った本から♪ | 新しく入った本から",
                "♪新しく入った本から | 新しく入った本から",
                ">> Pond survey: newts are back | Pond survey: newts are back",
                "【件名】港の食堂が再開 | 港の食堂が再開",
                "Peak pushed back to 9pm | Peak pushed back to 9pm",
                "O comboio das 7h12 | O comboio das 7h12",
                "Mayor resigns after vote 10.30am | Mayor resigns after vote",
                ">100 hurt in quake | >100 hurt in quake",
                "【題名】の付け方を学ぶ | 【題名】の付け方を学ぶ",
                "┃ | ┃",
                "主题:李家港口交易 | 李家港口交易",
                "枯れ草100平方メートル焼く（古川町）【3月9日】 | 枯れ草100平方メートル焼く（古川町）",
                "修士の李さんに論文賞［令和7年1月28日］ | 修士の李さんに論文賞",
                "灯台の内部を公開、15日（6月12日） | 灯台の内部を公開、15日",
                "灯台を修理〈2月19日〉 | 灯台を修理",
                "2025年4月25日（金）　遊覧船の運航再開、5月1日から | 遊覧船の運航再開、5月1日から",
                "2025.04.25　遊覧船の運航再開、5月1日から | 遊覧船の運航再開、5月1日から",
            })
    void shouldCutOffWhatStandsBesideAHeadline(String line, String expected) {
        assertThat(title(line, Role.TITLE)).isEqualTo(expected);
    }

    @Test
    void shouldCutOffDaysOfTwoNumbersWhereSeveralHeadlinesHaveSuch() {
        assertThat(titles("湯野高が花園へ（11/7）", "空き店舗に書店（11/6）")).containsExactly("湯野高が花園へ", "空き店舗に書店");
        assertThat(titles("湯野高が花園へ（11/7）", "空き店舗に書店")).containsExactly("湯野高が花園へ（11/7）", "空き店舗に書店");
        assertThat(titles("港の灯（1/3）", "港の灯（2/3）")).containsExactly("港の灯（1/3）", "港の灯（2/3）");
        assertThat(titles("砂の惑星（4/5）", "関心領域（4/5）")).containsExactly("砂の惑星（4/5）", "関心領域（4/5）");
        assertThat(titles("論説（1/2）", "論説（2/2）", "連載（1/3）")).containsExactly("論説（1/2）", "論説（2/2）", "連載（1/3）");
        assertThat(titles("今週のクイズ（17/20）", "読者のクイズ（13/24）")).containsExactly("今週のクイズ（17/20）", "読者のクイズ（13/24）");
    }

    @Test
    void shouldTakeTheBoldPartOfAText() {
        assertThat(title("**The library is saved, for now.** Councillors found the money.", Role.OPENING))
                .isEqualTo("The library is saved, for now.");
    }

    @Test
    void shouldNotTakeATimeForAHeadline() {
        assertThat(title("10:02 GMT\nThe warning is now amber. Stay away.", Role.TITLE, Role.OPENING))
                .isEqualTo("The warning is now amber.");
        assertThat(title("10:02 GMT", Role.TITLE)).isEqualTo("10:02 GMT");
    }

    /** The headlines of articles of which each is one line. */
    private static List<String> titles(String... headlines) {
        String page = String.join("\n", headlines);
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        Role[] roles = new Role[headlines.length];
        Arrays.fill(roles, Role.TITLE);
        var titles = new Titles(page, PageSplitter.layout(page, lines), roles, new BareDays(page, lines, roles, "ja"));
        return IntStream.range(0, headlines.length)
                .mapToObj(i -> {
                    var draft = new Draft(SegmentKind.ARTICLE, i, i + 1);
                    titles.find(draft);
                    return page.substring(draft.titleStart, draft.titleEnd);
                })
                .toList();
    }

    /** The headline of an article that is lines of these roles. */
    private static String title(String page, Role... roles) {
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        var titles = new Titles(page, PageSplitter.layout(page, lines), roles, new BareDays(page, lines, roles, "ja"));
        var draft = new Draft(SegmentKind.ARTICLE, 0, roles.length);
        titles.find(draft);
        return page.substring(draft.titleStart, draft.titleEnd);
    }
}
