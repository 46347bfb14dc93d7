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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
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
 * broker, payload, changelogs and exactly-once included. Arguments: number of articles (200,000).
 */
public final class DeduplicateWriterBenchmark {
    private static final String IN = "in";
    private static final String OUT = "out";
    private static final int CHUNK = 10_000;

    private DeduplicateWriterBenchmark() {}

    /** Prints one line. */
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
        Properties properties = new EnrichConfig(
                        new Topics("b."),
                        "b",
                        new Partitions(1, 1),
                        1,
                        folder.resolve("state"),
                        Duration.ofMillis(100),
                        Retention.DEFAULT,
                        cluster)
                .properties();
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties)) {
            streams.start();
            all.await();
            return (System.nanoTime() - first.get()) / 1e9;
        }
    }
}
