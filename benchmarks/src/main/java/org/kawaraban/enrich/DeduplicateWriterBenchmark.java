// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.kawaraban.enrich.ArticleStream.Delivery;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.Verdict.Kept;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.launcher.EmbeddedBroker;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.JsonSerde;
import org.kawaraban.model.kafka.Topics;

/**
 * The ceiling of deduplication's one writer: articles a second through the processor between two topics on an embedded
 * broker, payload, changelogs and exactly-once included; then how long an instance without a state folder takes to
 * restore the stores. Arguments: number of articles (200,000).
 */
public final class DeduplicateWriterBenchmark {
    private static final String IN = "in";
    private static final String OUT = "out";
    private static final int CHUNK = 10_000;

    private DeduplicateWriterBenchmark() {}

    /** Prints three lines. */
    public static void main(String[] args) throws Exception {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        Path folder = Files.createTempDirectory("deduplicate-writer");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
            Map<String, Object> cluster = Map.of("bootstrap.servers", broker.bootstrapServers());
            long bytes = fill(cluster, articles);
            double seconds = seconds(cluster, folder, articles);
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles, %,d bytes each: %,.0f articles/s, %,.1f million a day%n",
                    articles,
                    bytes / articles,
                    articles / seconds,
                    articles / seconds * 86_400 / 1e6);
            printSizes(cluster, articles);
            restore(cluster, folder);
        }
    }

    /** Publishes the articles as the split step does; the bytes of keys and values. */
    private static long fill(Map<String, Object> cluster, int articles) throws Exception {
        try (Admin admin = Admin.create(cluster)) {
            admin.createTopics(List.of(
                            new NewTopic(IN, Optional.of(1), Optional.empty()),
                            new NewTopic(OUT, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.putAll(cluster);
        ArticleStream stream = new ArticleStream(false, 1);
        long bytes = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int done = 0; done < articles; done += CHUNK) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (Delivery delivery : stream.next(Math.min(CHUNK, articles - done))) {
                    byte[] key = Json.bytes(delivery.key());
                    bytes += key.length + delivery.json().length;
                    sent.add(producer.send(new ProducerRecord<>(IN, key, delivery.json())));
                }
                for (Future<RecordMetadata> record : sent) {
                    record.get();
                }
            }
        }
        return bytes;
    }

    /** From the first decision to the last; what is open then is one transaction of 0.1 s. */
    private static double seconds(Map<String, Object> cluster, Path folder, int articles) throws Exception {
        CountDownLatch all = new CountDownLatch(articles);
        AtomicLong first = new AtomicLong();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(new JsonSerde<>(SegmentKey.class), Serdes.ByteArray()))
                .process(DeduplicateProcessor.supplier(Retention.DEFAULT))
                .peek((id, verdict) -> {
                    first.compareAndSet(0, System.nanoTime());
                    all.countDown();
                })
                .filter((id, verdict) -> verdict instanceof Kept)
                .mapValues(verdict -> ((Kept) verdict).json())
                .to(OUT, Produced.with(Serdes.String(), Serdes.ByteArray()));
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties(cluster, folder.resolve("state")))) {
            streams.start();
            all.await();
            return (System.nanoTime() - first.get()) / 1e9;
        }
    }

    private static Properties properties(Map<String, Object> cluster, Path state) {
        return new EnrichConfig(
                        new Topics("b."),
                        "b",
                        new Partitions(1, 1),
                        1,
                        state,
                        Duration.ofMillis(100),
                        Retention.DEFAULT,
                        cluster)
                .properties();
    }

    /** Bytes on the broker's disk, compressed as they are, an article. */
    private static void printSizes(Map<String, Object> cluster, int articles) throws Exception {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (Admin admin = Admin.create(cluster)) {
            for (Map<String, LogDirDescription> node :
                    admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
                for (LogDirDescription folder : node.values()) {
                    folder.replicaInfos()
                            .forEach((partition, replica) -> sizes.merge(
                                    partition.topic().endsWith("-changelog") ? "changelogs" : partition.topic(),
                                    replica.size(),
                                    Long::sum));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bytes an article on the broker's disk: in %d, out %d, changelogs %d%n",
                sizes.getOrDefault(IN, 0L) / articles,
                sizes.getOrDefault(OUT, 0L) / articles,
                sizes.getOrDefault("changelogs", 0L) / articles);
    }

    /** From the first changelog record asked for, with an empty state folder, to when articles could be decided. */
    private static void restore(Map<String, Object> cluster, Path folder) throws Exception {
        LongAdder records = new LongAdder();
        CountDownLatch running = new CountDownLatch(1);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(new JsonSerde<>(SegmentKey.class), Serdes.ByteArray()))
                .process(DeduplicateProcessor.supplier(Retention.DEFAULT))
                .filter((id, verdict) -> verdict instanceof Kept)
                .mapValues(verdict -> ((Kept) verdict).json())
                .to(OUT, Produced.with(Serdes.String(), Serdes.ByteArray()));
        try (KafkaStreams streams =
                new KafkaStreams(builder.build(), properties(cluster, folder.resolve("restored")))) {
            AtomicLong start = new AtomicLong();
            streams.setGlobalStateRestoreListener(new CountingListener(start, records));
            streams.setStateListener((now, before) -> {
                if (now == KafkaStreams.State.RUNNING) {
                    running.countDown();
                }
            });
            streams.start();
            running.await();
            double seconds = (System.nanoTime() - start.get()) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "restored %,d changelog records in %.1f s: %,.0f a second%n",
                    records.sum(),
                    seconds,
                    records.sum() / seconds);
        }
    }

    private record CountingListener(AtomicLong began, LongAdder records) implements StateRestoreListener {
        @Override
        public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
            began.compareAndSet(0, System.nanoTime());
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
            records.add(restored);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {}
    }
}
