// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

/**
 * What is known of a dead letter, but for its bytes. What is not known is null.
 *
 * @param id {@code <partition>@<offset>} on the dead-letter topic; in an output folder {@code <partition>-<number>}
 * @param reason as the letter says it; {@code unknown} if it does not
 * @param stage the step that gave up; {@code unknown} if the letter does not say
 * @param key the page's URI
 * @param bytes how many bytes the page has; null if it has no value
 * @param truncated whether the letter holds only the head of these bytes
 * @param exception class of what was thrown
 * @param message of what was thrown
 * @param topic where the page was read from; null if it never was on a topic
 * @param partition where the page was read from
 * @param offset where the page was read from
 * @param pageId the page's id
 * @param contentType media type and charset that the page was published with
 * @param time when the dead letter was written, ISO 8601 in UTC
 */
@JsonPropertyOrder({
    "id",
    "reason",
    "stage",
    "key",
    "bytes",
    "truncated",
    "exception",
    "message",
    "topic",
    "partition",
    "offset",
    "page_id",
    "content_type",
    "time"
})
record DeadLetter(
        String id,
        String reason,
        String stage,
        @Nullable String key,
        @Nullable Long bytes,
        boolean truncated,
        @Nullable String exception,
        @Nullable String message,
        @Nullable String topic,
        @Nullable Long partition,
        @Nullable Long offset,
        @Nullable String pageId,
        @Nullable String contentType,
        String time) {
    private static final String UNKNOWN = DeadLetterReason.UNKNOWN.label();

    /** A record of the dead-letter topic. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        Long whole = number(headers, DeadLetterHeaders.VALUE_SIZE);
        Long held = record.value() == null ? null : (long) record.value().length;
        return new DeadLetter(
                record.partition() + "@" + record.offset(),
                orUnknown(PageHeaders.text(headers, DeadLetterHeaders.REASON)),
                orUnknown(PageHeaders.text(headers, DeadLetterHeaders.STAGE)),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                whole == null ? held : whole,
                whole != null,
                PageHeaders.text(headers, DeadLetterHeaders.EXCEPTION),
                PageHeaders.text(headers, DeadLetterHeaders.MESSAGE),
                PageHeaders.text(headers, DeadLetterHeaders.TOPIC),
                number(headers, DeadLetterHeaders.PARTITION),
                number(headers, DeadLetterHeaders.OFFSET),
                PageHeaders.text(headers, PageHeaders.ID),
                PageHeaders.text(headers, PageHeaders.CONTENT_TYPE),
                Instant.ofEpochMilli(record.timestamp()).toString());
    }

    /** A source line of a bulk file of an output folder. */
    static DeadLetter of(JsonNode line) {
        Long whole = number(line, "value_size");
        String value = text(line, "value");
        return new DeadLetter(
                orUnknown(text(line, "id")),
                orUnknown(text(line, "reason")),
                orUnknown(text(line, "stage")),
                text(line, "key"),
                whole != null || value == null ? whole : Long.valueOf(decodedLength(value)),
                line.path("truncated").asBoolean(),
                text(line, "exception"),
                text(line, "message"),
                text(line, "topic"),
                number(line, "partition"),
                number(line, "offset"),
                text(line, "page_id"),
                null,
                orUnknown(text(line, "time")));
    }

    DeadLetterReason knownReason() {
        return DeadLetterReason.of(reason);
    }

    /** Bytes behind base64 text with padding. */
    private static long decodedLength(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3L - padding;
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }

    private static @Nullable String text(JsonNode line, String name) {
        return line.path(name).textValue();
    }

    private static @Nullable Long number(JsonNode line, String name) {
        JsonNode value = line.path(name);
        return value.isIntegralNumber() ? Long.valueOf(value.longValue()) : null;
    }

    private static @Nullable Long number(Headers headers, String name) {
        String text = PageHeaders.text(headers, name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
