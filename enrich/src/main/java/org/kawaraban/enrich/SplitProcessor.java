// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.kawaraban.enrich.decode.PoisonPageException;
import org.kawaraban.enrich.decode.PoisonPageException.Reason;
import org.kawaraban.enrich.dedup.Fingerprint;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.enrich.dedup.Signature;
import org.kawaraban.enrich.split.PageSplitter;
import org.kawaraban.enrich.split.Split;
import org.kawaraban.model.Json;
import org.kawaraban.model.Page;
import org.kawaraban.model.Segment;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;
import org.kawaraban.model.kafka.ClientSettings;

/**
 * A page to its segments, or a poison page. All of a page's segments are made and measured before the first is
 * forwarded, so that no page is both a dead letter and half processed.
 */
final class SplitProcessor extends ContextualProcessor<byte[], Page, SegmentKey, byte[]> {
    private static final String STAGE = "split";
    private final PageSplitter splitter;

    SplitProcessor(PageSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public void process(Record<byte[], Page> record) {
        // The page's own headers end here: a segment's record carries all that is known of it.
        for (KeyValue<SegmentKey, byte[]> segment : segments(record.value())) {
            context().forward(new Record<>(segment.key, segment.value, record.timestamp()));
        }
    }

    private List<KeyValue<SegmentKey, byte[]>> segments(Page page) {
        try {
            Split split = splitter.split(page.text(), page.dated() ? page.fetchedAt() : null);
            List<KeyValue<SegmentKey, byte[]>> segments = new ArrayList<>();
            for (int ordinal = 0; ordinal < split.segments().size(); ordinal++) {
                segments.add(segment(page, split, ordinal));
            }
            return segments;
        } catch (PoisonPageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PoisonPageException(STAGE, Reason.UNSPLITTABLE, "the splitter failed: " + e, e);
        }
    }

    private static KeyValue<SegmentKey, byte[]> segment(Page page, Split split, int ordinal) {
        Segment segment = split.segments().get(ordinal);
        String title = segment.title();
        Script script = Script.of(title == null ? "" : title, segment.body());
        SegmentKey key = new SegmentKey(
                script,
                segment.kind(),
                Fingerprint.of(segment),
                page.id(),
                ordinal,
                segment.repeatOf(),
                SegmentKey.hashOf(page.uri()),
                Signature.isOf(segment) ? Signature.of(segment, script) : null);
        Source source = new Source(
                page.uri(),
                page.id(),
                ordinal,
                split.segments().size(),
                page.charset(),
                page.charsetConfidence(),
                segment.range().start(),
                segment.range().end(),
                segment.repeats(),
                Timestamps.format(page.fetchedAt()));
        byte[] json = Json.bytes(new UntaggedSegment(
                key.id(),
                key.fingerprint(),
                segment.kind(),
                title,
                segment.titleRange(),
                segment.body(),
                segment.bodyLines(),
                segment.publishedAt(),
                segment.links(),
                null,
                split.pageLanguage(),
                source));
        if (json.length > ClientSettings.MAX_SEGMENT_BYTES) {
            throw new PoisonPageException(
                    STAGE,
                    Reason.TOO_LARGE,
                    "segment " + ordinal + " (" + segment.kind().label() + ") would be a record of " + json.length
                            + " bytes; at most " + ClientSettings.MAX_SEGMENT_BYTES + " are allowed");
        }
        return KeyValue.pair(key, json);
    }
}
