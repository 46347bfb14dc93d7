// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.ingest.charset.PageCharset;
import org.kawaraban.model.kafka.Topics;

class PageProducerTest {
    private static final RawPage PAGE = new RawPage(
            "seeds/日本.txt",
            "0123456789abcdef0123456789abcdef",
            "seeds",
            Instant.parse("2025-02-23T11:04:00.120Z"),
            new PageCharset("Shift_JIS", PageCharset.Basis.DETECTED, 0.75),
            new byte[] {1, 2});

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final PageProducer producer = new PageProducer(new Topics("kawaraban."), kafka);

    @Test
    void shouldPublishAPageAsACloudEvent() {
        producer.send(PAGE);

        ProducerRecord<String, byte[]> record = kafka.history().get(0);
        assertThat(record.topic()).isEqualTo("kawaraban.pages");
        assertThat(record.key()).isEqualTo("seeds/日本.txt");
        assertThat(record.value()).containsExactly(1, 2);
        assertThat(headers(record))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "0123456789abcdef0123456789abcdef"),
                        Map.entry("ce_source", "seeds"),
                        Map.entry("ce_subject", "seeds/日本.txt"),
                        Map.entry("ce_type", "kawaraban.page.fetched.v1"),
                        Map.entry("ce_time", "2025-02-23T11:04:00.120Z"),
                        Map.entry("content-type", "text/plain; charset=Shift_JIS"),
                        Map.entry("ce_charsetbasis", "detected"),
                        Map.entry("ce_charsetconfidence", "0.75"));
    }

    @Test
    void shouldMakeADeadLetterOfWhatIsTooLarge() {
        producer.send(new Rejected(
                "big.txt", "00", ".", Rejected.TOO_LARGE, new IOException("99 bytes"), new byte[] {9}, 99, "ab"));

        ProducerRecord<String, byte[]> record = kafka.history().get(0);
        assertThat(record.topic()).isEqualTo("kawaraban.dead-letters");
        assertThat(record.value()).containsExactly(9);
        assertThat(headers(record))
                .containsEntry("ce_id", "00")
                .containsEntry("kawaraban.error.stage", "ingest")
                .containsEntry("kawaraban.error.reason", "too-large")
                .containsEntry("__streams.errors.exception", "java.io.IOException")
                .containsEntry("__streams.errors.message", "99 bytes")
                .containsEntry("kawaraban.value.size", "99")
                .containsEntry("kawaraban.value.sha256", "ab");
    }

    @Test
    void shouldMakeADeadLetterWithoutValueOfWhatCannotBeRead() {
        producer.send(
                new Rejected("gone.txt", "00", ".", Rejected.UNREADABLE, new IOException("gone"), new byte[0], -1, ""));

        ProducerRecord<String, byte[]> record = kafka.history().get(0);
        assertThat(record.value()).isNull();
        assertThat(headers(record))
                .containsEntry("kawaraban.error.reason", "unreadable")
                .doesNotContainKey("kawaraban.value.size");
    }

    @Test
    void shouldCountOnlyWhatIsAcknowledged() {
        producer.send(PAGE);
        producer.send(PAGE);
        kafka.completeNext();

        assertThat(producer.acknowledged()).isEqualTo(1);
    }

    @Test
    void shouldFailOnTheNextCallOnceASendHasFailed() {
        producer.send(PAGE);
        kafka.errorNext(new TimeoutException("broker away"));

        assertThatThrownBy(() -> producer.send(PAGE))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("broker away");
        assertThatThrownBy(producer::flush).hasMessageContaining("broker away");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
