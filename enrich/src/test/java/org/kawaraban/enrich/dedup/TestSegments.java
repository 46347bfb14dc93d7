// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/** Segments whose text alone matters. */
final class TestSegments {
    private TestSegments() {}

    static Segment article(@Nullable String title, String body, @Nullable String publishedAt) {
        return segment(SegmentKind.ARTICLE, title, body, publishedAt);
    }

    static Segment segment(SegmentKind kind, @Nullable String title, String body, @Nullable String publishedAt) {
        return new Segment(
                kind,
                new Range(0, 1),
                title,
                title == null ? null : new Range(0, 1),
                body,
                List.of(),
                publishedAt,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
