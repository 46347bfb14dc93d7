// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a segment stands.
 *
 * @param uri the page's URI
 * @param pageId the page's id
 * @param ordinal its number among the page's segments, from 0
 * @param segments how many segments the page has
 * @param charset charset that the page was decoded with
 * @param charsetConfidence where the charset was concluded from the bytes alone: how sure that is, 0 to 1; else null, and
 *     left out
 * @param start first code point in the decoded page
 * @param end one past its last code point
 * @param repeats ranges inside it that print earlier text of the page again
 * @param fetchedAt when the page was fetched, ISO 8601 in UTC with milliseconds
 */
@JsonPropertyOrder({
    "uri",
    "page_id",
    "ordinal",
    "segments",
    "charset",
    "charset_confidence",
    "start",
    "end",
    "repeats",
    "fetched_at"
})
public record Source(
        String uri,
        String pageId,
        int ordinal,
        int segments,
        String charset,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double charsetConfidence,
        int start,
        int end,
        List<Range> repeats,
        String fetchedAt) {
    /** The place of a segment of a page whose charset is not a guess. */
    public Source(
            String uri,
            String pageId,
            int ordinal,
            int segments,
            String charset,
            int start,
            int end,
            List<Range> repeats,
            String fetchedAt) {
        this(uri, pageId, ordinal, segments, charset, null, start, end, repeats, fetchedAt);
    }

    /** {@code <page id>-<ordinal>}: names the place, whatever stands there. */
    public String place() {
        return placeOf(pageId, ordinal);
    }

    /** {@code <page id>-<ordinal>} of another segment of the same or another page. */
    public static String placeOf(String pageId, int ordinal) {
        return pageId + "-" + ordinal;
    }
}
