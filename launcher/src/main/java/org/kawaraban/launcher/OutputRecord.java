// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;

/** What counting needs of a record on {@code articles}, {@code fragments} or {@code duplicates}. */
record OutputRecord(
        SegmentKind kind,
        @Nullable Relation relation,
        @Nullable String language,
        @Nullable List<Country> countries,
        @Nullable Enrichment enrichment,
        Place source) {
    record Country(String code) {}

    record Enrichment(@Nullable List<String> failed) {}

    record Place(
            String pageId,
            int ordinal,
            int segments,
            @Nullable String charset,
            @Nullable Double charsetConfidence) {}

    static OutputRecord read(byte[] json) {
        return Json.read(json, OutputRecord.class);
    }
}
