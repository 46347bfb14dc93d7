// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own (tmpfs) that can be filled and made read-only. Needs root; tests are skipped without. */
record Disk(Path path) implements AutoCloseable {
    /**
     * Mounts it.
     *
     * @param size as {@code mount} takes it, e.g. {@code 16m}
     */
    static Disk mount(Path path, String size) throws Exception {
        Files.createDirectories(path);
        int status = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString());
        Assumptions.assumeTrue(status == 0, "a small disk can only be mounted by root: skipped");
        return new Disk(path);
    }

    /** Takes all room but for so many bytes. */
    void fill(long leave) throws IOException {
        long room = Files.getFileStore(path).getUsableSpace();
        Files.write(filler(), new byte[Math.toIntExact(room - leave)]);
    }

    /** Gives the room back. */
    void free() throws IOException {
        Files.delete(filler());
    }

    void allowWriting(boolean allowed) throws Exception {
        assertThat(run("mount", "-o", "remount," + (allowed ? "rw" : "ro"), path.toString()))
                .isZero();
    }

    @Override
    public void close() throws Exception {
        // Lazily: a process that was killed may not have let go of it.
        run("umount", "-l", path.toString());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
