// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A half-open range of a decoded page, in Unicode code points: {@code page[start:end]} in Python.
 *
 * @param start first code point, from 0
 * @param end one past the last code point, at least {@code start}
 */
@JsonPropertyOrder({"start", "end"})
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: [" + start + ", " + end + ")");
        }
    }

    /** Number of code points. */
    public int length() {
        return end - start;
    }
}
