// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * What was loaded where, in a file that only grows during a run: a line of JSON each time that the cluster has answered
 * for some documents. Of each file and index the last line counts. A line that was cut off by a kill is passed over; the
 * documents concerned are posted again, under the same ids.
 */
final class Progress implements AutoCloseable {
    private record Key(String index, String file) {}

    private final Map<Key, FileProgress> files;
    private final OutputStream out;

    private Progress(Map<Key, FileProgress> files, OutputStream out) {
        this.files = files;
        this.out = out;
    }

    /** Opens the file, making one if there is none, and leaves out what no longer counts. */
    static Progress open(Path path) throws IOException {
        Map<Key, FileProgress> files = new LinkedHashMap<>();
        if (Files.exists(path)) {
            // Any bytes are text in this charset, one character each.
            for (String text : Files.readAllLines(path, ISO_8859_1)) {
                FileProgress line = parse(text.getBytes(ISO_8859_1));
                if (line != null) {
                    files.put(new Key(line.index(), line.file()), line);
                }
            }
        }
        Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
        try (OutputStream compact = new FileOutputStream(temporary.toFile())) {
            for (FileProgress line : files.values()) {
                compact.write(line(line));
            }
        }
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Progress(files, new FileOutputStream(path.toFile(), true));
    }

    /** How far a file is; at its start if nothing is known of it, it has changed, or the index is another one. */
    FileProgress of(BulkFile file, String index) {
        FileProgress known = files.get(new Key(index, file.name()));
        return known != null && known.isOf(file) ? known : FileProgress.start(index, file);
    }

    /** Notes how far a file is. */
    void note(FileProgress now) throws IOException {
        files.put(new Key(now.index(), now.file()), now);
        out.write(line(now));
    }

    private static byte[] line(FileProgress progress) {
        byte[] json = Json.bytes(progress);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static @Nullable FileProgress parse(byte[] line) {
        try {
            FileProgress progress = Json.MAPPER.readValue(line, FileProgress.class);
            return progress == null
                            || Objects.isNull(progress.index())
                            || Objects.isNull(progress.file())
                            || Objects.isNull(progress.modified())
                    ? null
                    : progress;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
