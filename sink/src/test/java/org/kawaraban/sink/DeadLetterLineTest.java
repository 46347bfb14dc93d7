// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.sink.TestCluster.partition;
import static org.kawaraban.sink.TestCluster.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

final class DeadLetterLineTest {
    @Test
    void shouldTellWhatTheHeadersSay() throws IOException {
        Headers headers = headers(
                DeadLetterHeaders.REASON, "undecodable",
                DeadLetterHeaders.STAGE, "decode",
                DeadLetterHeaders.EXCEPTION, "org.example.Undecodable",
                DeadLetterHeaders.MESSAGE, "3 of 5 sequences\nare \"ill-formed\"",
                DeadLetterHeaders.TOPIC, "test.pages",
                DeadLetterHeaders.PARTITION, "0",
                DeadLetterHeaders.OFFSET, "4711",
                PageHeaders.ID, "0123456789abcdef0123456789abcdef");

        String lines = lines("https://example.org/瓦版", new byte[] {(byte) 0x82, (byte) 0xa0, 0x0a}, headers);

        assertThat(lines).isEqualTo(golden("dead-letter.ndjson"));
    }

    @Test
    void shouldLeaveOpenWhatIsNotKnown() throws IOException {
        assertThat(lines(null, null, new RecordHeaders())).isEqualTo(golden("bare-dead-letter.ndjson"));
    }

    @Test
    void shouldKeepTheHeadOfALargePage() throws IOException {
        byte[] page = new byte[DeadLetterLine.MAX_VALUE_BYTES + 1];
        Arrays.fill(page, (byte) 'x');

        JsonNode line = source(lines("page", page, new RecordHeaders()));

        assertThat(line.get("value").isNull()).isTrue();
        assertThat(Base64.getDecoder().decode(line.get("value_head").textValue()))
                .isEqualTo(Arrays.copyOf(page, DeadLetterLine.MAX_VALUE_BYTES));
        assertThat(line.get("value_size").longValue()).isEqualTo(page.length);
        assertThat(line.get("value_sha256").textValue())
                .isEqualTo(HexFormat.of().formatHex(ContentHash.sha256().digest(page)));
        assertThat(line.get("truncated").booleanValue()).isTrue();
    }

    @Test
    void shouldKeepAPageOfJustTheLimitWhole() throws IOException {
        byte[] page = new byte[DeadLetterLine.MAX_VALUE_BYTES];

        JsonNode line = source(lines("page", page, new RecordHeaders()));

        assertThat(Base64.getDecoder().decode(line.get("value").textValue())).isEqualTo(page);
        assertThat(line.has("value_head")).isFalse();
        assertThat(line.has("truncated")).isFalse();
    }

    @Test
    void shouldTellOfAPageOfWhichTheRecordHoldsTheHeadAlone() throws IOException {
        Headers headers = headers(DeadLetterHeaders.VALUE_SIZE, "99000000", DeadLetterHeaders.VALUE_SHA256, "abcd");

        JsonNode line = source(lines("page", "head".getBytes(UTF_8), headers));

        assertThat(line.get("value").isNull()).isTrue();
        assertThat(line.get("value_head").textValue()).isEqualTo("aGVhZA==");
        assertThat(line.get("value_size").longValue()).isEqualTo(99_000_000);
        assertThat(line.get("value_sha256").textValue()).isEqualTo("abcd");
        assertThat(line.get("truncated").booleanValue()).isTrue();
    }

    private static String lines(String key, byte[] value, Headers headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
        return new String(
                new BulkLines(Stream.DEAD_LETTERS, "")
                        .of(record(partition(Stream.DEAD_LETTERS, 2), 30, keyBytes, value, headers), 15),
                UTF_8);
    }

    private static JsonNode source(String lines) throws IOException {
        return Json.MAPPER.readTree(lines.lines().skip(1).findFirst().orElseThrow());
    }

    private static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
        }
        return headers;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = DeadLetterLineTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
