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
    void shouldReadOnBehindAKicker() {
        assertThat(headlines(
                        "【為替】円、149円台後半　1日の東京外国為替市場で円相場は小幅に下げた。",
                        "【債券】長期金利1.61%　新発10年債の利回りは前の日より上昇した。",
                        "【商品】金が最高値　大阪の先物市場で金の価格が最高値をつけた。"))
                .containsExactly("【為替】円、149円台後半", "【債券】長期金利1.61%", "【商品】金が最高値");
    }

    /** The headlines of lines that each open an article; null where a line has none. */
    private static List<String> headlines(String... texts) {
        String page = String.join("\n", texts) + "\n";
        List<Line> lines = new LineReader().read(page, 0, Integer.MAX_VALUE);
        var roles = new Role[lines.size()];
        Arrays.fill(roles, Role.OPENING);
        var inLine = new HeadlineInLine(page, lines, roles);
        return lines.stream()
                .map(line -> inLine.find(line) ? page.substring(inLine.start(), inLine.end()) : null)
                .toList();
    }
}
