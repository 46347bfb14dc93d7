// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command on a thread of its own, until it ends or is interrupted as by Ctrl-C. */
final class CommandRun {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Thread thread;

    private CommandRun(String... arguments) {
        var commandLine =
                Kawaraban.commandLine(new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), false));
        commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        thread = new Thread(() -> status.complete(commandLine.execute(arguments)), arguments[0]);
    }

    static CommandRun start(String... arguments) {
        CommandRun run = new CommandRun(arguments);
        run.thread.start();
        return run;
    }

    /** Runs a command to its end, which must be a good one; what it printed. */
    static String succeed(String... arguments) throws Exception {
        CommandRun run = start(arguments);
        assertThat(run.await()).as(run.errors()).isZero();
        return run.printed();
    }

    /** Runs a command that fails; its line on standard error. */
    static String fail(String... arguments) throws Exception {
        CommandRun run = start(arguments);
        assertThat(run.await()).as(run.printed()).isEqualTo(1);
        return run.errors();
    }

    /** Waits for its end; its exit status. */
    int await() throws Exception {
        return status.get(Deadline.HANG.toSeconds(), TimeUnit.SECONDS);
    }

    /** Interrupts it and waits for its end; its exit status. */
    int stop() throws Exception {
        thread.interrupt();
        return await();
    }

    /** Waits until it has said something on standard error. */
    void awaitSaid(String text) throws Exception {
        Deadline.await(
                () -> {
                    assertThat(status.isDone() && !errors().contains(text))
                            .as("ended: " + errors())
                            .isFalse();
                    return errors().contains(text);
                },
                () -> "'" + text + "' was never said: " + errors());
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
