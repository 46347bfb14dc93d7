// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.util.List;

/** Records with every field filled, as fixtures. */
final class TestRecords {
    static final String PAGE_ID = "0123456789abcdef0123456789abcdef";
    static final String FINGERPRINT = "fedcba9876543210fedcba9876543210";

    static final Source SOURCE = new Source(
            "pages/会談.txt", PAGE_ID, 2, 5, "UTF-8", 10, 120, List.of(new Range(60, 100)), "2025-02-23T11:04:00.000Z");

    static final UntaggedSegment UNTAGGED = new UntaggedSegment(
            FINGERPRINT,
            FINGERPRINT,
            SegmentKind.ARTICLE,
            "日ポ首脳が会談",
            new Range(10, 17),
            "一行目。\n二行目。\n",
            List.of(new Range(20, 24), new Range(30, 34)),
            "2025-02-23T20:04:00+09:00",
            List.of("https://example.org/a"),
            null,
            "ja",
            SOURCE);

    static final TaggedSegment ARTICLE = TaggedSegment.of(
            UNTAGGED,
            new LanguageTag("ja", 0.99, List.of(new LanguageShare("ja", 1.0))),
            new CountryTags(
                    List.of(new CountryTag("PL", "Poland", 1, 1.0, List.of(new Evidence("ポ", 11, 12, "abbreviation")))),
                    "PL"),
            new Enrichment("1", List.of()));

    static final Duplicate DUPLICATE = new Duplicate(
            1,
            PAGE_ID + "-2",
            FINGERPRINT,
            SegmentKind.TEASER,
            Relation.REPEAT,
            PAGE_ID + "-0",
            1,
            null,
            null,
            null,
            SOURCE,
            SOURCE.fetchedAt());

    private TestRecords() {}
}
