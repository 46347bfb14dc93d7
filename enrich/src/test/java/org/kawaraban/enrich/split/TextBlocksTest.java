// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBlocksTest {
    private static final String MENU = "ホーム\n政治\n経済\n国際\nスポーツ\n文化\n地域\n天気\n";
    private static final String NOTICE = "会員の方はここから入れます。登録は無料です。\n";
    private static final String ARTICLE = "県は灯台の修理を二月に始めた。工期は二年で、その間は仮の灯りを海上に浮かべる。\n".repeat(30);

    @Test
    void shouldTellTheLargestBlockFromANotice() {
        TextBlocks blocks = blocks(NOTICE + MENU + ARTICLE);

        assertThat(blocks.share(0)).isLessThan(2);
        assertThat(blocks.mass(0)).isZero();
        assertThat(blocks.share(9)).isEqualTo(TextBlocks.SHARES - 1);
        assertThat(blocks.mass(9)).isGreaterThan(1);
    }

    @Test
    void shouldTellWhereALineStands() {
        TextBlocks blocks = blocks(MENU + ARTICLE + MENU);

        assertThat(blocks.place(0)).isEqualTo(2);
        assertThat(blocks.place(7)).isEqualTo(1);
        assertThat(blocks.place(8)).isZero();
        assertThat(blocks.place(8 + 30 + 2)).isEqualTo(4);
    }

    @Test
    void shouldMeasureHowDenseSentencesAre() {
        TextBlocks blocks = blocks(MENU + ARTICLE);

        assertThat(blocks.densityBefore(8)).isZero();
        assertThat(blocks.densityBehind(8)).isEqualTo(TextBlocks.DENSITIES - 1);
    }

    @Test
    void shouldFindNoBlockWithoutSentences() {
        TextBlocks blocks = blocks(MENU);

        assertThat(blocks.place(0)).isEqualTo(4);
        assertThat(blocks.share(0)).isZero();
    }

    private static TextBlocks blocks(String page) {
        return new TextBlocks(new LineReader().read(page, 0, Integer.MAX_VALUE));
    }
}
