// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

/**
 * A record as one line, harmless to any terminal.
 *
 * @param isPage whether values are the bytes of pages rather than JSON
 * @param json whether to print JSON: the value as it is, or of a page what is known of it without its bytes
 */
record TailLine(boolean isPage, boolean json) {
    /** As much of a text without a title as a terminal shows beside the rest. */
    private static final int EXCERPT = 60;

    String of(ConsumerRecord<byte[], byte[]> record) {
        if (json) {
            return Printable.line(isPage ? page(record) : text(record.value()));
        }
        return Printable.line(isPage ? pageLine(record) : recordLine(record));
    }

    private static String recordLine(ConsumerRecord<byte[], byte[]> record) {
        try {
            return recordLine(Json.read(record.value(), JsonNode.class));
        } catch (UncheckedIOException e) {
            // Not one of ours: whoever may write to the topic could have put it there.
            return "not JSON: " + pageLine(record);
        }
    }

    private static String recordLine(JsonNode record) {
        String uri = record.path("source").path("uri").asText() + "#"
                + record.path("source").path("ordinal").asText();
        if (record.has("relation")) {
            return record.path("relation").asText() + " of "
                    + record.path("duplicate_of").asText() + "  " + title(record) + "  (" + uri + ")";
        }
        StringBuilder countries = new StringBuilder();
        record.path("countries").forEach(country -> countries
                .append(countries.length() == 0 ? "" : ",")
                .append(country.path("code").asText()));
        return record.path("language").asText() + "  " + (countries.length() == 0 ? "-" : countries) + "  "
                + title(record) + "  (" + uri + ")";
    }

    private static String title(JsonNode record) {
        String title = record.path("title").isTextual() ? record.path("title").asText() : "";
        if (!title.isEmpty()) {
            return title;
        }
        String body = record.path("body").asText().strip();
        return body.codePointCount(0, body.length()) <= EXCERPT
                ? body
                : body.substring(0, body.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    private static String pageLine(ConsumerRecord<byte[], byte[]> record) {
        @Nullable String reason = PageHeaders.text(record.headers(), DeadLetterHeaders.REASON);
        @Nullable String message = PageHeaders.text(record.headers(), DeadLetterHeaders.MESSAGE);
        String size = record.value() == null ? "no value" : record.value().length + " bytes";
        return Instant.ofEpochMilli(record.timestamp()) + "  " + text(record.key()) + "  " + size
                + (reason == null ? "" : "  " + reason + (message == null ? "" : ": " + message));
    }

    private static String page(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode page = Json.MAPPER.createObjectNode();
        page.put("topic", record.topic());
        page.put("partition", record.partition());
        page.put("offset", record.offset());
        page.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        page.put("key", record.key() == null ? null : text(record.key()));
        ObjectNode headers = page.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        page.put("bytes", record.value() == null ? null : record.value().length);
        return new String(Json.bytes(page), StandardCharsets.UTF_8);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
