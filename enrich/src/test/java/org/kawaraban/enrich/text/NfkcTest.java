// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NfkcTest {
    private static final Normalizer2 ICU = Normalizer2.getNFKCInstance();

    @Test
    void shouldBeUnicodesFormOfOrdinaryText() {
        for (String text : List.of("", "瓦版", "ｶﾞｷﾞ ㍿ ﬁ ①", "e\u0301\u0323", "한국어", "👩\u200D🚀", "\uFDFA")) {
            assertThat(Nfkc.of(text)).as(text).isEqualTo(ICU.normalize(text));
        }
    }

    /** Sorting them all would take the square of their number. */
    @Test
    void shouldSortMarksInGroups() {
        assertThat(Nfkc.of("a" + "\u0301\u0323".repeat(500_000))).hasSize(1_000_000);
    }

    @Property
    void shouldGiveTheSameInParts(
            @ForAll
                    @CharRange(from = 'a', to = 'c')
                    @CharRange(from = '\u0300', to = '\u0330')
                    @CharRange(from = 'か', to = 'ゞ')
                    @CharRange(from = '\u1100', to = '\u1180')
                    @StringLength(max = 20)
                    String text,
            @ForAll @IntRange(max = 20) int near) {
        int at = Nfkc.boundary(text, near);

        assertThat(Nfkc.of(text.substring(0, at)) + Nfkc.of(text.substring(at))).isEqualTo(Nfkc.of(text));
    }
}
