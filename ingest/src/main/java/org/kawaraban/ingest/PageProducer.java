// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;
import org.kawaraban.model.kafka.Topics;

/**
 * Publishes pages, and dead letters of what cannot be a page. Sends are acknowledged in the background; {@link
 * #flush()} waits for all of them and throws if one failed. Thread-safe.
 */
public final class PageProducer implements AutoCloseable {
    /** The stage that dead letters name. */
    public static final String STAGE = "ingest";

    private final Producer<String, byte[]> producer;
    private final Topics topics;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /**
     * A producer on its own connection.
     *
     * @param overrides Kafka's own settings, {@code bootstrap.servers} among them, applied last
     */
    public PageProducer(Topics topics, Map<String, Object> overrides) {
        this(topics, new KafkaProducer<>(settings(overrides), new StringSerializer(), new ByteArraySerializer()));
    }

    PageProducer(Topics topics, Producer<String, byte[]> producer) {
        this.topics = topics;
        this.producer = producer;
    }

    static Map<String, Object> settings(Map<String, Object> overrides) {
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        // On a topic just made the first request may be refused and the second taken: a broker that knows nothing of a
        // producer yet takes any sequence number. The first could then never be taken, and its pages would expire.
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.putAll(overrides);
        return settings;
    }

    /**
     * Begins to send a page or dead letter; blocks while the buffer is full.
     *
     * @throws KafkaException if an earlier send failed
     */
    public void send(PageInput input) {
        failIfFailed();
        // The callback keeps the failure.
        var unused = producer.send(
                input instanceof RawPage page ? record(page) : record((Rejected) input), (metadata, exception) -> {
                    if (exception == null) {
                        acknowledged.incrementAndGet();
                    } else {
                        failure.compareAndSet(null, exception);
                    }
                });
    }

    /**
     * Waits until everything sent is acknowledged.
     *
     * @throws KafkaException if a send failed
     */
    public void flush() {
        producer.flush();
        failIfFailed();
    }

    /** How many pages and dead letters the cluster has acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void failIfFailed() {
        Exception first = failure.get();
        if (first != null) {
            throw new KafkaException("a page could not be published: " + first.getMessage(), first);
        }
    }

    private ProducerRecord<String, byte[]> record(RawPage page) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topics.pages(), page.uri(), page.bytes());
        addCloudEvent(record.headers(), page);
        add(record.headers(), PageHeaders.TIME, page.fetchedAt().toString());
        add(record.headers(), PageHeaders.CONTENT_TYPE, page.contentType());
        add(record.headers(), PageHeaders.CHARSET_BASIS, page.charset().basis().label());
        if (page.charset().isGuess()) {
            add(
                    record.headers(),
                    PageHeaders.CHARSET_CONFIDENCE,
                    Double.toString(page.charset().confidence()));
        }
        return record;
    }

    private ProducerRecord<String, byte[]> record(Rejected rejected) {
        boolean truncated = rejected.size() >= 0;
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topics.of(Stream.DEAD_LETTERS), rejected.uri(), truncated ? rejected.head() : null);
        Headers headers = record.headers();
        addCloudEvent(headers, rejected);
        add(headers, DeadLetterHeaders.STAGE, STAGE);
        add(headers, DeadLetterHeaders.REASON, rejected.reason());
        add(headers, DeadLetterHeaders.EXCEPTION, rejected.failure().getClass().getName());
        add(
                headers,
                DeadLetterHeaders.MESSAGE,
                String.valueOf(rejected.failure().getMessage()));
        if (truncated) {
            add(headers, DeadLetterHeaders.VALUE_SIZE, Long.toString(rejected.size()));
            add(headers, DeadLetterHeaders.VALUE_SHA256, rejected.sha256());
        }
        return record;
    }

    private static void addCloudEvent(Headers headers, PageInput input) {
        add(headers, PageHeaders.SPEC_VERSION, "1.0");
        add(headers, PageHeaders.ID, input.id());
        add(headers, PageHeaders.SOURCE, input.root());
        add(headers, PageHeaders.SUBJECT, input.uri());
        add(headers, PageHeaders.TYPE, PageHeaders.PAGE_FETCHED);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
