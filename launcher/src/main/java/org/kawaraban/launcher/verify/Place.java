// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonObject;
import java.util.List;

/** The {@code source} of a record: where it stands on which page. */
record Place(
        String uri,
        String pageId,
        long ordinal,
        long segments,
        String charset,
        Span span,
        List<Span> repeats,
        String fetchedAt) {
    /** Reads it from a record that its schema has passed. */
    static Place of(JsonObject record) {
        JsonObject source = record.getAsJsonObject("source");
        return new Place(
                source.get("uri").getAsString(),
                source.get("page_id").getAsString(),
                source.get("ordinal").getAsLong(),
                source.get("segments").getAsLong(),
                source.get("charset").getAsString(),
                Span.of(source),
                Span.list(source, "repeats"),
                source.get("fetched_at").getAsString());
    }

    /** {@code <page id>-<ordinal>}. */
    String id() {
        return pageId + "-" + ordinal;
    }
}
