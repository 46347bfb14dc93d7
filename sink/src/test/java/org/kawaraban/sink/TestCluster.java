// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.Topics;

/**
 * The four output topics and what the group has committed, as a broker keeps them from one consumer to the next. Every
 * second offset is taken by a commit marker.
 */
final class TestCluster {
    static final Topics TOPICS = new Topics("test.");
    static final long TIME = 1_740_312_240_000L;

    final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    final Map<String, String> topicIds = new TreeMap<>();
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> logs =
            new TreeMap<>((a, b) -> (a.topic() + a.partition()).compareTo(b.topic() + b.partition()));
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> beginnings = new HashMap<>();

    TestCluster(int partitions) {
        for (Stream stream : Stream.values()) {
            topicIds.put(TOPICS.of(stream), stream.label() + "-id");
            for (int partition = 0; partition < partitions; partition++) {
                TopicPartition topicPartition = partition(stream, partition);
                logs.put(topicPartition, new ArrayList<>());
                ends.put(topicPartition, 0L);
                beginnings.put(topicPartition, 0L);
            }
        }
    }

    static TopicPartition partition(Stream stream, int partition) {
        return new TopicPartition(TOPICS.of(stream), partition);
    }

    static String value(String id) {
        return "{\"id\":\"" + id + "\",\"title\":\"瓦版\"}";
    }

    TestCluster add(Stream stream, int partition, String id) {
        return add(stream, partition, id.getBytes(UTF_8), value(id).getBytes(UTF_8), new RecordHeaders());
    }

    TestCluster add(Stream stream, int partition, byte[] key, byte[] value, Headers headers) {
        TopicPartition topicPartition = partition(stream, partition);
        long offset = ends.get(topicPartition);
        logs.get(topicPartition).add(record(topicPartition, offset, key, value, headers));
        ends.put(topicPartition, offset + 2);
        return this;
    }

    static ConsumerRecord<byte[], byte[]> record(
            TopicPartition partition, long offset, byte[] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                TIME,
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                Optional.of(0));
    }

    /** Deletes the records below an offset, as retention does. */
    void expire(Stream stream, int partition, long offset) {
        TopicPartition topicPartition = partition(stream, partition);
        beginnings.put(topicPartition, offset);
        logs.get(topicPartition).removeIf(record -> record.offset() < offset);
    }

    Set<TopicPartition> partitions() {
        return logs.keySet();
    }

    List<ConsumerRecord<byte[], byte[]>> records(Stream stream, int partition) {
        return logs.get(partition(stream, partition));
    }

    /** A member of the group that gets all partitions at its first poll. */
    TestConsumer consumer() {
        return new TestConsumer(partitions());
    }

    /** What happens at a commit, before the broker takes it. */
    interface CommitHook {
        void commit(Map<TopicPartition, OffsetAndMetadata> offsets, Runnable take);
    }

    final class TestConsumer extends MockConsumer<byte[], byte[]> {
        private int recordsAPoll = Integer.MAX_VALUE;
        private CommitHook hook = (offsets, take) -> take.run();

        TestConsumer(Set<TopicPartition> assignment) {
            super("none");
            for (Stream stream : Stream.values()) {
                List<PartitionInfo> infos = logs.keySet().stream()
                        .filter(partition -> partition.topic().equals(TOPICS.of(stream)))
                        .map(partition -> new PartitionInfo(
                                partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0]))
                        .toList();
                updatePartitions(TOPICS.of(stream), infos);
            }
            updateBeginningOffsets(beginnings);
            updateEndOffsets(ends);
            schedulePollTask(() -> rebalance(new HashSet<>(assignment)));
        }

        TestConsumer atMost(int records) {
            recordsAPoll = records;
            return this;
        }

        TestConsumer onCommit(CommitHook newHook) {
            hook = newHook;
            return this;
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            for (TopicPartition partition : assignment()) {
                supply(partition);
            }
            return super.poll(timeout);
        }

        TopicIds topicIds() {
            return topics -> {
                Map<String, String> found = new TreeMap<>(topicIds);
                found.keySet().retainAll(topics);
                return found;
            };
        }

        private void supply(TopicPartition partition) {
            if (paused().contains(partition)) {
                return;
            }
            long position = position(partition);
            if (position < beginnings.get(partition)) {
                throw new OffsetOutOfRangeException(Map.of(partition, position));
            }
            List<ConsumerRecord<byte[], byte[]>> ahead = logs.get(partition).stream()
                    .filter(record -> record.offset() >= position)
                    .limit(recordsAPoll)
                    .toList();
            ahead.forEach(this::addRecord);
            if (ahead.isEmpty() && position < ends.get(partition)) {
                // A poll moves over commit markers.
                seek(partition, ends.get(partition));
            }
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            hook.commit(offsets, () -> committed.putAll(offsets));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>(committed);
            found.keySet().retainAll(partitions);
            return found;
        }
    }
}
