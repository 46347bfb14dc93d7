// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the articles about one country as they come by: needs Kafka's clients and a JSON library, nothing of ours. */
public final class ArticleSubscriber {
    private ArticleSubscriber() {}

    public static void main(String[] args) throws Exception {
        String servers = args[0];
        String country = args[1];
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "example-java",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false,
                "isolation.level", "read_committed");
        ObjectMapper json = new ObjectMapper();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("kawaraban.articles"));
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    String countries =
                            new String(record.headers().lastHeader("countries").value(), StandardCharsets.UTF_8);
                    if (!List.of(countries.split(",")).contains(country)) {
                        continue; // told without parsing
                    }
                    JsonNode article = json.readTree(record.value());
                    System.out.println(record.key() + " " + article.get("title").asText());
                }
                consumer.commitSync(); // after the work: a crash repeats it, and the id tells
            }
        }
    }
}
