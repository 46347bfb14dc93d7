// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.model.kafka.ClientSettings;

/** Reads what is committed on a topic. */
final class TopicReader {
    private TopicReader() {}

    /** All records from the beginning to the present end. */
    static List<ConsumerRecord<byte[], byte[]>> read(String servers, String topic) {
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.put("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The values of each key as text, in order. */
    static Map<String, List<String>> values(String servers, String topic) {
        Map<String, List<String>> values = new TreeMap<>();
        for (var record : read(servers, topic)) {
            values.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), key -> new ArrayList<>())
                    .add(record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8));
        }
        return values;
    }
}
