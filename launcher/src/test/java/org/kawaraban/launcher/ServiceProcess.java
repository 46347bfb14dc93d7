// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A command of the program in a process of its own, and what it printed. */
final class ServiceProcess implements AutoCloseable {
    /** 128 + SIGKILL, as shells have it. */
    static final int KILLED = 137;

    private final Process process;
    private final Path log;
    /** Whether a test killed it. */
    private boolean killed;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts {@code kawaraban COMMAND}. */
    static ServiceProcess start(Path log, List<String> command) throws IOException {
        return start(log, Kawaraban.class.getName(), command);
    }

    /** Starts {@code kawaraban COMMAND} with further variables in its environment. */
    static ServiceProcess start(Path log, List<String> command, Map<String, String> environment) throws IOException {
        return start(log, Kawaraban.class.getName(), command, environment);
    }

    /** Starts another main class of the tests. */
    static ServiceProcess start(Path log, String main, List<String> arguments) throws IOException {
        return start(log, main, arguments, Map.of());
    }

    private static ServiceProcess start(Path log, String main, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ServiceProcess(process, log);
    }

    /** All that it has printed. */
    String printed() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it prints something; fails if it ends before. */
    void awaitPrinted(String pattern) throws Exception {
        assertThat(printsBeforeItEnds(pattern))
                .as("'%s' was never printed: %s", pattern, tail())
                .isTrue();
    }

    /** Waits until it prints something or ends; returns whether it printed that. */
    boolean printsBeforeItEnds(String pattern) throws Exception {
        Pattern compiled = Pattern.compile(pattern);
        boolean[] found = {false};
        Deadline.await(
                () -> {
                    boolean alive = isAlive();
                    found[0] = compiled.matcher(printed()).find();
                    return found[0] || !alive;
                },
                () -> "'" + pattern + "' was not printed: " + tail());
        return found[0];
    }

    /** Sends a signal: {@code STOP}, {@code CONT} … */
    void signal(String name) throws Exception {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).as("kill -%s", name).isZero();
    }

    /** Lets it live for a while, or until it ends by itself if that is sooner; returns whether it is alive. */
    boolean letLive(long milliseconds) throws InterruptedException {
        return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit status. */
    int stop() throws Exception {
        process.destroy();
        return awaitExit();
    }

    /** Waits until it ends by itself; returns the exit status. */
    int awaitExit() throws Exception {
        boolean ended = process.waitFor(Deadline.HANG.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended).as("still alive: %s", tail()).isTrue();
        return process.exitValue();
    }

    /** The last line that it printed. */
    String lastLine() throws IOException {
        List<String> lines = printed().lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** Whether it runs or with what it ended, and its last line; empty if a test killed it or it ended as asked. */
    Optional<String> state() {
        if (killed || (!isAlive() && process.exitValue() == 0)) {
            return Optional.empty();
        }
        try {
            String status = isAlive() ? "runs" : "ended with " + process.exitValue();
            return Optional.of(log.getFileName() + " " + status + ": " + lastLine());
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    /** Kills it if it is alive. */
    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String tail() {
        try {
            String printed = printed();
            return printed.substring(Math.max(0, printed.length() - 2_000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
