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
import org.kawaraban.enrich.decode.PoisonPageException;
import org.kawaraban.enrich.decode.PoisonPageException.Reason;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Page;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.PageHeaders;

/** A record of {@code pages} to its decoded {@link Page}, or a poison page. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], byte[], Page> {
    private static final Pattern CONFIDENCE = Pattern.compile("0(\\.\\d{1,4})?|1(\\.0{1,4})?");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final PageDecoder decoder = new PageDecoder();

    @Override
    public void process(Record<byte[], byte[]> record) {
        requireBounded(record);
        Headers headers = record.headers();
        var decoded = decoder.decode(record.value(), PageHeaders.text(headers, PageHeaders.CONTENT_TYPE));
        Instant time = fetchTime(headers);
        Instant fetchedAt = time == null ? Instant.ofEpochMilli(record.timestamp()) : time;
        RecordMetadata place = context().recordMetadata().orElseThrow();
        String uri = uri(record.key(), place.topic(), place.partition(), place.offset());
        String id = ContentHash.ofPage(uri, record.value());
        context()
                .forward(record.withValue(new Page(
                        uri, id, fetchedAt, time != null, decoded.charset(), confidence(headers), decoded.text())));
    }

    /**
     * The page's URI: the key, or where the record stands in Kafka if it has none or an empty one: a page always has a
     * name.
     */
    static String uri(byte @Nullable [] key, String topic, int partition, long offset) {
        return key == null || key.length == 0
                ? "kafka:" + topic + "/" + partition + "/" + offset
                : new String(key, StandardCharsets.UTF_8);
    }

    /** How sure ingest was of the charset; null if it was no guess, or the header is no number from 0 to 1. */
    private static @Nullable Double confidence(Headers headers) {
        String text = PageHeaders.text(headers, PageHeaders.CHARSET_CONFIDENCE);
        return text != null && CONFIDENCE.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** Ingest holds these limits; another producer need not, up to what the topic takes. */
    private static void requireBounded(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        if (record.value().length > ClientSettings.MAX_PAGE_BYTES) {
            throw tooLarge("the page", record.value().length, ClientSettings.MAX_PAGE_BYTES);
        }
        if (record.key() != null && record.key().length > ClientSettings.MAX_URI_BYTES) {
            throw tooLarge("the key, which is the page's URI,", record.key().length, ClientSettings.MAX_URI_BYTES);
        }
    }

    private static PoisonPageException tooLarge(String what, int bytes, int most) {
        return new PoisonPageException(
                PageDecoder.STAGE,
                Reason.TOO_LARGE,
                what + " has " + bytes + " bytes; at most " + most + " are allowed");
    }

    /** {@code ce_time}; null where it is missing or no RFC 3339 time, whose years have four digits: a lying header is no reason to lose a page. */
    private static @Nullable Instant fetchTime(Headers headers) {
        String time = PageHeaders.text(headers, PageHeaders.TIME);
        if (time == null) {
            return null;
        }
        try {
            Instant parsed = OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return parsed.isBefore(FIRST) || parsed.isAfter(LAST) ? null : parsed;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
