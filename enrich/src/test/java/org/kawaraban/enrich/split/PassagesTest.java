// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String TEXT = "県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。費用は二億円だという。";
    private static final String OTHER = "小学校では児童が歴史を調べて壁新聞にまとめ、市役所の玄関に三月の末まで並べることにしている。";

    @Test
    void shouldFindTextThatIsPrintedAgainInOtherLines() {
        Passages passages = passages(
                TEXT + "\n" + TEXT.substring(0, 20) + "\n" + TEXT.substring(20).replace('、', '，'));

        assertThat(passages.again(1, 0, 1)).isEqualTo(passages.letters(1));
        assertThat(passages.again(2, 0, 1)).isEqualTo(passages.letters(2));
    }

    @Test
    void shouldFindNothingInTextThatIsNew() {
        Passages passages = passages(TEXT + "\n" + OTHER);

        assertThat(passages.again(1, 0, 1)).isZero();
    }

    @Test
    void shouldLookOnlyWhereItIsTold() {
        Passages passages = passages(TEXT + "\n" + OTHER + "\n" + TEXT);

        assertThat(passages.again(2, 0, 2)).isEqualTo(passages.letters(2));
        assertThat(passages.again(2, 1, 2)).isZero();
    }

    private static Passages passages(String page) {
        return new Passages(page, new LineReader().read(page, 0, Integer.MAX_VALUE));
    }
}
