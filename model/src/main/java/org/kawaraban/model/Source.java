// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Where a segment stands.
 *
 * @param uri the page's URI
 * @param pageId the page's id
 * @param ordinal its number among the page's segments, from 0
 * @param segments how many segments the page has
 * @param charset charset that the page was decoded with
 * @param start first code point in the decoded page
 * @param end one past its last code point
 * @param repeats ranges inside it that print earlier text of the page again
 * @param fetchedAt when the page was fetched, ISO 8601 in UTC with milliseconds
 */
@JsonPropertyOrder({"uri", "page_id", "ordinal", "segments", "charset", "start", "end", "repeats", "fetched_at"})
public record Source(
        String uri,
        String pageId,
        int ordinal,
        int segments,
        String charset,
        int start,
        int end,
        List<Range> repeats,
        String fetchedAt) {
    /** {@code <page id>-<ordinal>}: names the place, whatever stands there. */
    public String place() {
        return placeOf(pageId, ordinal);
    }

    /** {@code <page id>-<ordinal>} of another segment of the same or another page. */
    public static String placeOf(String pageId, int ordinal) {
        return pageId + "-" + ordinal;
    }
}
