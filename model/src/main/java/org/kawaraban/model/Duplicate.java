// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The record of a segment that was dropped because its text was already seen.
 *
 * @param id {@code <page id>-<ordinal>}; from the second duplicate of one place on, {@code -2}, {@code -3} … follow,
 *     since no id stands twice in a stream
 * @param duplicateOf id of a record that was emitted and kept
 * @param similarity 0 to 1; 1 for all relations but {@code near}
 * @param body of a near-duplicate, so that no text is gone; left out otherwise
 * @param publishedAt of a near-duplicate; left out otherwise or if none is printed
 * @param timestamp = fetched_at
 */
@JsonPropertyOrder({
    "schema_version",
    "id",
    "fingerprint",
    "kind",
    "relation",
    "duplicate_of",
    "similarity",
    "title",
    "body",
    "published_at",
    "source",
    "@timestamp"
})
public record Duplicate(
        int schemaVersion,
        String id,
        String fingerprint,
        SegmentKind kind,
        Relation relation,
        String duplicateOf,
        double similarity,
        @Nullable String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publishedAt,
        Source source,
        @JsonProperty("@timestamp") String timestamp) {}
