// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/** Publishes pages as another program would, and waits until all their segments are in committed output. */
final class PagesOnTopic implements AutoCloseable {
    /** Only catches hangs. */
    private static final Duration DEADLINE = Duration.ofMinutes(4);

    private final Topics topics;
    private final PageTracker tracker;
    private final Workers workers = new Workers();
    private final KafkaProducer<byte[], byte[]> producer;

    /** The topics must exist. */
    PagesOnTopic(Cluster cluster, Topics topics) {
        this.topics = topics;
        tracker = new PageTracker(cluster, topics, PageTracker.From.NOW);
        workers.start("tracker", tracker);
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.putAll(cluster.settings());
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void publish(List<Map.Entry<String, byte[]>> pages) {
        for (Map.Entry<String, byte[]> page : pages) {
            tracker.expect(ContentHash.ofPage(page.getKey(), page.getValue()));
            producer.send(new ProducerRecord<>(
                    topics.pages(), page.getKey().getBytes(StandardCharsets.UTF_8), page.getValue()));
        }
        producer.flush();
    }

    /** Fails if for minutes no page gets through. */
    void awaitAllThrough() throws Exception {
        long[] last = {-1, 0};
        workers.await(tracker::allThrough, () -> {
            if (tracker.through() > last[0]) {
                last[0] = tracker.through();
                last[1] = System.nanoTime();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - last[1]))
                    .as("%d pages through", last[0])
                    .isLessThan(DEADLINE);
        });
    }

    long through() {
        return tracker.through();
    }

    @Override
    public void close() {
        producer.close();
        tracker.stop();
        workers.close();
    }
}
