// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kawaraban.model.Json;

/** The finished files of one partition, in order, one JSON line each: {@code DIR/manifest/articles-0.jsonl}. */
final class Manifest {
    private final Path path;
    private final FileOperations operations;

    Manifest(Path path, FileOperations operations) {
        this.path = path;
        this.operations = operations;
    }

    /** Adds a line behind the others. */
    void append(FinishedFile file) {
        try {
            operations.append(path, line(file));
        } catch (IOException e) {
            throw SinkException.cannot("write", path, e);
        }
    }

    /** Removes what a crash in the middle of {@link #append} left behind the last whole line. */
    void repair() {
        byte[] content = content(path);
        int end = endOfWholeLines(content);
        if (end < content.length) {
            try {
                operations.replace(path, Arrays.copyOf(content, end));
            } catch (IOException e) {
                throw SinkException.cannot("repair", path, e);
            }
        }
    }

    List<FinishedFile> read() {
        return read(path);
    }

    /**
     * The files that a manifest lists; none if it does not exist. What stands behind its last line feed is no line: the
     * writer crashed there.
     */
    static List<FinishedFile> read(Path path) {
        byte[] content = content(path);
        String lines = new String(content, 0, endOfWholeLines(content), UTF_8);
        // A stalled writer and its successor may both have noted the same file.
        Set<FinishedFile> files = new LinkedHashSet<>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            files.add(parse(path, number, line));
        }
        return List.copyOf(files);
    }

    private static FinishedFile parse(Path path, int number, String line) {
        try {
            return Json.read(line.getBytes(UTF_8), FinishedFile.class);
        } catch (UncheckedIOException e) {
            throw new SinkException(path + ", line " + number + ": damaged, not an entry of a manifest", e);
        }
    }

    private static byte[] line(FinishedFile file) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(Json.bytes(file));
        line.write('\n');
        return line.toByteArray();
    }

    private static int endOfWholeLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static byte[] content(Path path) {
        try {
            return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (IOException e) {
            throw SinkException.cannot("read", path, e);
        }
    }
}
