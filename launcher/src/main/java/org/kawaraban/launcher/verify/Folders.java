// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.model.Stream;

/** Finds the bulk files of an output folder, noting whatever else lies there. */
final class Folders {
    private final Path directory;
    private final Problems problems;

    Folders(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** What lies in a folder, by name. */
    static List<Path> entries(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Notes what has no place at the top. */
    void checkTop() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("manifest", "summary.json", "lost+found"));
        for (Stream stream : Stream.values()) {
            expected.add(stream.label());
            if (!Files.isDirectory(directory.resolve(stream.label()))) {
                problems.in(stream.label(), "folder is missing");
            }
        }
        for (Path entry : entries(directory)) {
            String name = entry.getFileName().toString();
            if (!expected.contains(name)) {
                problems.in(name, "does not belong in an output folder");
            }
        }
    }

    /** The bulk files of a stream, by partition and first record. */
    List<BulkFile> bulkFiles(Stream stream) throws IOException {
        Path folder = directory.resolve(stream.label());
        List<BulkFile> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        for (Path entry : entries(folder)) {
            BulkFile file = BulkFile.of(entry, stream).orElse(null);
            if (file != null && Files.isRegularFile(entry)) {
                files.add(file);
            } else if (!BulkFile.isUnfinished(entry)) {
                problems.in(stream.label() + "/" + entry.getFileName(), "is no bulk file of this stream");
            }
        }
        files.sort(java.util.Comparator.comparingInt(BulkFile::partition).thenComparingLong(BulkFile::first));
        return files;
    }
}
