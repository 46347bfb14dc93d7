// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a segment of a page is. {@code gold/FORMAT.md} in the seeds folder defines the kinds exactly. */
public enum SegmentKind {
    /** A self-contained text with its headline, however short. */
    @JsonProperty("article")
    ARTICLE,
    /** A headline or short summary that only points to an article elsewhere. */
    @JsonProperty("teaser")
    TEASER,
    /** A reader's comment or a forum post. */
    @JsonProperty("comment")
    COMMENT,
    /** Navigation, menus, labels, disclaimers, list headings, footers. */
    @JsonProperty("boilerplate")
    BOILERPLATE;

    /** The kind as records print it: {@code article}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
