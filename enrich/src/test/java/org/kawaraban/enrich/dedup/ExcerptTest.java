// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "両首脳は協議を続けている…",
                "両首脳は協議を続けている……\n",
                "両首脳は協議を続けている...",
                "協議は続く。［続きを読む］",
                "協議は続く。\n続きを読む →\n",
                "The council voted in favour of the [...]",
                "The council voted in favour. Read more »",
                "The council voted in favour.\nContinue Reading",
                "Совет проголосовал. Читать далее",
            })
    void shouldBeATextThatSaysThatItBreaksOff(String body) {
        assertThat(Excerpt.isExcerpt(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "両首脳は協議を続けている。",
                "市長は「それはちょっと…」\n",
                "それから…彼は去った。",
                "The more you read, the better.",
                "協議を続け",
            })
    void shouldNotBeATextThatEnds(String body) {
        assertThat(Excerpt.isExcerpt(body)).isFalse();
    }
}
