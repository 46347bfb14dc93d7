// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.model.Segment;

/**
 * What a page was cut into.
 *
 * @param segments in reading order; their ranges cover every non-blank character exactly once
 * @param pageLanguage main language of the page as far as scripts decide it: {@code ja}, {@code zh}, {@code ko} or
 *     {@code und}
 */
public record Split(List<Segment> segments, String pageLanguage) {
    public Split {
        segments = List.copyOf(segments);
    }
}
