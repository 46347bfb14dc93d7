// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;

/** The dead letters of an output folder. */
final class DeadLetterFiles {
    private DeadLetterFiles() {}

    /**
     * Reads the finished bulk files in the order of their names.
     *
     * @throws IOException naming the file and line that are none of a bulk file
     */
    static void read(Path output, Consumer<DeadLetter> letters) throws IOException {
        Path folder = output.resolve(Stream.DEAD_LETTERS.label());
        if (!Files.isDirectory(folder)) {
            return;
        }
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.ndjson")) {
            found.forEach(files::add);
        }
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                long number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (number % 2 == 0) {
                        letters.accept(DeadLetter.of(Json.MAPPER.readTree(line)));
                    }
                }
            } catch (JsonProcessingException e) {
                throw new IOException(file + ": not a bulk file: " + e.getOriginalMessage(), e);
            }
        }
    }
}
