// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Range;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;

/** Segments for tests, each of them all there is on its page. */
final class TestSegments {
    static final Gazetteer GAZETTEER = Gazetteer.load();

    private TestSegments() {}

    /** A headline alone. */
    static UntaggedSegment title(String title) {
        return page(title);
    }

    /** A page that is one segment: the title on its first line, if there is one, and the body lines below it. */
    static UntaggedSegment page(@Nullable String title, String... lines) {
        StringBuilder body = new StringBuilder();
        List<Range> bodyLines = new ArrayList<>();
        int start = 0;
        Range titleRange = null;
        if (title != null) {
            titleRange = new Range(0, title.codePointCount(0, title.length()));
            start = titleRange.end() + 1;
        }
        for (String line : lines) {
            int end = start + line.codePointCount(0, line.length());
            body.append(line).append('\n');
            bodyLines.add(new Range(start, end));
            start = end + 1;
        }
        Source source = new Source("test.txt", "page", 0, 1, "UTF-8", 0, start, List.of(), "2025-02-23T00:00:00.000Z");
        return new UntaggedSegment(
                "id",
                "fingerprint",
                SegmentKind.ARTICLE,
                title,
                titleRange,
                body.toString(),
                bodyLines,
                null,
                List.of(),
                null,
                "ja",
                source);
    }

    /** The text of the page that {@link #page} speaks of. */
    static String text(UntaggedSegment segment) {
        return segment.title() == null ? segment.body() : segment.title() + "\n" + segment.body();
    }
}
