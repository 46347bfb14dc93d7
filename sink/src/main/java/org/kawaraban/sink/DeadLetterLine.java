// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

/**
 * The source line of a dead letter: what its headers say about the failure, and the page's bytes in base64. What is
 * not known is null.
 *
 * @param id {@code <partition>-<number>}, where the record stands on the dead-letter topic
 * @param reason one documented word, {@code unknown} if the headers do not say
 * @param stage the step that gave up, {@code unknown} if the headers do not say
 * @param key the page's URI
 * @param value all bytes of the page in base64; null if it had none, or too many
 * @param valueHead of a page over {@link #MAX_VALUE_BYTES}: its first bytes in base64
 * @param valueSize of such a page: how many bytes it has
 * @param valueSha256 of such a page: SHA-256 of all its bytes, hex
 * @param truncated true for such a page, else left out
 * @param exception class of what was thrown
 * @param message of what was thrown
 * @param topic where the page was read from
 * @param partition where the page was read from
 * @param offset where the page was read from
 * @param pageId the page's id
 * @param time when the dead letter was written, UTC
 */
@JsonPropertyOrder({
    "id",
    "reason",
    "stage",
    "key",
    "value",
    "value_head",
    "value_size",
    "value_sha256",
    "truncated",
    "exception",
    "message",
    "topic",
    "partition",
    "offset",
    "page_id",
    "time"
})
record DeadLetterLine(
        String id,
        String reason,
        String stage,
        @Nullable String key,
        @Nullable String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String valueHead,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long valueSize,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String valueSha256,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean truncated,
        @Nullable String exception,
        @Nullable String message,
        @Nullable String topic,
        @Nullable Long partition,
        @Nullable Long offset,
        @Nullable String pageId,
        String time) {
    /** Most bytes of a page that stand in the line; of more, only the first ones do. */
    static final int MAX_VALUE_BYTES = 1 << 20;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** {@code <partition>-<number>}. */
    static String id(ConsumerRecord<byte[], byte[]> record, long number) {
        return record.partition() + "-" + number;
    }

    /** The line without its newline. */
    static byte[] of(ConsumerRecord<byte[], byte[]> record, String id) {
        Headers headers = record.headers();
        Value value = Value.of(record.value(), headers);
        return Json.bytes(new DeadLetterLine(
                id,
                orUnknown(PageHeaders.text(headers, DeadLetterHeaders.REASON)),
                orUnknown(PageHeaders.text(headers, DeadLetterHeaders.STAGE)),
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                value.whole,
                value.head,
                value.size,
                value.sha256,
                value.head == null ? null : Boolean.TRUE,
                PageHeaders.text(headers, DeadLetterHeaders.EXCEPTION),
                PageHeaders.text(headers, DeadLetterHeaders.MESSAGE),
                PageHeaders.text(headers, DeadLetterHeaders.TOPIC),
                number(headers, DeadLetterHeaders.PARTITION),
                number(headers, DeadLetterHeaders.OFFSET),
                DeadLetterHeaders.pageId(headers),
                MILLISECONDS.format(Instant.ofEpochMilli(record.timestamp()))));
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "unknown" : text;
    }

    private static @Nullable Long number(Headers headers, String name) {
        String text = PageHeaders.text(headers, name);
        return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private record Value(
            @Nullable String whole,
            @Nullable String head,
            @Nullable Long size,
            @Nullable String sha256) {
        static Value of(byte @Nullable [] bytes, Headers headers) {
            if (bytes == null) {
                return new Value(null, null, null, null);
            }
            Long size = number(headers, DeadLetterHeaders.VALUE_SIZE);
            if (size == null && bytes.length <= MAX_VALUE_BYTES) {
                return new Value(base64(bytes), null, null, null);
            }
            String head = base64(Arrays.copyOf(bytes, Math.min(bytes.length, MAX_VALUE_BYTES)));
            return size == null
                    ? new Value(null, head, (long) bytes.length, sha256(bytes))
                    // The record itself holds only the head; the headers tell of the whole.
                    : new Value(null, head, size, PageHeaders.text(headers, DeadLetterHeaders.VALUE_SHA256));
        }

        private static String sha256(byte[] bytes) {
            return HexFormat.of().formatHex(ContentHash.sha256().digest(bytes));
        }

        private static String base64(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }
}
