// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error, shared by messages, logs and one line of progress that never garbles them: it is wiped before
 * anything else is written. Thread-safe.
 */
final class Terminal {
    /** Set by the start script where standard error is a terminal; Java 17 cannot tell. */
    static final String PROPERTY = "kawaraban.terminal";

    private static final String WIPE = "\r\033[K";

    private final PrintStream err;
    private final boolean interactive;
    private boolean quiet;
    private String shown = "";

    Terminal(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    /** The process's own standard error. */
    static final Terminal STANDARD = new Terminal(
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Boolean.getBoolean(PROPERTY));

    /** Silences all but errors. */
    synchronized void quiet() {
        quiet = true;
    }

    /** Shows how far a long work is, in place of what was shown before; nothing where nobody looks. */
    synchronized void progress(String text) {
        if (interactive && !quiet && !text.equals(shown)) {
            err.print(WIPE + Printable.line(text));
            err.flush();
            shown = text;
        }
    }

    /** Takes the progress away. */
    synchronized void done() {
        wipe();
    }

    /** Writes a line of information. */
    synchronized void info(String line) {
        if (!quiet) {
            error(line);
        }
    }

    /** Writes a line that even the quiet want to see. */
    synchronized void error(String line) {
        wipe();
        err.println(Printable.line(line));
    }

    /** Writes text of several lines, a stack trace say. */
    synchronized void lines(String text) {
        wipe();
        err.println(Printable.of(text));
    }

    private void wipe() {
        if (!shown.isEmpty()) {
            err.print(WIPE);
            err.flush();
            shown = "";
        }
    }
}
