// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/**
 * Writes the committed records of the four output topics to Elasticsearch bulk files, each record to exactly one
 * finished file, whatever is killed. Any number of sinks of one group may share an output folder.
 *
 * <p>{@link #run} does the work on the calling thread; all other methods may be called from any thread.
 */
public final class BulkSink implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** For leaving the group, so that others need not wait for a time-out; not for a broker that is away. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    /** A turn with a full file to sync takes far less; only one that hangs takes longer. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    private final SinkConfig config;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<TopicIds> topicIds;
    private final FileOperations operations;
    private final LongSupplier nanoTime;
    private final String writerId = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    private final SinkCounts counts = new SinkCounts();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile @Nullable Consumer<byte[], byte[]> running;
    private volatile @Nullable TopicIds asked;
    private volatile boolean stopping;
    private volatile boolean finishing;
    private volatile boolean settled;
    private volatile long turnNanos;

    /** A sink that connects when it is {@linkplain #run run}. */
    public BulkSink(SinkConfig config) {
        this(
                config,
                () -> new KafkaConsumer<>(
                        config.consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                () -> new AdminTopicIds(config.clientSettings()),
                new DiskFiles(),
                System::nanoTime);
    }

    /** A sink that reads with the consumer that {@code consumers} makes, once, and closes it. */
    public BulkSink(SinkConfig config, Supplier<Consumer<byte[], byte[]>> consumers, TopicIds topicIds) {
        this(config, consumers, () -> topicIds, new DiskFiles(), System::nanoTime);
    }

    BulkSink(
            SinkConfig config,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<TopicIds> topicIds,
            FileOperations operations,
            LongSupplier nanoTime) {
        this.config = config;
        this.consumers = consumers;
        this.topicIds = topicIds;
        this.operations = operations;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads and writes until {@link #finish} or {@link #stop} takes effect. Can be called once.
     *
     * @throws SinkException if the folder or the topics are refused, or, unless a live feed is {@linkplain Following
     *     followed}, a file cannot be written; what was not finished is read again by the next sink of the group
     * @throws KafkaException if the cluster cannot be reached or refuses
     */
    public void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a sink runs once");
        }
        try (TopicIds ids = topicIds.get()) {
            asked = ids;
            Consumer<byte[], byte[]> consumer = consumers.get();
            try {
                running = consumer;
                run(consumer, ids);
            } finally {
                running = null;
                consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
            }
        } catch (KafkaException e) {
            if (!stopping) {
                throw e;
            }
        } finally {
            ended.countDown();
        }
    }

    /** Ends soon. What is not in a finished file is left for the next sink of the group, which reads it again. */
    public void stop() {
        stopping = true;
        Consumer<byte[], byte[]> consumer = running;
        if (consumer != null) {
            consumer.wakeup();
        }
        TopicIds ids = asked;
        if (ids != null) {
            ids.close();
        }
    }

    /**
     * Takes everything that is committed on the owned partitions by now, finishes all files, and ends. Records that
     * come later may or may not be among them.
     */
    public void finish() {
        finishing = true;
    }

    /**
     * Whether it has its share of the partitions, none of them waits for the disk or for Kafka to be tried again, and it
     * has turned to them in the last 15 s.
     */
    public boolean isWorking() {
        return settled && nanoTime.getAsLong() - turnNanos < LONGEST_TURN.toNanos();
    }

    /** Records that this sink has brought to finished files. */
    public Map<Stream, Long> recordsWritten() {
        return counts.records();
    }

    /** Files that this sink has finished. */
    public Map<Stream, Long> filesWritten() {
        return counts.files();
    }

    /** {@linkplain #stop Stops} and waits for {@link #run} to return. */
    @Override
    public void close() {
        stop();
        if (started.get()) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(Consumer<byte[], byte[]> consumer, TopicIds ids) {
        OutputFolder folder = OutputFolder.open(
                config.directory(),
                config.groupId(),
                ids.ofExisting(config.topics().output()),
                () -> CommitMetadata.ofGroup(consumer, config.topics().output()));
        try (PartitionOwner owner = owner(consumer, folder, ids)) {
            consumer.subscribe(config.topics().output(), owner);
            loop(consumer, owner);
        } catch (OffsetOutOfRangeException e) {
            // Another topic of the same name may just be shorter.
            folder.requireTopics(ids.ofExisting(config.topics().output()));
            throw new SinkException(
                    "records were deleted from Kafka before they were written: " + e.offsetOutOfRangePartitions()
                            + " lie outside of their topics",
                    e);
        }
    }

    private PartitionOwner owner(Consumer<byte[], byte[]> consumer, OutputFolder folder, TopicIds ids) {
        PartitionOwner[] owner = new PartitionOwner[1];
        Following following = config.following();
        owner[0] = new PartitionOwner(
                consumer,
                partition -> new PartitionFiles(
                        folder, config.topics().stream(partition.topic()), partition.partition(), operations),
                (partition, files, next) -> new PartitionWriter(
                        files,
                        new BulkLines(files.stream(), config.indexPrefix()),
                        config,
                        writerId,
                        new PartitionWriter.Commit() {
                            @Override
                            public void commit(OffsetAndMetadata offset) {
                                folder.requireTopics(ids.ofExisting(List.of(partition.topic())));
                                consumer.commitSync(Map.of(partition, offset));
                            }

                            @Override
                            public void finished() {
                                owner[0].finished(partition);
                            }
                        },
                        counts,
                        next),
                following == null ? null : new Retries(following),
                nanoTime);
        return owner[0];
    }

    private void loop(Consumer<byte[], byte[]> consumer, PartitionOwner owner) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        while (!stopping) {
            ConsumerRecords<byte[], byte[]> records = poll(consumer, owner);
            Set<TopicPartition> stillOwned = owner.doubtful();
            for (TopicPartition partition : records.partitions()) {
                write(partition, records.records(partition), owner);
            }
            finishIdle(consumer, owner);
            owner.retry();
            if (!stillOwned.isEmpty()) {
                owner.takeOver(stillOwned);
            }
            settled = owner.isAssigned() && owner.isSettled();
            turnNanos = nanoTime.getAsLong();
            if (finishing && isThrough(consumer, owner, ends) && finishAll(owner)) {
                return;
            }
        }
    }

    private static ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer, PartitionOwner owner) {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            owner.throwFailure();
            return records;
        } catch (NoOffsetForPartitionException e) {
            // A partition that could not be taken over has no position.
            owner.throwFailure();
            throw e;
        }
    }

    private void write(
            TopicPartition partition, Iterable<ConsumerRecord<byte[], byte[]>> records, PartitionOwner owner) {
        PartitionWriter writer = owner.writer(partition);
        if (writer == null) {
            // In doubt, or waiting: once that is settled, these records are read again, by us or by another.
            return;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!owner.attempt(partition, () -> writer.add(record, nanoTime.getAsLong()))) {
                return;
            }
        }
    }

    private void finishIdle(Consumer<byte[], byte[]> consumer, PartitionOwner owner) {
        owner.writers()
                .forEach((partition, writer) -> owner.attempt(
                        partition, () -> writer.finishIfIdle(nanoTime.getAsLong(), consumer.position(partition))));
    }

    private static boolean finishAll(PartitionOwner owner) {
        owner.writers().forEach((partition, writer) -> owner.attempt(partition, writer::finish));
        return owner.isSettled();
    }

    /** Whether all owned partitions are read up to where they ended when this was first asked. */
    private static boolean isThrough(
            Consumer<byte[], byte[]> consumer, PartitionOwner owner, Map<TopicPartition, Long> ends) {
        if (!owner.isAssigned() || !owner.isSettled()) {
            return false;
        }
        Set<TopicPartition> owned = owner.writers().keySet();
        Set<TopicPartition> unknown = new HashSet<>(owned);
        unknown.removeAll(ends.keySet());
        if (!unknown.isEmpty()) {
            ends.putAll(consumer.endOffsets(unknown));
        }
        for (TopicPartition partition : owned) {
            if (consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
                return false;
            }
        }
        return true;
    }
}
