// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonTextTest {
    @ParameterizedTest
    @CsvSource({
        "see https://example.org/a?b=c now,https://example.org/a?b=c",
        "mail a.b+c@mail.example.org now,a.b+c@mail.example.org",
        "by @kawaraban today,@kawaraban",
        "at www.example.org today,www.example.org",
        "at news.example.com/a today,news.example.com/a"
    })
    void shouldMaskWhatIsNoText(String line, String part) {
        assertThat(NonText.masked(line)).isEqualTo(line.replace(part, " ".repeat(part.length())));
    }

    @Test
    void shouldLeaveTextAlone() {
        String line = "9.5 million in the U.S. alone, he said.It rained.";

        assertThat(NonText.masked(line)).isEqualTo(line);
    }

    /** Neither the stack nor the square of the line's length. */
    @Test
    void shouldReadLinesThatNeverEnd() {
        for (String piece : new String[] {"a", "a.", "a-", "a+", "@", "a@", "http:", "a@b.", "www"}) {
            String line = "x@ " + piece.repeat(500_000) + " .";
            assertThat(NonText.masked(line)).as(piece).hasSameSizeAs(line);
        }
    }
}
