// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void shouldEscapeWhatATerminalObeys() {
        assertThat(Printable.of("\u001B[2J\u0007\r\u007F\u009B31m")).isEqualTo("\\x1b[2J\\x07\\x0d\\u007f\\u009b31m");
    }

    @Test
    void shouldEscapeWhatShowsTextInAnotherOrder() {
        assertThat(Printable.of("\u202Etxt.exe\u2066\u200F")).isEqualTo("\\u202etxt.exe\\u2066\\u200f");
    }

    @Test
    void shouldKeepLinesOfATextAndNoneOfAName() {
        assertThat(Printable.of("a\n\tb")).isEqualTo("a\n\tb");
        assertThat(Printable.line("a\nerror: b")).isEqualTo("a\\x0aerror: b");
    }

    @Test
    void shouldLeaveTextAlone() {
        String text = "瓦版 — العربية 👩\u200D🚀 e\u0301";

        assertThat(Printable.line(text)).isSameAs(text);
    }
}
