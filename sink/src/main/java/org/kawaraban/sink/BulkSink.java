// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
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

    private final SinkConfig config;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final FileOperations operations;
    private final LongSupplier nanoTime;
    private final String writerId = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    private final SinkCounts counts = new SinkCounts();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile @Nullable Consumer<byte[], byte[]> running;
    private volatile boolean stopping;
    private volatile boolean finishing;

    /** A sink that connects when it is {@linkplain #run run}. */
    public BulkSink(SinkConfig config) {
        this(
                config,
                () -> new KafkaConsumer<>(
                        config.consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** A sink that reads with the consumer that {@code consumers} makes, once, and closes it. */
    public BulkSink(SinkConfig config, Supplier<Consumer<byte[], byte[]>> consumers) {
        this(config, consumers, new DiskFiles(), System::nanoTime);
    }

    BulkSink(
            SinkConfig config,
            Supplier<Consumer<byte[], byte[]>> consumers,
            FileOperations operations,
            LongSupplier nanoTime) {
        this.config = config;
        this.consumers = consumers;
        this.operations = operations;
        this.nanoTime = nanoTime;
    }

    /**
     * Reads and writes until {@link #finish} or {@link #stop} takes effect. Can be called once.
     *
     * @throws SinkException if the folder is refused or a file cannot be written; what was not finished is read again
     *     by the next sink of the group
     * @throws KafkaException if the cluster cannot be reached or refuses
     */
    public void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a sink runs once");
        }
        try {
            OutputFolder folder = OutputFolder.open(config.directory());
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                running = consumer;
                run(consumer, folder);
            } catch (WakeupException e) {
                if (!stopping) {
                    throw e;
                }
            } finally {
                running = null;
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
    }

    /**
     * Takes everything that is committed on the owned partitions by now, finishes all files, and ends. Records that
     * come later may or may not be among them.
     */
    public void finish() {
        finishing = true;
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

    private void run(Consumer<byte[], byte[]> consumer, OutputFolder folder) {
        requireTopics(consumer);
        try (PartitionOwner owner = owner(consumer, folder)) {
            consumer.subscribe(config.topics().output(), owner);
            loop(consumer, owner);
        } catch (OffsetOutOfRangeException e) {
            throw new SinkException(
                    "records were deleted from Kafka before they were written: " + e.offsetOutOfRangePartitions()
                            + " lie outside of their topics",
                    e);
        }
    }

    private PartitionOwner owner(Consumer<byte[], byte[]> consumer, OutputFolder folder) {
        return new PartitionOwner(
                consumer,
                partition -> new PartitionFiles(
                        folder, config.topics().stream(partition.topic()), partition.partition(), operations),
                (files, commit, next) -> new PartitionWriter(
                        files,
                        new BulkLines(files.stream(), config.indexPrefix()),
                        config,
                        writerId,
                        commit,
                        counts,
                        next));
    }

    private void requireTopics(Consumer<byte[], byte[]> consumer) {
        for (String topic : config.topics().output()) {
            if (consumer.partitionsFor(topic).isEmpty()) {
                throw new SinkException("topic " + topic + " does not exist");
            }
        }
    }

    private void loop(Consumer<byte[], byte[]> consumer, PartitionOwner owner) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        while (!stopping) {
            ConsumerRecords<byte[], byte[]> records = poll(consumer, owner);
            Set<TopicPartition> stillOwned = owner.doubtful();
            for (TopicPartition partition : records.partitions()) {
                write(partition, records.records(partition), owner);
            }
            finishIdle(owner);
            if (!stillOwned.isEmpty()) {
                owner.takeOver(stillOwned);
            }
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
            // In doubt: once that is settled, these records are read again, by us or by another.
            return;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!writer.add(record, nanoTime.getAsLong())) {
                owner.doubt(partition);
                return;
            }
        }
    }

    private void finishIdle(PartitionOwner owner) {
        owner.writers().forEach((partition, writer) -> {
            if (!writer.finishIfIdle(nanoTime.getAsLong())) {
                owner.doubt(partition);
            }
        });
    }

    private boolean finishAll(PartitionOwner owner) {
        owner.writers().forEach((partition, writer) -> {
            if (!writer.finish()) {
                owner.doubt(partition);
            }
        });
        return owner.doubtful().isEmpty();
    }

    /** Whether all owned partitions are read up to where they ended when this was first asked. */
    private static boolean isThrough(
            Consumer<byte[], byte[]> consumer, PartitionOwner owner, Map<TopicPartition, Long> ends) {
        if (!owner.isAssigned() || !owner.doubtful().isEmpty()) {
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
