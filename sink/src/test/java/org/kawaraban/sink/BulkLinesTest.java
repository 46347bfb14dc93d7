// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.TestCluster.partition;
import static org.kawaraban.sink.TestCluster.record;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.Stream;

final class BulkLinesTest {
    @Test
    void shouldLeaveTheSourceAsItIs() {
        assertThat(lines("6d1f", "{\"id\" : \"6d1f\",\"title\":\"\uD83D\uDCF0 瓦版\"}"))
                .isEqualTo("""
                        {"index":{"_index":"news-articles","_id":"6d1f"}}
                        {"id" : "6d1f","title":"\uD83D\uDCF0 瓦版"}
                        """);
    }

    @Test
    void shouldEscapeTheIdButNotBeyondNeed() {
        assertThat(lines("a\"b\\c\nd瓦/e", "{}"))
                .startsWith("{\"index\":{\"_index\":\"news-articles\",\"_id\":\"a\\\"b\\\\c\\nd瓦/e\"}}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n}", "{}\n", "{}\r"})
    void shouldRefuseASourceOfMoreThanOneLine(String value) {
        assertThatThrownBy(() -> lines("a", value))
                .isInstanceOf(SinkException.class)
                .hasMessage("record of more than one line at test.articles-3 offset 7");
    }

    @Test
    void shouldRefuseARecordWithoutKeyOrValue() {
        BulkLines lines = new BulkLines(Stream.ARTICLES, "");

        assertThatThrownBy(() ->
                        lines.of(record(partition(Stream.ARTICLES, 3), 7, null, new byte[0], new RecordHeaders()), 0))
                .hasMessage("record without key or value at test.articles-3 offset 7");
        assertThatThrownBy(() ->
                        lines.of(record(partition(Stream.ARTICLES, 3), 7, new byte[0], null, new RecordHeaders()), 0))
                .hasMessage("record without key or value at test.articles-3 offset 7");
    }

    private static String lines(String id, String value) {
        return new String(
                new BulkLines(Stream.ARTICLES, "news-")
                        .of(
                                record(
                                        partition(Stream.ARTICLES, 3),
                                        7,
                                        id.getBytes(UTF_8),
                                        value.getBytes(UTF_8),
                                        new RecordHeaders()),
                                0),
                UTF_8);
    }
}
