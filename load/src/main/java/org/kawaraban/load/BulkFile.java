// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kawaraban.model.Stream;

/**
 * A finished bulk file of an output folder.
 *
 * @param path where it lies
 * @param name its path below the output folder, with {@code /}
 * @param stream whose records it holds
 * @param size bytes
 * @param modified when it was written; with the size it tells the file from another one of the same name
 */
record BulkFile(Path path, String name, Stream stream, long size, Instant modified) {
    private static final String EXTENSION = ".ndjson";

    /**
     * All finished bulk files of an output folder, by stream and name. What a sink is still writing has another
     * extension.
     *
     * @throws IllegalArgumentException if the folder is none of bulk files
     * @throws IOException if it cannot be read
     */
    static List<BulkFile> find(Path directory) throws IOException {
        List<BulkFile> files = new ArrayList<>();
        boolean isOutput = false;
        for (Stream stream : Stream.values()) {
            Path folder = directory.resolve(stream.label());
            if (Files.isDirectory(folder)) {
                isOutput = true;
                for (Path path : entries(folder)) {
                    files.add(of(path, stream));
                }
            }
        }
        if (!isOutput) {
            throw new IllegalArgumentException(directory
                    + (Files.isDirectory(directory)
                            ? ": no output folder, it has no articles/ …"
                            : ": no such folder"));
        }
        return files;
    }

    private static BulkFile of(Path path, Stream stream) throws IOException {
        return new BulkFile(
                path,
                stream.label() + "/" + path.getFileName(),
                stream,
                Files.size(path),
                Files.getLastModifiedTime(path).toInstant());
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().endsWith(EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
