// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.kafka.Topics;

/** The topology on Kafka's test driver: pages in at a fixed time, records out. */
final class TopologyFixture implements AutoCloseable {
    static final Instant TIME = Instant.parse("2025-03-01T00:00:00.000Z");
    private static final Topics TOPICS = new Topics("t.");
    private static final EnrichSteps STEPS = EnrichSteps.load();

    private final Thread opener = Thread.currentThread();
    private final TopologyTestDriver driver;
    private Instant time = TIME;
    private final TestInputTopic<byte[], byte[]> pages;

    TopologyFixture() throws IOException {
        Path state = Files.createTempDirectory("topology-test");
        EnrichConfig config = new EnrichConfig(
                TOPICS,
                "t.enrich",
                new Partitions(1, 4),
                1,
                state,
                Duration.ofMillis(100),
                Retention.DEFAULT,
                Map.of("bootstrap.servers", "unused:1"));
        Properties properties = config.properties();
        driver = new TopologyTestDriver(topology(), properties, TIME);
        pages = driver.createInputTopic(TOPICS.pages(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Topology topology() {
        return new EnrichTopology(TOPICS, new Partitions(1, 4), STEPS, Retention.DEFAULT).get();
    }

    /** Publishes a page with no headers at all. */
    void publish(@Nullable String uri, byte @Nullable [] bytes) {
        publish(uri, bytes, new RecordHeaders());
    }

    void publish(@Nullable String uri, String text) {
        publish(uri, text.getBytes(StandardCharsets.UTF_8));
    }

    void publish(@Nullable String uri, byte @Nullable [] bytes, Headers headers) {
        publish(uri == null ? null : uri.getBytes(StandardCharsets.UTF_8), bytes, headers);
    }

    void publish(byte @Nullable [] key, byte @Nullable [] bytes, Headers headers) {
        pages.pipeInput(new TestRecord<>(key, bytes, headers, time));
    }

    /** Lets the pages published from now on come so much later. */
    void after(Duration duration) {
        time = time.plus(duration);
    }

    /** Lets a second of wall-clock time pass, in which deduplication sweeps. */
    void tick() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    /** Entries in the stores of deduplication, the clock aside. */
    long remembered() {
        long entries = 0;
        for (var store : driver.getAllStateStores().entrySet()) {
            if (store.getKey().equals(DeduplicateStores.CLOCK)) {
                continue;
            }
            try (var iterator = driver.getKeyValueStore(store.getKey()).all()) {
                while (iterator.hasNext()) {
                    iterator.next();
                    entries++;
                }
            }
        }
        return entries;
    }

    /** What the metric of expired entries says. */
    long expired() {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("expired-entries-total"))
                .mapToLong(metric -> ((Double) metric.getValue().metricValue()).longValue())
                .sum();
    }

    List<TaggedSegment> articles() {
        return read(Stream.ARTICLES, TaggedSegment.class);
    }

    List<TaggedSegment> fragments() {
        return read(Stream.FRAGMENTS, TaggedSegment.class);
    }

    List<Duplicate> duplicates() {
        return read(Stream.DUPLICATES, Duplicate.class);
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        TOPICS.of(Stream.DEAD_LETTERS), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    List<TestRecord<String, byte[]>> records(Stream stream) {
        return driver.createOutputTopic(TOPICS.of(stream), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Drops what the driver keeps of internal topics, which nobody reads: in a long test it would fill the heap. */
    void dropInternalRecords() {
        for (String topic : driver.producedTopicNames()) {
            if (topic.startsWith("t.enrich-")) {
                driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList();
            }
        }
    }

    private <T> List<T> read(Stream stream, Class<T> type) {
        return records(stream).stream()
                .map(record -> Json.read(record.value(), type))
                .toList();
    }

    /**
     * @throws IllegalStateException in another thread than opened it: Kafka would log an error, leave the stores open and
     *     so keep their write buffers, which all stores of the process share
     */
    @Override
    public void close() {
        if (Thread.currentThread() != opener) {
            throw new IllegalStateException("opened by " + opener);
        }
        driver.close();
    }
}
