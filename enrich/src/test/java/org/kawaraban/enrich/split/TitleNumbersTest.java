// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.SegmentKind;

class TitleNumbersTest {
    @Test
    void shouldCutOffNumbersThatRunOn() {
        assertThat(trimmed("1 流氷、網走沖に", "2 ホタテ船、氷に囲まれる")).containsExactly("流氷、網走沖に", "ホタテ船、氷に囲まれる");
        assertThat(trimmed("♪1 汽笛の図鑑", "♪2 水道の検針", "♪3 高校相撲")).containsExactly("汽笛の図鑑", "水道の検針", "高校相撲");
    }

    @Test
    void shouldCutOffPartsAndRomanNumbersThatRunOn() {
        assertThat(trimmed("[1/2] Concert change", "[2/2] Bus line")).containsExactly("Concert change", "Bus line");
        assertThat(trimmed("I. Owls", "II. Yaks", "III. Hens", "IV. Erratum"))
                .containsExactly("Owls", "Yaks", "Hens", "Erratum");
        assertThat(trimmed("II. Yaks", "I. Owls")).containsExactly("II. Yaks", "I. Owls");
    }

    @Test
    void shouldCutOffKanjiAndNumbersInBracketsThatRunOn() {
        assertThat(trimmed("一、巴黎航展落幕", "二、本周人物")).containsExactly("巴黎航展落幕", "本周人物");
        assertThat(trimmed("【1】条約の会合", "【2】サンゴが回復")).containsExactly("条約の会合", "サンゴが回復");
        assertThat(trimmed("二、三の疑問", "四、五人で行く")).containsExactly("二、三の疑問", "四、五人で行く");
    }

    @Test
    void shouldCutOffNumbersThatSayTheyCount() {
        assertThat(trimmed("1本目　電力値下げ", "2本目：月面の夜")).containsExactly("電力値下げ", "月面の夜");
        assertThat(trimmed("2本目 月面の夜", "3本目 電力値下げ")).containsExactly("2本目 月面の夜", "3本目 電力値下げ");
        assertThat(trimmed("1本目の桜、開花", "2本目の桜、開花")).containsExactly("1本目の桜、開花", "2本目の桜、開花");
    }

    @Test
    void shouldCutOffBareDaysOfArticlesInARow() {
        assertThat(trimmed("6/30　制裁を解除", "6/29　刑務所を空爆")).containsExactly("制裁を解除", "刑務所を空爆");
        assertThat(trimmed("14日　教員採用", "13日　港の計画")).containsExactly("教員採用", "港の計画");
        assertThat(trimmed("20日（日）潮干狩り開き", "26日（土・祝）朝市", "27日　花火")).containsExactly("潮干狩り開き", "朝市", "花火");
        assertThat(trimmed("20日（日）から値上げ", "26日（土）まで休館")).containsExactly("20日（日）から値上げ", "26日（土）まで休館");
        assertThat(trimmed("6/30　制裁を解除", "港の話", "6/29　空爆")).containsExactly("6/30　制裁を解除", "港の話", "6/29　空爆");
    }

    @Test
    void shouldLeaveNumbersThatDoNotRunOn() {
        assertThat(trimmed("3 dead in storm", "5 hurt in crash")).containsExactly("3 dead in storm", "5 hurt in crash");
        assertThat(trimmed("2 dead in storm", "3 hurt in crash")).containsExactly("2 dead in storm", "3 hurt in crash");
        assertThat(trimmed("1 killed on A1", "2 arrested in Leeds"))
                .containsExactly("1 killed on A1", "2 arrested in Leeds");
        assertThat(trimmed("\uD835\uDFCF Big news", "\uD835\uDFD0 More"))
                .containsExactly("\uD835\uDFCF Big news", "\uD835\uDFD0 More");
        assertThat(trimmed("9/11 families sue", "9/11 museum reopens"))
                .containsExactly("9/11 families sue", "9/11 museum reopens");
        assertThat(trimmed("50/50 Party wins", "24/7 Care opens"))
                .containsExactly("50/50 Party wins", "24/7 Care opens");
        assertThat(trimmed("00 Agents return", "0 Tolerance for speeders"))
                .containsExactly("00 Agents return", "0 Tolerance for speeders");
        assertThat(trimmed("1 dead in storm", "A quiet day")).containsExactly("1 dead in storm", "A quiet day");
    }

    @Test
    void shouldLeaveNumbersThatBelongToAWord() {
        assertThat(trimmed("1位の選手", "2位の選手")).containsExactly("1位の選手", "2位の選手");
    }

    @Test
    void shouldCutOffNumbersOfTwoRuns() {
        assertThat(trimmed("1 流氷", "2 ホタテ", "港の話", "1 灯台", "2 桟橋")).containsExactly("流氷", "ホタテ", "港の話", "灯台", "桟橋");
    }

    @Test
    void shouldLeaveAHeadlineThatIsNothingButItsNumber() {
        assertThat(trimmed("1", "2")).containsExactly("1", "2");
    }

    private static List<String> trimmed(String... titles) {
        String page = String.join("\n", titles);
        List<Draft> drafts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < titles.length; i++) {
            var draft = new Draft(SegmentKind.ARTICLE, i, i + 1);
            draft.titleStart = at;
            draft.titleEnd = at + titles[i].length();
            at = draft.titleEnd + 1;
            drafts.add(draft);
        }
        TitleNumbers.trim(page, drafts);
        return drafts.stream()
                .map(draft -> page.substring(draft.titleStart, draft.titleEnd))
                .toList();
    }
}
