// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/**
 * A record as an output folder holds it, its fields as its schema demands.
 *
 * @param location its source line
 * @param stream whose file it is in
 * @param partition of the file
 * @param number its number among the records of the partition, from 0
 * @param fields its source line
 */
record Entry(Location location, Stream stream, int partition, long number, JsonObject fields) {
    String id() {
        return text("id");
    }

    /** A field that is text. */
    String text(String name) {
        return fields.get(name).getAsString();
    }

    /** A field that may be null or missing; null then. */
    @Nullable
    String textOrNull(String name) {
        return fields.has(name) && !fields.get(name).isJsonNull() ? text(name) : null;
    }

    /** Where it stands; a dead letter stands nowhere. */
    Place place() {
        if (stream == Stream.DEAD_LETTERS) {
            throw new IllegalStateException("a dead letter has no place: " + location);
        }
        return Place.of(fields);
    }

    /** Whether the very same page and ordinal had been met before. */
    boolean isRedelivered() {
        return stream == Stream.DUPLICATES && Objects.equals(textOrNull("relation"), "redelivered");
    }
}
