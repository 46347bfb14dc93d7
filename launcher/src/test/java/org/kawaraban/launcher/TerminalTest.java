// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void shouldWipeProgressBeforeAMessage() {
        Terminal terminal = terminal(true);

        terminal.progress("1 of 5");
        terminal.error("oops");

        assertThat(written()).isEqualTo("\r\033[K1 of 5\r\033[Koops\n");
    }

    @Test
    void shouldShowNoProgressWhereNobodyLooks() {
        terminal(false).progress("1 of 5");

        assertThat(written()).isEmpty();
    }

    @Test
    void shouldPrintOnlyErrorsToTheQuiet() {
        Terminal terminal = terminal(true);
        terminal.quiet();

        terminal.progress("1 of 5");
        terminal.info("ready");
        terminal.error("oops");

        assertThat(written()).isEqualTo("oops\n");
    }

    @Test
    void shouldDisarmEscapeSequences() {
        terminal(false).error("no such file: \033]0;title\007.txt\r");

        assertThat(written()).isEqualTo("no such file: \\x1b]0;title\\x07.txt\\x0d\n");
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), interactive);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
