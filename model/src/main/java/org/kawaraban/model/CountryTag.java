// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A country that a segment names.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name its English short name
 * @param mentions how often it is named, at least 1
 * @param score how much of the segment is about it: above 0 to 1, all countries of a segment adding up to 1
 * @param evidence the first few mentions, in reading order
 */
@JsonPropertyOrder({"code", "name", "mentions", "score", "evidence"})
public record CountryTag(String code, String name, int mentions, double score, List<Evidence> evidence) {
    public CountryTag {
        evidence = List.copyOf(evidence);
    }
}
