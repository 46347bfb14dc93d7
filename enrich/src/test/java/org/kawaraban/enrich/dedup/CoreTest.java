// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreTest {
    private static final String STORY = "市は三日、橋の架け替えを始めた。工事は来年の春まで続き、片側の車線が通れなくなる。\n担当者は「不便をかけるが理解してほしい」と話す。";

    @Test
    void shouldLeaveOutBylinesAndSourceLines() {
        assertThat(Core.of("文・写真　佐々木健一\n" + STORY + "\n提供：みなと新報\n")).isEqualTo(STORY);
        assertThat(Core.of("【大津＝佐々木】" + STORY)).isEqualTo(STORY);
    }

    @Test
    void shouldKeepSentences() {
        assertThat(Core.of(STORY)).isEqualTo(STORY);
    }

    @Test
    void shouldKeepATextOfShortLinesWhole() {
        String list = "■主な日程\n総会　十日\n説明会　二十日\n見学会　三十日";

        assertThat(Core.of(list)).isEqualTo(list);
    }

    @Test
    void shouldKeepATextWrappedAtAShortWidthWhole() {
        String wrapped =
                "The first tram left the depot at six\nand was full at the second stop.\nThe line took two years to build\nand cost half as much again.";

        assertThat(Core.of(wrapped)).isEqualTo(wrapped);
    }
}
