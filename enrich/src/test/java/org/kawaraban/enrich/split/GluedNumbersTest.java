// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GluedNumbersTest {
    @Test
    void shouldTakeNumbersThatCountEntriesForTheirMarks() {
        assertThat(texts("1Port closed", "2Bridge opens", "3“We won”"))
                .containsExactly("Port closed", "Bridge opens", "“We won”");
        assertThat(texts("１流氷、網走に", "２ホタテ船", "３「帰りたい」")).containsExactly("流氷、網走に", "ホタテ船", "「帰りたい」");
        assertThat(texts("1ميناء", "2جسر", "3مدرسة")).containsExactly("ميناء", "جسر", "مدرسة");
    }

    @Test
    void shouldTakeThemWithOtherLinesBetween() {
        assertThat(texts("1流氷", "2月4日", "2ホタテ", "2人が船に", "2月3日", "3灯台")).contains("流氷", "ホタテ", "灯台", "2人が船に");
    }

    @Test
    void shouldTakeEachListOfAPage() {
        assertThat(texts("1流氷", "2ホタテ", "3灯台", "週間", "1桟橋", "2汽笛", "3氷")).contains("流氷", "灯台", "桟橋", "氷");
    }

    @Test
    void shouldEndAListWhereAnotherBegins() {
        assertThat(texts("1人気店が閉店", "2ホタテ", "3灯台", "もっと見る", "新着", "4人が重軽傷")).endsWith("灯台", "もっと見る", "新着", "4人が重軽傷");
    }

    @Test
    void shouldGoOnBeyondNine() {
        assertThat(texts("1ア", "2イ", "3ウ", "4エ", "5オ", "6カ", "7キ", "8ク", "9ケ", "10コ"))
                .endsWith("ケ", "コ");
    }

    @Test
    void shouldLeaveNumbersOfTheText() {
        assertLeft("1回表 三者凡退", "2回表 先制", "3回表 無得点");
        assertLeft("1人が死亡", "2台が衝突");
        assertLeft("1億円着服の疑い", "港の話", "2年ぶりに開催", "港の話", "3人重軽傷");
        assertLeft("1명 사망", "2년 만에 개최", "3조원 투자", "4월 수출 증가");
        assertLeft("1Q results beat forecast", "2Pac musical opens", "3M settles lawsuit");
        assertLeft("2流氷", "3ホタテ", "4灯台");
        assertLeft("1st place", "2nd place", "3rd place");
        assertLeft("1.5 kg", "2,000 m", "3:00");
        assertLeft("1流氷", "a", "b", "c", "d", "e", "2ホタテ", "3灯台");
        assertLeft("1", "2", "3");
        assertLeft("1(火)流氷", "2「ホタテ」", "3灯台");
        assertLeft("1流氷", "2ホタテ");
        assertLeft("1Acre sold", "2Houses built", "003Barns burnt");
    }

    @Test
    void shouldFindTheSameHeadlineBelowOtherNumbers() {
        List<Line> lines = read("1流氷", "2ホタテ", "3灯台", "1灯台", "2桟橋", "3流氷");

        assertThat(lines.get(3).key).isEqualTo(lines.get(2).key);
        assertThat(lines.get(5).key).isEqualTo(lines.get(0).key);
    }

    private static void assertLeft(String... lines) {
        assertThat(read(lines)).noneMatch(line -> line.mark == Line.Mark.NUMBER);
    }

    private static List<String> texts(String... lines) {
        String page = String.join("\n", lines);
        return read(lines).stream()
                .map(line -> page.substring(line.textStart, line.end))
                .toList();
    }

    private static List<Line> read(String... lines) {
        return new LineReader().read(String.join("\n", lines), 0, Integer.MAX_VALUE);
    }
}
