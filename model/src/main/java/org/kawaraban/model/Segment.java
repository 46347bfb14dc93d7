// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contiguous part of a page, as the splitter cuts it. All ranges are code points of the decoded page.
 *
 * @param kind what it is
 * @param range from its first to behind its last non-blank character
 * @param title the headline as printed, without date and list marker; null for a comment, boilerplate, or a teaser
 *     that has a summary only
 * @param titleRange where the title stands; null exactly if {@code title} is
 * @param bodyLines where the lines of the body stand, in order: without the title, a date beside it, list markers and
 *     repeated passages
 * @param body the lines of {@code bodyLines}, each followed by a line feed
 * @param publishedAt the publication date printed with it, in the form that the contract gives ({@code 2025-02-19} or
 *     {@code 2025-02-23T20:04:00+09:00}); null if none is printed
 * @param links the distinct URLs printed in it, in order of appearance
 * @param repeats what it prints again of text that stands earlier on the page
 * @param repeatOf ordinal of the earlier segment that this one repeats as a whole; null if it does not; never given
 *     for an article
 * @param evidence why it was cut so, one short phrase each, for people; empty unless it was asked for; no part of any record
 */
public record Segment(
        SegmentKind kind,
        Range range,
        @Nullable String title,
        @Nullable Range titleRange,
        String body,
        List<Range> bodyLines,
        @Nullable String publishedAt,
        List<String> links,
        List<Range> repeats,
        @Nullable Integer repeatOf,
        List<String> evidence) {
    public Segment {
        if ((title == null) != (titleRange == null)) {
            throw new IllegalArgumentException("title and titleRange go together, at " + range);
        }
        if (kind == SegmentKind.ARTICLE && repeatOf != null) {
            throw new IllegalArgumentException("an article is never a repeat of its page, at " + range);
        }
        bodyLines = List.copyOf(bodyLines);
        links = List.copyOf(links);
        repeats = List.copyOf(repeats);
        evidence = List.copyOf(evidence);
    }
}
