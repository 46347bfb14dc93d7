// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A file that a service touches once a second while it works, for supervisors that can look at a file's age and nothing
 * else, as a container's health check does. A file older than {@link #STALE_AFTER} says that the service is starting,
 * waits for something, or hangs.
 */
@Command
final class HealthFile {
    /** How old the file may be: some turns of a busy machine, far below what a supervisor should overlook. */
    static final Duration STALE_AFTER = Duration.ofSeconds(15);

    private static final long TOUCH_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    @Option(
            names = "--health-file",
            paramLabel = "FILE",
            description =
                    "Touched once a second while enrich, sink or ingest --follow works: older than 15 s, it starts,"
                            + " waits or hangs.")
    private @Nullable Path file;

    private long touchedNanos = System.nanoTime() - TOUCH_EVERY_NANOS;

    /**
     * Touches the file if one is wanted, it is time, and the service works.
     *
     * @param working asked only then
     * @throws UncheckedIOException if the file cannot be written, naming it
     */
    void beat(BooleanSupplier working) {
        long now = System.nanoTime();
        if (file == null || now - touchedNanos < TOUCH_EVERY_NANOS) {
            return;
        }
        touchedNanos = now;
        if (working.getAsBoolean()) {
            touch(file);
        }
    }

    private static void touch(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("--health-file " + file + " cannot be written", e);
        }
    }
}
