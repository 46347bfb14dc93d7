// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How a record was made.
 *
 * @param version of rules and dictionaries: records of equal version would come out of a replay unchanged
 * @param failed the steps that threw on this segment, e.g. {@code country}; left out if none did
 */
@JsonPropertyOrder({"version", "failed"})
public record Enrichment(
        String version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> failed) {
    public Enrichment {
        failed = failed == null ? List.of() : List.copyOf(failed);
    }
}
