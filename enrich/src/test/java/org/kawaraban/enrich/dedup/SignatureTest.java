// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.Json;

class SignatureTest {
    private static final SegmentKey KEY = Deliveries.article("a", 0, 0, "橋の架け替え始まる", "市は三日、橋の架け替えを始めた。工事は来年の春まで続く。");

    @Test
    void shouldTravelInAKey() {
        assertThat(Json.read(Json.bytes(KEY), SegmentKey.class)).isEqualTo(KEY);
    }

    @Test
    void shouldHaveSmallDistinctKeys() {
        assertThat(KEY.signature().keys()).hasSize(Signature.KEYS).doesNotHaveDuplicates();
        assertThat(Arrays.stream(KEY.signature().keys())).allMatch(key -> key >>> 48 == 0);
    }

    @Test
    void shouldBeDefinedForATextWithoutLetters() {
        assertThat(Signature.of("。。。\n", null, Script.OTHER).sketch().length()).isZero();
    }
}
