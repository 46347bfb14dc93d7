// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.Topics;

/**
 * Watches committed output until every expected page is through: all its segments were seen, or it is a dead letter.
 * That is the receipt that a replay stops on; no lag and no waiting time could be one.
 *
 * <p>{@link #run()} belongs to one thread, the rest may be called from any.
 */
final class PageTracker implements AutoCloseable, Runnable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final Consumer<byte[], byte[]> consumer;
    private final OutputCounts counts = new OutputCounts();
    /** Expected pages that are not through, with the ordinals seen so far. */
    private final Map<String, BitSet> awaited = new ConcurrentHashMap<>();

    private final AtomicLong through = new AtomicLong();

    /** Where to begin to read. */
    enum From {
        /** All that the topics hold. */
        BEGINNING,
        /** What is committed after the tracker was made. */
        NOW
    }

    /** A tracker whose positions are settled when the constructor returns. */
    PageTracker(Cluster cluster, Topics topics, From from) {
        this.topics = topics;
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.putAll(cluster.settings());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics.output()) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        if (from == From.BEGINNING) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    /** Expects a page that is about to be published. */
    void expect(String pageId) {
        awaited.put(pageId, new BitSet());
    }

    /** How many expected pages are through. */
    long through() {
        return through.get();
    }

    /** Whether every expected page is through. */
    boolean allThrough() {
        return awaited.isEmpty();
    }

    /** Counts of the expected pages' output; complete when all are through and {@link #run()} has returned. */
    OutputCounts counts() {
        return counts;
    }

    /** Makes {@link #run()} return soon. */
    void stop() {
        consumer.wakeup();
    }

    /** Reads until it is {@linkplain #stop() stopped}. */
    @Override
    public void run() {
        try {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    see(record);
                }
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        Stream stream = topics.stream(record.topic());
        if (stream == Stream.DEAD_LETTERS) {
            String pageId = DeadLetterHeaders.pageId(record.headers());
            if (pageId != null && awaited.containsKey(pageId)) {
                counts.countDeadLetter(record.headers());
                finish(pageId);
            }
            return;
        }
        OutputRecord output = OutputRecord.read(record.value());
        BitSet seen = awaited.get(output.source().pageId());
        if (seen != null && !seen.get(output.source().ordinal())) {
            seen.set(output.source().ordinal());
            counts.count(stream, output);
            if (seen.cardinality() == output.source().segments()) {
                counts.countPageThrough(output);
                finish(output.source().pageId());
            }
        }
    }

    private void finish(String pageId) {
        @Nullable BitSet seen = awaited.remove(pageId);
        if (seen != null) {
            through.incrementAndGet();
        }
    }
}
