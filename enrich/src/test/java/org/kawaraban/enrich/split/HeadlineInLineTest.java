// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineInLineTest {
    @Test
    void shouldFindHeadlinesBeforeAColon() {
        assertThat(headlines(
                        "水産会社が再生を申請：水産加工の会社は3日、裁判所に民事再生法の適用を申請した。",
                        "洋上風力の拠点、酒田に：風力発電の会社は、山形県酒田市に訓練施設を備えた拠点を開く。",
                        "紙おむつ、来春8%値上げ：製紙会社は紙おむつの出荷価格を来年4月から上げる。"))
                .containsExactly("水産会社が再生を申請", "洋上風力の拠点、酒田に", "紙おむつ、来春8%値上げ");
    }

    @Test
    void shouldLeaveOneColonAlone() {
        assertThat(headlines("市長の説明：予算が足りない、と市は述べた。", "県は灯台の修理を二月に始めた。工期は二年になる。"))
                .containsExactly(null, null);
    }

    @Test
    void shouldLeaveWhoSpeaksAndWhereAlone() {
        assertThat(headlines(
                        "OHIO: BLIMP. An airship drifted over the lake for nine hours before a farmer caught its rope.",
                        "MAINE: MUD. The road crews asked for patience in the weeks to come, as they do each year.",
                        "YUKON: POST. The last office on the river closes in May and the boat will bring letters."))
                .containsExactly("OHIO: BLIMP", "MAINE: MUD", "YUKON: POST");
    }

    @Test
    void shouldFindHeadlinesBeforeAnEqualsSign() {
        assertThat(headlines(
                        "순천만 흑두루미 첫 도래 = 순천시는 올가을 첫 흑두루미 7마리가 순천만 갯벌에 내려앉았다고 밝혔다.",
                        "여수 돌산대교 야간 통제 = 케이블 점검을 위해 23일부터 나흘간 밤 11시부터 오전 5시까지 다리를 막는다.",
                        "광양 매실 가공공장 화재 = 22일 새벽 공장에서 불이 나 두 시간 만에 꺼졌다. 다친 사람은 없었다."))
                .containsExactly("순천만 흑두루미 첫 도래", "여수 돌산대교 야간 통제", "광양 매실 가공공장 화재");
    }

    @Test
    void shouldReadOnBehindAKicker() {
        assertThat(headlines(
                        "【為替】円、149円台後半　1日の東京外国為替市場で円相場は小幅に下げた。",
                        "【債券】長期金利1.61%　新発10年債の利回りは前の日より上昇した。",
                        "【商品】金が最高値　大阪の先物市場で金の価格が最高値をつけた。"))
                .containsExactly("【為替】円、149円台後半", "【債券】長期金利1.61%", "【商品】金が最高値");
    }

    @Test
    void shouldFindHeadlinesInBracketsBehindAStamp() {
        assertThat(headlines("2025-03-26 15:00:02 【英国2月CPI同比上涨2.8%】英国国家统计局公布，2月消费者价格指数同比上涨2.8%，低于预期。"))
                .containsExactly("英国2月CPI同比上涨2.8%");
    }

    /** The headlines of lines that each open an article; null where a line has none. */
    private static List<String> headlines(String... texts) {
        String page = String.join("\n", texts) + "\n";
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        var roles = new Role[lines.size()];
        Arrays.fill(roles, Role.OPENING);
        var inLine = new HeadlineInLine(page, lines, roles);
        return lines.stream()
                .map(line -> inLine.find(line)
                        ? page.substring(inLine.start(), inLine.end()).strip()
                        : null)
                .toList();
    }
}
