// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Page;
import org.kawaraban.model.kafka.PageHeaders;

/** A record of {@code pages} to its decoded {@link Page}, or a poison page. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], byte[], Page> {
    private static final Pattern CONFIDENCE = Pattern.compile("0(\\.\\d{1,4})?|1(\\.0{1,4})?");

    private final PageDecoder decoder = new PageDecoder();

    @Override
    public void process(Record<byte[], byte[]> record) {
        Headers headers = record.headers();
        var decoded = decoder.decode(record.value(), PageHeaders.text(headers, PageHeaders.CONTENT_TYPE));
        Instant time = fetchTime(headers);
        Instant fetchedAt = time == null ? Instant.ofEpochMilli(record.timestamp()) : time;
        String uri = uri(record.key());
        String id = ContentHash.ofPage(uri, record.value());
        context()
                .forward(record.withValue(new Page(
                        uri, id, fetchedAt, time != null, decoded.charset(), confidence(headers), decoded.text())));
    }

    /** The key, or where the record stands in Kafka if it has none: a page always has a name. */
    private String uri(byte @Nullable [] key) {
        if (key != null) {
            return new String(key, StandardCharsets.UTF_8);
        }
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        return "kafka:" + metadata.topic() + "/" + metadata.partition() + "/" + metadata.offset();
    }

    /** How sure ingest was of the charset; null if it was no guess, or the header is no number from 0 to 1. */
    private static @Nullable Double confidence(Headers headers) {
        String text = PageHeaders.text(headers, PageHeaders.CHARSET_CONFIDENCE);
        return text != null && CONFIDENCE.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** {@code ce_time}; null where it is missing or no RFC 3339 time: a lying header is no reason to lose a page. */
    private static @Nullable Instant fetchTime(Headers headers) {
        String time = PageHeaders.text(headers, PageHeaders.TIME);
        if (time == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
