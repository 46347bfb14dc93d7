// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** What every command takes. */
@Command
final class CommonOptions {
    @Option(names = "--quiet", fallbackValue = "true", description = "Print nothing but errors.")
    private boolean quiet;

    @Option(names = "--debug", fallbackValue = "true", description = "Print logs, and stack traces of errors.")
    private boolean debug;

    private Terminal terminal = Terminal.STANDARD;

    /** The options given to a command; the defaults if it takes none. */
    static CommonOptions of(ParseResult command) {
        Object mixin = command.commandSpec().mixins().containsKey("common")
                ? command.commandSpec().mixins().get("common").userObject()
                : null;
        return mixin instanceof CommonOptions options ? options : new CommonOptions();
    }

    /** Where messages and progress go. */
    Terminal terminal() {
        return terminal;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    /** Sets the terminal up as the options want it, before the command runs. */
    void apply(Terminal given) {
        terminal = given;
        if (quiet) {
            terminal.quiet();
        }
        Logging.configure(terminal, debug);
    }
}
