// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void shouldPairKanjiAndKeepRunsOfKatakana() {
        assertThat(terms("東京都のオリーブ畑")).containsExactly("東京", "京都", "オリーブ");
    }

    @Test
    void shouldCutWordsSoThatEndingsDoNotCount() {
        assertThat(terms("The lighthouse and lighthouses of Reykjavík"))
                .containsExactly("The", "lighth", "and", "lighth", "Reykja");
    }

    @Test
    void shouldTakeNumbersOfTwoDigitsOrMore() {
        assertThat(terms("7 of 2025 and 12")).containsExactly("2025", "and", "12");
    }

    @Test
    void shouldTakeTheBeginningsOfKoreanWords() {
        assertThat(terms("서울시가 등대를 고친다")).containsExactly("서울", "등대", "고친");
    }

    @Test
    void shouldReadCyrillicAndArabic() {
        assertThat(terms("Маяк ремонтируют в порту")).containsExactly("Маяк", "ремонт", "порту");
        assertThat(terms("إصلاح المنارة")).containsExactly("إصلاح", "المنار");
    }

    @Test
    void shouldStopWhenNoMoreAreWanted() {
        var taken = new ArrayList<Integer>();
        Terms.of("one two three", 0, 13, (start, end) -> taken.add(start) && taken.size() < 2);

        assertThat(taken).containsExactly(0, 4);
    }

    @Test
    void shouldHashWithoutCaseAndWidth() {
        assertThat(Terms.hash("ＡＢＣ", 0, 3)).isEqualTo(Terms.hash("abc", 0, 3)).isNotEqualTo(Terms.hash("abd", 0, 3));
    }

    private static List<String> terms(String text) {
        var terms = new ArrayList<String>();
        Terms.of(text, 0, text.length(), (start, end) -> terms.add(text.substring(start, end)));
        return terms;
    }
}
