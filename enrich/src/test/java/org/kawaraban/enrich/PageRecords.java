// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.kawaraban.enrich.decode.Blank;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.enrich.hostile.BadRecord;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.Json;
import org.kawaraban.model.Source;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.kafka.PageHeaders;

/** What the topology made of one page. */
record PageRecords(List<String> lines, List<Source> sources, List<TaggedSegment> tagged) {
    /** Takes what has come out since it was last asked. */
    static PageRecords drain(TopologyFixture topology) {
        PageRecords records = new PageRecords(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Stream stream : List.of(Stream.ARTICLES, Stream.FRAGMENTS, Stream.DUPLICATES)) {
            for (TestRecord<String, byte[]> record : topology.records(stream)) {
                records.lines.add(stream.label() + " " + new String(record.value(), StandardCharsets.UTF_8));
                if (stream == Stream.DUPLICATES) {
                    records.sources.add(
                            Json.read(record.value(), Duplicate.class).source());
                } else {
                    TaggedSegment segment = Json.read(record.value(), TaggedSegment.class);
                    records.sources.add(segment.source());
                    records.tagged.add(segment);
                }
            }
        }
        return records;
    }

    int size() {
        return lines.size();
    }

    /** All segments are there, each non-blank character stands in one of them, and no tagger failed. */
    void assertCover(BadRecord page) {
        String text = text(page);
        int[] points = text.codePoints().toArray();
        BitSet covered = new BitSet(points.length);
        BitSet ordinals = new BitSet();
        for (Source source : sources) {
            assertThat(source.segments()).isEqualTo(sources.size());
            assertThat(source.start()).isBetween(0, source.end());
            assertThat(source.end()).isLessThanOrEqualTo(points.length);
            assertThat(covered.get(source.start(), source.end()).isEmpty())
                    .as("covered once: %s", source.place())
                    .isTrue();
            covered.set(source.start(), source.end());
            ordinals.set(source.ordinal());
        }
        assertThat(ordinals.cardinality()).isEqualTo(sources.size());
        for (int at = covered.nextClearBit(0); at < points.length; at = covered.nextClearBit(at + 1)) {
            assertThat(Blank.is(points[at])).as("code point %d is covered", at).isTrue();
        }
        for (TaggedSegment segment : tagged) {
            assertThat(segment.enrichment().failed()).isEmpty();
            assertEvidence(segment, points);
        }
    }

    private static void assertEvidence(TaggedSegment segment, int[] points) {
        for (CountryTag country : segment.countries()) {
            for (Evidence evidence : country.evidence()) {
                assertThat(new String(points, evidence.start(), evidence.end() - evidence.start()))
                        .isEqualTo(evidence.text());
            }
        }
    }

    private static String text(BadRecord page) {
        byte[] bytes = page.value();
        String contentType = PageHeaders.text(new RecordHeaders(page.headers()), PageHeaders.CONTENT_TYPE);
        assertThat(bytes).isNotNull();
        return contentType == null
                ? new String(bytes, StandardCharsets.UTF_8)
                : new PageDecoder().decode(bytes, contentType).text();
    }
}
