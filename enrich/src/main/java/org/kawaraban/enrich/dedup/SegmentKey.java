// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;

/**
 * All that deduplication needs to know of a segment, computed upstream: its payload is passed on as bytes.
 *
 * @param script which writer decides
 * @param kind only articles are compared across pages
 * @param fingerprint of its text
 * @param pageId id of its page
 * @param ordinal its number on the page
 * @param repeatOf ordinal of the earlier segment of the page that it prints again; null if none
 * @param uriHash 64 bits of its page's URI, which tell versions of one page
 * @param signature of an article, to find near-duplicates; null for a fragment, and for an article of more than a million characters
 */
@JsonPropertyOrder({"script", "kind", "fingerprint", "page_id", "ordinal", "repeat_of", "uri_hash", "signature"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentKey(
        Script script,
        SegmentKind kind,
        String fingerprint,
        String pageId,
        int ordinal,
        @Nullable Integer repeatOf,
        long uriHash,
        @Nullable Signature signature) {
    /** 64 bits of a page's URI. */
    public static long hashOf(String uri) {
        return Long.parseUnsignedLong(new ContentHash().add(uri).hex(), 0, 16, 16);
    }

    /** {@code <page id>-<ordinal>}. */
    public String place() {
        return Source.placeOf(pageId, ordinal);
    }

    /** The id that its record has if it is kept: an article's fingerprint, a fragment's place. */
    public String id() {
        return kind == SegmentKind.ARTICLE ? fingerprint : place();
    }
}
