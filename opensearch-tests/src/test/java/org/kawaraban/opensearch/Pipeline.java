// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as users run it, in a process of its own: its Lucene is another one than OpenSearch's. */
final class Pipeline {
    /** Longer than any run takes; only a hang gets there. */
    private static final long HANG_SECONDS = 300;

    private static final Path APP = Path.of("..", "launcher", "target", "app");

    private Pipeline() {}

    /** What a run printed, and its exit status. */
    record Run(int status, String out, String err) {}

    /** Runs {@code kawaraban ARGUMENTS}. */
    static Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("kawaraban", ".out");
        Path err = Files.createTempFile("kawaraban", ".err");
        Process process = start(environment, out, err, arguments);
        try {
            assertThat(process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts {@code kawaraban ARGUMENTS}, whose output goes to two files. */
    static Process start(Map<String, String> environment, Path out, Path err, String... arguments) throws IOException {
        assertThat(APP.resolve("lib"))
                .as("the launcher's program; ./mvnw verify packages it")
                .isDirectory();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                APP + "/*" + File.pathSeparator + APP.resolve("lib") + "/*",
                "org.kawaraban.launcher.Kawaraban"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it and expects it to succeed; returns what it printed. */
    static String succeed(String... arguments) throws IOException, InterruptedException {
        Run run = run(Map.of(), arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
