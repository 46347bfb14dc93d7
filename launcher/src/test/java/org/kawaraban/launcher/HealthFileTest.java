// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HealthFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeTouchedWhileTheServiceWorks() throws Exception {
        Path file = folder.resolve("healthy");
        Files.createFile(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        health(file).beat(() -> true);

        assertThat(Files.getLastModifiedTime(file).toInstant())
                .isAfter(Instant.now().minus(HealthFile.STALE_AFTER));
    }

    @Test
    void shouldBeMadeIfItIsNotThere() {
        Path file = folder.resolve("healthy");

        health(file).beat(() -> true);

        assertThat(file).exists();
    }

    @Test
    void shouldNotBeTouchedWhileTheServiceDoesNotWork() {
        Path file = folder.resolve("healthy");

        health(file).beat(() -> false);

        assertThat(file).doesNotExist();
    }

    @Test
    void shouldNotAskBeforeItIsTimeAgain() {
        HealthFile health = health(folder.resolve("healthy"));
        int[] asked = {0};
        long start = System.nanoTime();

        int beats = 0;
        while (System.nanoTime() - start < Duration.ofMillis(50).toNanos()) {
            beats++;
            health.beat(() -> asked[0]++ >= 0);
        }

        assertThat(beats).isGreaterThan(1);
        assertThat(asked[0]).isLessThan(beats);
    }

    @Test
    void shouldNeverAskIfNoFileIsWanted() {
        new HealthFile().beat(() -> {
            throw new AssertionError("asked");
        });
    }

    @Test
    void shouldNameTheFileThatCannotBeWritten() {
        Path file = folder.resolve("missing/healthy");

        assertThatThrownBy(() -> health(file).beat(() -> true))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("--health-file " + file);
    }

    private static HealthFile health(Path file) {
        return CommandLine.populateCommand(new HealthFile(), "--health-file", file.toString());
    }
}
