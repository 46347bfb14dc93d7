// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.charset.PageCharset.Basis;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;
import org.kawaraban.model.kafka.Topics;

/**
 * Publishes dead letters again as the pages that they were, each once.
 *
 * <p>How far it got is kept in offsets of consumer groups, one for each reason ({@code <prefix>redrive-<reason>}), since
 * one reason may be redriven and another not. They are committed in the very transaction that publishes the pages: after
 * a kill both are there or neither. A second redrive that starts meanwhile takes the transactional id over, and the first
 * one fails at its next commit.
 */
final class Redrive {
    /** Says of a page that was redriven which dead letter it was: {@code <topic>-<partition>@<offset>}. */
    static final String REDRIVEN_FROM = "kawaraban.redriven.from";

    private static final Set<String> CHARSET =
            Set.of(PageHeaders.CONTENT_TYPE, PageHeaders.CHARSET_BASIS, PageHeaders.CHARSET_CONFIDENCE);

    private final Cluster cluster;
    private final Topics topics;
    private final Set<DeadLetterReason> reasons;
    private final @Nullable Charset charset;
    private final Listener listener;

    /** Told of each letter, before the transaction that it belongs to is committed, and of the steps of a transaction. */
    interface Listener {
        /** A letter that is published again. */
        void redriven(DeadLetter letter);

        /** A letter that cannot be, for its bytes are not all there. */
        void skipped(DeadLetter letter, String why);

        /** All records of a transaction were sent; next it is committed. */
        default void beforeCommit() {}

        /** The transaction is committed. */
        default void afterCommit() {}
    }

    /**
     * A redrive.
     *
     * @param reasons which letters
     * @param charset what their {@code content-type} shall say; null to leave it
     */
    Redrive(
            Cluster cluster,
            Topics topics,
            Set<DeadLetterReason> reasons,
            @Nullable Charset charset,
            Listener listener) {
        this.cluster = cluster;
        this.topics = topics;
        this.reasons = Set.copyOf(reasons);
        this.charset = charset;
        this.listener = listener;
    }

    /** Tells the listener what {@link #run()} would do, and does nothing. */
    void preview() {
        try (DeadLetterTopic letters = new DeadLetterTopic(cluster, topics.of(Stream.DEAD_LETTERS));
                RedriveProgress progress = progress(letters)) {
            for (var batch = letters.next(); !batch.isEmpty(); batch = letters.next()) {
                batch.forEach(record -> page(record, progress));
            }
        }
    }

    /** Publishes the letters that are there now and were not redriven before. */
    void run() {
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.putAll(cluster.settings());
        settings.put("transactional.id", topics.prefix() + "redrive");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            // Ends what a killed redrive left open, so that the offsets read next are final.
            producer.initTransactions();
            try (DeadLetterTopic letters = new DeadLetterTopic(cluster, topics.of(Stream.DEAD_LETTERS));
                    RedriveProgress progress = progress(letters)) {
                for (var batch = letters.next(); !batch.isEmpty(); batch = letters.next()) {
                    publish(batch, letters, progress, producer);
                }
            }
        }
    }

    private void publish(
            List<ConsumerRecord<byte[], byte[]>> batch,
            DeadLetterTopic letters,
            RedriveProgress progress,
            Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            ProducerRecord<byte[], byte[]> page = page(record, progress);
            if (page != null) {
                // A failed send fails the commit.
                var unused = producer.send(page);
            }
        }
        for (DeadLetterReason reason : reasons) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            for (TopicPartition partition : letters.ends().keySet()) {
                long position = letters.position(partition);
                if (position > progress.of(reason, partition)) {
                    offsets.put(partition, new OffsetAndMetadata(position));
                }
            }
            if (!offsets.isEmpty()) {
                producer.sendOffsetsToTransaction(offsets, progress.group(reason));
            }
        }
        producer.flush();
        listener.beforeCommit();
        producer.commitTransaction();
        listener.afterCommit();
    }

    /** The page that a letter was; null if it is not to be redriven. */
    private @Nullable ProducerRecord<byte[], byte[]> page(
            ConsumerRecord<byte[], byte[]> record, RedriveProgress progress) {
        DeadLetter letter = DeadLetter.of(record);
        DeadLetterReason reason = letter.knownReason();
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (!reasons.contains(reason) || record.offset() < progress.of(reason, partition)) {
            return null;
        }
        if (letter.truncated() || record.value() == null) {
            listener.skipped(letter, letter.truncated() ? "truncated: only its head was kept" : "it has no bytes");
            return null;
        }
        ProducerRecord<byte[], byte[]> page = new ProducerRecord<>(topics.pages(), record.key(), record.value());
        Headers headers = page.headers();
        for (Header header : record.headers()) {
            if (!DeadLetterHeaders.isReserved(header.key()) && (charset == null || !CHARSET.contains(header.key()))) {
                headers.add(header);
            }
        }
        if (charset != null) {
            add(headers, PageHeaders.CONTENT_TYPE, "text/plain; charset=" + charset.name());
            add(headers, PageHeaders.CHARSET_BASIS, Basis.GIVEN.label());
        }
        add(headers, REDRIVEN_FROM, partition + "@" + record.offset());
        listener.redriven(letter);
        return page;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Where each reason goes on; sets the letters to the first of these places. */
    private RedriveProgress progress(DeadLetterTopic letters) {
        RedriveProgress progress =
                new RedriveProgress(cluster, topics, reasons, letters.ends().keySet());
        for (TopicPartition partition : letters.ends().keySet()) {
            letters.seek(partition, progress.first(partition));
        }
        return progress;
    }
}
