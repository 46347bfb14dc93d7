// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import org.jspecify.annotations.Nullable;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Segment;

/** The hash that the same text has anywhere: of kind, folded title and folded body. */
public final class Fingerprint {
    /**
     * Shorter bodies (folded, in code points) include their date, so that two days' "no tsunami" bulletins stay two
     * (design.md, section 3).
     */
    static final int DATED_BELOW = 200;

    private Fingerprint() {}

    /** The fingerprint of a segment: 32 lower-case hex digits. */
    public static String of(Segment segment) {
        ContentHash hash = new ContentHash()
                .add(segment.kind().label())
                .separate()
                .add(folded(segment.title()))
                .separate();
        int length = 0;
        for (String piece : Fold.pieces(segment.body())) {
            String folded = Fold.fold(piece);
            hash.add(folded);
            length += folded.codePointCount(0, folded.length());
        }
        String date = segment.publishedAt();
        if (date != null && length < DATED_BELOW) {
            hash.separate().add(date);
        }
        return hash.hex();
    }

    private static String folded(@Nullable String title) {
        return title == null ? "" : Fold.fold(title);
    }
}
