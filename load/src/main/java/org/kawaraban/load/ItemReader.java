// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * Reads the documents of a bulk file. Anything but {@code index} actions on the stream's own index is refused: files
 * are data, and a bulk request can do much else, deleting for one.
 */
final class ItemReader implements AutoCloseable {
    /** The contract keeps whole bulk files below this. */
    private static final int MAX_LINE_BYTES = 90_000_000;

    private static final int BUFFER_BYTES = 1 << 16;

    /** As the sink lets it be set; with the stream's name behind it, an index name that is harmless in a path. */
    private static final Pattern INDEX_PREFIX = Pattern.compile("([a-z0-9][a-z0-9._-]{0,99})?");

    private final BulkFile file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long end;
    private long line;

    /**
     * Opens a file behind its first documents.
     *
     * @param offset of the first byte to read, where an action line begins
     * @param documents how many stand before it
     */
    ItemReader(BulkFile file, long offset, long documents) throws IOException {
        this.file = file;
        this.in = new FileInputStream(file.path().toFile());
        this.end = offset;
        this.line = 2 * documents;
        in.skipNBytes(offset);
    }

    /**
     * The next document; null behind the last one.
     *
     * @throws LoadException if the file is damaged
     */
    @Nullable
    Item next() throws IOException {
        byte[] action = readLine();
        if (action == null) {
            return null;
        }
        long actionLine = line;
        JsonNode target = target(action);
        byte[] source = readLine();
        if (source == null) {
            throw damaged(actionLine, "is the last, without a source line");
        }
        String index = target.path("_index").asText();
        return new Item(actionLine, end, index, target.path("_id").asText(), action, source);
    }

    private JsonNode target(byte[] action) throws IOException {
        JsonNode target;
        try {
            JsonNode tree = Json.MAPPER.readTree(action);
            target = tree.size() == 1 ? tree.path("index") : tree.path("");
        } catch (JsonProcessingException e) {
            throw damaged(line, "is no action line {\"index\":{\"_index\":…,\"_id\":…}}");
        }
        if (target.size() != 2
                || !target.path("_index").isTextual()
                || !target.path("_id").isTextual()) {
            throw damaged(line, "is no action line {\"index\":{\"_index\":…,\"_id\":…}}");
        }
        String index = target.path("_index").asText();
        String label = file.stream().label();
        if (!index.endsWith(label)
                || !INDEX_PREFIX
                        .matcher(index.substring(0, index.length() - label.length()))
                        .matches()) {
            throw damaged(line, "_index is '" + index + "', not '" + label + "' behind a prefix");
        }
        return target;
    }

    private LoadException damaged(long where, String what) {
        return new LoadException(
                file.path() + ", line " + where + ": " + what + "; kawaraban verify says what else is wrong");
    }

    /** The next line with its line feed; null at the end of the file. */
    private byte @Nullable [] readLine() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        line++;
        boolean terminated;
        do {
            int stop = position;
            while (stop < filled && buffer[stop] != '\n') {
                stop++;
            }
            terminated = stop < filled;
            stop += terminated ? 1 : 0;
            content.write(buffer, position, stop - position);
            position = stop;
            if (content.size() > MAX_LINE_BYTES) {
                throw damaged(line, "has more than " + MAX_LINE_BYTES + " bytes");
            }
        } while (!terminated && fill());
        if (!terminated) {
            throw damaged(line, "is cut off: no line feed at its end");
        }
        end += content.size();
        return content.toByteArray();
    }

    /** Reads on if all that was read is used up; false at the end of the file. */
    private boolean fill() throws IOException {
        if (position == filled) {
            filled = Math.max(in.read(buffer), 0);
            position = 0;
        }
        return position < filled;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
