// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CompactRangesProperties {
    @Property
    void shouldReadBackAnyOrderedRanges(@ForAll @Size(max = 40) List<@IntRange(max = 100_000) Integer> steps) {
        List<Range> ranges = new ArrayList<>();
        int end = 0;
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            int start = end + steps.get(i);
            end = start + steps.get(i + 1);
            ranges.add(new Range(start, end));
        }
        UntaggedSegment segment = withBodyLines(ranges);

        assertThat(Json.read(Json.bytes(segment), UntaggedSegment.class)).isEqualTo(segment);
    }

    private static UntaggedSegment withBodyLines(List<Range> ranges) {
        UntaggedSegment other = TestRecords.UNTAGGED;
        return new UntaggedSegment(
                other.id(),
                other.fingerprint(),
                other.kind(),
                other.title(),
                other.titleRange(),
                other.body(),
                ranges,
                other.publishedAt(),
                other.links(),
                other.updates(),
                other.pageLanguage(),
                other.source());
    }
}
