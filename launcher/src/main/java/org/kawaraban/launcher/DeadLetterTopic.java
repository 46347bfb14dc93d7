// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.model.kafka.ClientSettings;

/**
 * The dead letters that are committed on a cluster at one moment, partition by partition in their order. Not
 * thread-safe.
 */
final class DeadLetterTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new TreeMap<>((one, other) -> one.partition() - other.partition());

    /** The letters up to now; none if the topic does not exist. */
    DeadLetterTopic(Cluster cluster, String topic) {
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.put("max.poll.records", 50);
        settings.put("allow.auto.create.topics", false);
        settings.putAll(cluster.settings());
        settings.remove("group.id");
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo partition : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, partition.partition()));
        }
        consumer.assign(partitions);
        ends.putAll(consumer.endOffsets(partitions));
        consumer.seekToBeginning(partitions);
    }

    /** The partitions, each with the offset behind its last letter. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    /** Goes on at an offset, or at the first record that is kept behind it. */
    void seek(TopicPartition partition, long offset) {
        long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        consumer.seek(partition, Math.max(offset, first));
    }

    /** The offset behind what was read of a partition, at most its end. */
    long position(TopicPartition partition) {
        return Math.min(consumer.position(partition), ends.getOrDefault(partition, 0L));
    }

    /** The next letters, at most some fifty; empty only when all were read. */
    List<ConsumerRecord<byte[], byte[]>> next() {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        while (letters.isEmpty() && ends.entrySet().stream().anyMatch(this::isUnread)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            ends.forEach((partition, end) -> records.records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .forEach(letters::add));
        }
        return letters;
    }

    private boolean isUnread(Map.Entry<TopicPartition, Long> end) {
        return consumer.position(end.getKey()) < end.getValue();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
