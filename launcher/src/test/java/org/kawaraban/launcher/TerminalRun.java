// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * A command in this process on a thread of its own, as on a terminal, with what it prints in two files.
 *
 * @param err file of standard error
 * @param out file of standard output
 */
record TerminalRun(Thread thread, CompletableFuture<Integer> status, Path err, Path out) {
    /** Starts a command. */
    static TerminalRun start(Path folder, String... arguments) throws IOException {
        Path err = Files.createTempFile(folder, arguments[0], ".err");
        Path out = Files.createTempFile(folder, arguments[0], ".out");
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try (PrintStream errStream = new PrintStream(err.toFile(), StandardCharsets.UTF_8);
                            PrintWriter outWriter = new PrintWriter(out.toFile(), StandardCharsets.UTF_8)) {
                        CommandLine commandLine = Kawaraban.commandLine(new Terminal(errStream, true));
                        commandLine.setOut(outWriter);
                        int ended = commandLine.execute(arguments);
                        outWriter.flush();
                        status.complete(ended);
                    } catch (IOException | RuntimeException e) {
                        status.completeExceptionally(e);
                    }
                },
                arguments[0]);
        thread.start();
        return new TerminalRun(thread, status, err, out);
    }

    /** Waits until it ends by itself; returns its exit status. */
    int await() throws Exception {
        return status.get(Deadline.HANG.toSeconds(), TimeUnit.SECONDS);
    }

    /** Asks it to stop, as Ctrl-C does; returns its exit status. */
    int stop() throws Exception {
        thread.interrupt();
        return await();
    }

    /** What it has written to standard error. */
    String errors() throws IOException {
        return Files.readString(err);
    }

    /** What it has written to standard error and to standard output. */
    String printed() throws IOException {
        return errors() + Files.readString(out);
    }
}
