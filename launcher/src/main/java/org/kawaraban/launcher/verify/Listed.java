// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A line of a manifest: what is said of a finished file. */
record Listed(
        Location location,
        String file,
        long first,
        long records,
        long bytes,
        String sha256,
        String topic,
        long partition,
        @Nullable Long firstOffset,
        @Nullable Long nextOffset) {
    /** Reads it from a line that its schema has passed. */
    static Listed of(Location location, JsonObject line) {
        return new Listed(
                location,
                line.get("file").getAsString(),
                line.get("first").getAsLong(),
                line.get("records").getAsLong(),
                line.get("bytes").getAsLong(),
                line.get("sha256").getAsString(),
                line.get("topic").getAsString(),
                line.get("partition").getAsLong(),
                offset(line, "first_offset"),
                offset(line, "next_offset"));
    }

    long next() {
        return first + records;
    }

    /** Whether another line, wherever it stands, says the same. */
    boolean saysTheSameAs(Listed other) {
        return equals(new Listed(
                location,
                other.file,
                other.first,
                other.records,
                other.bytes,
                other.sha256,
                other.topic,
                other.partition,
                other.firstOffset,
                other.nextOffset));
    }

    /** Null in a line that was made anew from the file. */
    private static @Nullable Long offset(JsonObject line, String name) {
        return line.get(name).isJsonNull() ? null : line.get(name).getAsLong();
    }
}
