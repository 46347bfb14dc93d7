// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.Json;

class TailLineTest {
    private static final String ARTICLE = "{\"title\":\"日ポ首脳が会談\",\"body\":\"本文。\\n\",\"language\":\"ja\","
            + "\"countries\":[{\"code\":\"PL\"},{\"code\":\"US\"}],\"source\":{\"uri\":\"p/a.txt\",\"ordinal\":2}}";

    @Test
    void shouldShowAnArticleOnOneLine() {
        assertThat(line(false, false, ARTICLE)).isEqualTo("ja  PL,US  日ポ首脳が会談  (p/a.txt#2)");
    }

    @Test
    void shouldShowTheBeginningOfATextWithoutTitle() {
        String fragment = "{\"title\":null,\"body\":\"" + "あ".repeat(70) + "\",\"language\":\"und\",\"countries\":[],"
                + "\"source\":{\"uri\":\"p\",\"ordinal\":0}}";

        assertThat(line(false, false, fragment)).isEqualTo("und  -  " + "あ".repeat(60) + "…  (p#0)");
    }

    @Test
    void shouldShowWhatADuplicateIsACopyOf() {
        String duplicate =
                "{\"relation\":\"near\",\"duplicate_of\":\"ab\",\"title\":\"t\",\"source\":{\"uri\":\"p\",\"ordinal\":1}}";

        assertThat(line(false, false, duplicate)).isEqualTo("near of ab  t  (p#1)");
    }

    @Test
    void shouldNotLetAPageSteerTheTerminal() throws IOException {
        String title = "a\u001b[2Jb\nc\td\u009be\u202ef\u2028g";
        String article =
                ARTICLE.replace("日ポ首脳が会談", new String(Json.bytes(title), StandardCharsets.UTF_8).replace("\"", ""));

        String shown = line(false, false, article);
        assertThat(shown).contains("a\\x1b[2Jb\\x0ac\td\\u009be\\u202ef\\u2028g");
        String json = line(false, true, article);
        assertThat(json.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0x202e || c == 0x2028);
        assertThat(Json.MAPPER.readTree(json)).isEqualTo(Json.MAPPER.readTree(article));
    }

    @Test
    void shouldShowWhatIsKnownOfAPageWithoutItsBytes() throws IOException {
        assertThat(line(true, false, "text")).isEqualTo("1970-01-01T00:00:00.007Z  uri  4 bytes");
        assertThat(Json.MAPPER.readTree(line(true, true, "text")).get("bytes").asInt())
                .isEqualTo(4);
        assertThat(line(true, true, "text")).contains("\"key\":\"uri\"").doesNotContain("text\"");
    }

    @Test
    void shouldShowARecordThatIsNotOneOfOurs() {
        assertThat(line(false, false, "{\"title\":"))
                .startsWith("not JSON: 1970-01-01")
                .contains("uri  9 bytes");
    }

    @Test
    void shouldFilterByHeaders() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("language", "ja".getBytes(StandardCharsets.UTF_8));
        headers.add("countries", "PL,US".getBytes(StandardCharsets.UTF_8));

        assertThat(new TailFilter(List.of(), List.of()).takes(headers)).isTrue();
        assertThat(new TailFilter(List.of("en", "JA"), List.of("us")).takes(headers))
                .isTrue();
        assertThat(new TailFilter(List.of("en"), List.of()).takes(headers)).isFalse();
        assertThat(new TailFilter(List.of(), List.of("RU")).takes(headers)).isFalse();
        assertThat(new TailFilter(List.of(), List.of("RU")).takes(new RecordHeaders()))
                .isFalse();
    }

    private static String line(boolean isPage, boolean json, String value) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "t",
                0,
                3,
                7,
                TimestampType.LOG_APPEND_TIME,
                3,
                4,
                "uri".getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
        return new TailLine(isPage, json).of(record);
    }
}
