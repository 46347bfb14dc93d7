// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Bulk files like those of a sink. */
record SampleFolder(Path directory) {
    /** Writes a file of so many documents; returns where it lies. */
    Path write(String stream, int first, int count) throws IOException {
        return write("", stream, first, count);
    }

    Path write(String prefix, String stream, int first, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            lines.append("{\"index\":{\"_index\":\"" + prefix + stream + "\",\"_id\":\"" + stream + "-" + i + "\"}}\n");
            lines.append("{\"id\":\"" + stream + "-" + i + "\",\"title\":\"米露首脳、会談へ " + i + "\"}\n");
        }
        return write(stream, first, lines.toString());
    }

    Path write(String stream, int first, String content) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(stream));
        return Files.writeString(
                folder.resolve(String.format(Locale.ROOT, "%s-0-%012d.ndjson", stream, first)), content);
    }
}
