// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * The documents that the cluster refused in this run, one line of JSON each: {@code file}, {@code line}, {@code index},
 * {@code id}, {@code status}, {@code error} as the cluster gave it, {@code document}. The file exists only if there are
 * any.
 */
final class RefusedItems implements AutoCloseable {
    private final Path path;
    private @Nullable OutputStream out;
    private long count;

    /** Forgets those of an earlier run: a run posts all files anew in which documents were refused. */
    RefusedItems(Path path) throws IOException {
        this.path = path;
        Files.deleteIfExists(path);
    }

    /** Notes a document. */
    void add(BulkFile file, Item item, BulkAnswer.ItemResult result) throws IOException {
        if (out == null) {
            out = new FileOutputStream(path.toFile());
        }
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("file", file.name());
        line.put("line", item.line());
        line.put("index", item.index());
        line.put("id", item.id());
        line.put("status", result.status());
        line.set("error", result.error());
        line.set("document", document(item));
        out.write(Json.bytes(line));
        out.write('\n');
        count++;
    }

    private static JsonNode document(Item item) {
        try {
            return Json.MAPPER.readTree(item.source());
        } catch (IOException e) {
            // No JSON, which is why it was refused: its text, then.
            return TextNode.valueOf(new String(item.source(), StandardCharsets.UTF_8));
        }
    }

    /** The file; null if nothing was refused. */
    @Nullable
    Path path() {
        return count == 0 ? null : path;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
