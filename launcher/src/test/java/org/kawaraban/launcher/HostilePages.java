// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.hostile.BadRecord;
import org.kawaraban.launcher.verify.PageTexts;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.BulkSink;
import org.kawaraban.sink.SinkConfig;

/**
 * Brings records through enrich and sink on a real broker, as another producer than ours would publish them, and keeps their
 * texts for {@code verify}.
 */
final class HostilePages implements PageTexts {
    private static final Topics TOPICS = new Topics("h.");

    private final Map<String, byte[]> pages = new LinkedHashMap<>();

    /** What came out, counted; the files are in {@code folder/out}. */
    Summary run(List<BadRecord> records, Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
            Cluster cluster = Cluster.connect(broker.bootstrapServers(), Map.of());
            cluster.createTopics(TOPICS, TopicPlan.REPLAY);
            try (Workers workers = new Workers();
                    PageTracker tracker = new PageTracker(cluster, TOPICS, PageTracker.From.BEGINNING);
                    BulkSink sink =
                            new BulkSink(SinkConfig.of(folder.resolve("out"), TOPICS, "h.sink", cluster.settings()));
                    EnrichApp enrich = new EnrichApp(config(cluster, folder), EnrichSteps.load())) {
                publish(records, cluster).forEach(tracker::expect);
                workers.watch("enrich", enrich.stopped());
                workers.start("tracker", tracker);
                workers.start("sink", sink::run);
                enrich.start();
                workers.await(tracker::allThrough, () -> {});
                tracker.stop();
                workers.join("tracker");
                sink.finish();
                workers.join("sink");
                return Summary.of(tracker.counts(), records.size(), 0, 0);
            }
        }
    }

    @Override
    public @Nullable String text(String uri, String charset) {
        byte[] page = pages.get(uri);
        return page == null
                ? null
                : new PageDecoder()
                        .decode(page, "text/plain; charset=" + charset)
                        .text();
    }

    /** Publishes all before anything reads, and returns their page ids. */
    private Set<String> publish(List<BadRecord> records, Cluster cluster) throws Exception {
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.putAll(cluster.settings());
        Set<String> ids = new TreeSet<>();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (BadRecord record : records) {
                Future<RecordMetadata> sent = producer.send(
                        new ProducerRecord<>(TOPICS.pages(), 0, record.key(), record.value(), record.headers()));
                String uri = uri(record, sent);
                byte[] value = record.value() == null ? new byte[0] : record.value();
                pages.put(uri, value);
                ids.add(ContentHash.ofPage(uri, value));
            }
            producer.flush();
        }
        return ids;
    }

    private static String uri(BadRecord record, Future<RecordMetadata> sent) throws Exception {
        return record.key() == null || record.key().length == 0
                ? "kafka:" + TOPICS.pages() + "/0/" + sent.get().offset()
                : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static EnrichConfig config(Cluster cluster, Path folder) {
        return new EnrichConfig(
                TOPICS,
                "h.enrich",
                new Partitions(1, TopicPlan.REPLAY.output()),
                2,
                folder.resolve("state"),
                Duration.ofMillis(100),
                Retention.DEFAULT,
                cluster.settings());
    }
}
