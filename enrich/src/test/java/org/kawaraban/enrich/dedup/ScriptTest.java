// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    @ParameterizedTest
    @CsvSource({
        "米露首脳会談, HAN",
        "ニュース, HAN",
        "中美元首会晤, HAN",
        "NATOに対するアメリカの政策, HAN",
        "Belarus courts U.S., LATIN",
        "Ủy ban Thường vụ, LATIN",
        "Встреча в Москве, CYRILLIC",
        "한미 정상회담, HANGUL",
        "القمة العربية, ARABIC",
        "ราชกิจจานุเบกษา, OTHER",
        "2025/02/23 10:00, OTHER",
    })
    void shouldBeTheGroupWithMostLetters(String text, Script script) {
        assertThat(Script.of("", text)).isEqualTo(script);
    }
}
