// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment on its way between splitting and tagging: the value on the internal topics.
 *
 * @param id an article's fingerprint; of a fragment {@code <page id>-<ordinal>}
 * @param fingerprint the same text has the same one anywhere
 * @param title as in {@link Segment}, like {@code titleRange}, {@code body}, {@code bodyLines}, {@code publishedAt} and
 *     {@code links}
 * @param updates id of the article that this one is a later version of; null if none, and before deduplication
 * @param pageLanguage main language of the page as far as scripts decide it: {@code ja}, {@code zh}, {@code ko} or
 *     {@code und}
 */
@JsonPropertyOrder({
    "id",
    "fingerprint",
    "kind",
    "title",
    "title_range",
    "body",
    "body_lines",
    "published_at",
    "links",
    "updates",
    "page_language",
    "source"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UntaggedSegment(
        String id,
        String fingerprint,
        SegmentKind kind,
        @Nullable String title,
        @Nullable Range titleRange,
        String body,

        @JsonSerialize(using = CompactRanges.Writer.class) @JsonDeserialize(using = CompactRanges.Reader.class)
        List<Range> bodyLines,

        @Nullable String publishedAt,
        List<String> links,
        @Nullable String updates,
        String pageLanguage,
        Source source) {
    /** The same segment as a later version of an article. */
    public UntaggedSegment updating(String article) {
        return new UntaggedSegment(
                id,
                fingerprint,
                kind,
                title,
                titleRange,
                body,
                bodyLines,
                publishedAt,
                links,
                article,
                pageLanguage,
                source);
    }
}
