// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One mention of a country: {@code text == page[start:end]}.
 *
 * @param text as printed
 * @param start first code point in the decoded page
 * @param end one past its last code point
 * @param rule which rule fired, e.g. {@code name}, {@code demonym}, {@code capital}, {@code abbreviation}
 */
@JsonPropertyOrder({"text", "start", "end", "rule"})
public record Evidence(String text, int start, int end, String rule) {}
