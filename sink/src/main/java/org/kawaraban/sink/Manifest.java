// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The finished files of one partition, in order, one {@link CheckedLine} each: {@code DIR/manifest/articles-0.jsonl}.
 * What is no whole line is passed over when it is read, and mended by {@link #repair}.
 */
final class Manifest {
    private static final Logger log = LoggerFactory.getLogger(Manifest.class);

    private final Path path;
    private final FileOperations operations;

    Manifest(Path path, FileOperations operations) {
        this.path = path;
        this.operations = operations;
    }

    Path path() {
        return path;
    }

    /** Adds a line behind the others. */
    void append(FinishedFile file) {
        try {
            operations.append(path, terminated(CheckedLine.of(file)));
        } catch (IOException e) {
            throw FileFailure.cannot("write", path, e);
        }
    }

    /** The files that a manifest lists, by their first records; none if it does not exist. */
    static List<FinishedFile> read(Path path) {
        return lines(content(path)).values().stream().map(Line::file).toList();
    }

    List<FinishedFile> read() {
        return read(path);
    }

    /** Whether it lists the file. */
    boolean lists(FinishedFile file) {
        return read().stream().anyMatch(file::isSameFile);
    }

    /**
     * Makes it list the files from the first record of the partition on, without a gap, whatever was lost of it.
     *
     * @param end number of the record behind the last file that must be listed; whole lines of later files stay
     * @param remade what to say of the file that begins with a record of that number; throws if there is none
     */
    void repair(long end, LongFunction<FinishedFile> remade) {
        byte[] content = content(path);
        Map<Long, Line> lines = lines(content);
        int lost = 0;
        for (long next = 0; next < end; next = lines.get(next).file().next()) {
            if (!lines.containsKey(next)) {
                FinishedFile file = remade.apply(next);
                lines.put(next, new Line(new String(CheckedLine.of(file), UTF_8), file));
                lost++;
            }
        }
        ByteArrayOutputStream mended = new ByteArrayOutputStream();
        lines.values().forEach(line -> mended.writeBytes(terminated(line.text().getBytes(UTF_8))));
        if (!Arrays.equals(mended.toByteArray(), content)) {
            if (lost > 0) {
                log.warn("{} was lost or damaged: {} of its lines made anew from the files", path, lost);
            }
            try {
                operations.replace(path, mended.toByteArray());
            } catch (IOException e) {
                throw FileFailure.cannot("repair", path, e);
            }
        }
    }

    /** The whole lines by first record. A stalled writer and its successor may both have noted the same file. */
    private static Map<Long, Line> lines(byte[] content) {
        Map<Long, Line> lines = new TreeMap<>();
        for (byte[] text : terminatedLines(content)) {
            CheckedLine.read(text, FinishedFile.class)
                    .ifPresent(file -> lines.putIfAbsent(file.first(), new Line(new String(text, UTF_8), file)));
        }
        return lines;
    }

    /** Without what stands behind the last line feed, where a writer may have crashed. */
    private static List<byte[]> terminatedLines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static byte[] terminated(byte[] line) {
        byte[] terminated = Arrays.copyOf(line, line.length + 1);
        terminated[line.length] = '\n';
        return terminated;
    }

    private static byte[] content(Path path) {
        try {
            return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (IOException e) {
            throw FileFailure.cannot("read", path, e);
        }
    }

    /** A line as it stands; a later version may have written more fields than this one knows. */
    private record Line(String text, FinishedFile file) {}
}
