// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.sink.BulkSink;

/**
 * Reads bulk files: notes lines that are not what the bulk format and the record's schema demand, and where a file is
 * not what the manifest says; passes on the records that are whole.
 */
final class BulkFileReader {
    /** Elasticsearch refuses requests over 100 MB; the contract keeps away from that. */
    private static final long MAX_BYTES = 90_000_000;

    private final Problems problems;
    private final Consumer<Entry> records;
    private final Map<Stream, JsonSchema> schemas = new EnumMap<>(Stream.class);
    private @Nullable String indexPrefix;

    BulkFileReader(Problems problems, Consumer<Entry> records) {
        this.problems = problems;
        this.records = records;
        schemas.put(Stream.ARTICLES, JsonSchema.beside(TaggedSegment.class, "article.schema.json"));
        schemas.put(Stream.FRAGMENTS, JsonSchema.beside(TaggedSegment.class, "fragment.schema.json"));
        schemas.put(Stream.DUPLICATES, JsonSchema.beside(TaggedSegment.class, "duplicate.schema.json"));
        schemas.put(Stream.DEAD_LETTERS, JsonSchema.beside(BulkSink.class, "dead-letter.schema.json"));
    }

    /**
     * Reads a file.
     *
     * @param listed what the manifest says of it; null if nothing, which is a problem
     */
    void read(BulkFile file, @Nullable Listed listed) throws IOException {
        try (LineReader lines = new LineReader(file.path())) {
            long count = 0;
            for (byte[] action = lines.next(); action != null; action = lines.next()) {
                Location actionLine = new Location(file.name(), lines.line());
                byte[] source = lines.next();
                if (source == null) {
                    problems.at(actionLine, "is the last, without a source line: the number of lines is odd");
                    break;
                }
                record(file, count++, actionLine, action, new Location(file.name(), lines.line()), source);
            }
            if (lines.line() == 0) {
                problems.in(file.name(), "is empty");
            } else if (!lines.isTerminated()) {
                problems.at(new Location(file.name(), lines.line()), "is cut off: no line feed at its end");
            }
            if (lines.bytes() > MAX_BYTES) {
                problems.in(file.name(), "has %d bytes, more than %d", lines.bytes(), MAX_BYTES);
            }
            compare(file, listed, count, lines);
        }
    }

    private void compare(BulkFile file, @Nullable Listed listed, long count, LineReader lines) {
        if (listed == null) {
            problems.in(file.name(), "is in no manifest");
            return;
        }
        if (listed.records() != count) {
            problems.in(file.name(), "holds %d records, %s says %d", count, listed.location(), listed.records());
        }
        if (listed.bytes() != lines.bytes()) {
            problems.in(file.name(), "has %d bytes, %s says %d", lines.bytes(), listed.location(), listed.bytes());
        }
        String sha256 = lines.sha256();
        if (!listed.sha256().equals(sha256)) {
            problems.in(file.name(), "has SHA-256 %s, %s says %s", sha256, listed.location(), listed.sha256());
        }
    }

    private void record(
            BulkFile file, long index, Location actionLine, byte[] action, Location sourceLine, byte[] source) {
        String id = id(file, actionLine, action);
        JsonObject fields = StrictJson.object(source);
        if (fields == null) {
            problems.at(sourceLine, "is not a JSON object in UTF-8");
            return;
        }
        long before = problems.count();
        JsonSchema schema = schemas.get(file.stream());
        if (schema != null) {
            schema.check(fields, wrong -> problems.at(sourceLine, "%s", wrong));
        }
        if (problems.count() > before) {
            return;
        }
        String named = fields.get("id").getAsString();
        if (id != null && !id.equals(named)) {
            problems.at(sourceLine, "id is %s, the action line says %s", named, id);
        }
        records.accept(new Entry(sourceLine, file.stream(), file.partition(), file.first() + index, fields));
    }

    /** The {@code _id} of an action line; null if what is wrong with the line was noted. */
    private @Nullable String id(BulkFile file, Location location, byte[] action) {
        JsonObject object = StrictJson.object(action);
        JsonElement index = object == null || object.size() != 1 ? null : object.get("index");
        JsonObject target = index != null && index.isJsonObject() ? index.getAsJsonObject() : new JsonObject();
        String indexName = text(target, "_index");
        String id = text(target, "_id");
        if (indexName == null || id == null || target.size() != 2) {
            problems.at(location, "is not an action line {\"index\":{\"_index\":…,\"_id\":…}}");
            return null;
        }
        String label = file.stream().label();
        String prefix = indexName.endsWith(label) ? indexName.substring(0, indexName.length() - label.length()) : null;
        if (indexPrefix == null) {
            indexPrefix = prefix;
        }
        if (prefix == null || !prefix.equals(indexPrefix)) {
            problems.at(location, "_index is %s, not %s%s", indexName, indexPrefix == null ? "" : indexPrefix, label);
        }
        return id;
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : null;
    }
}
