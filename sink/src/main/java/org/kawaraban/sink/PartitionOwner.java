// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the partitions that the group gives to this sink, where their last owner left them, and lets go of those
 * that it takes away. In between each is written, or in doubt (the group refused a commit), or waits for the disk or
 * for Kafka to be tried again. Used by the consumer's thread only.
 */
final class PartitionOwner implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PartitionOwner.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Function<TopicPartition, PartitionFiles> filesOf;
    private final WriterFactory writerFactory;
    private final @Nullable Retries retries;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, PartitionWriter> writers = new HashMap<>();
    private final Set<TopicPartition> doubtful = new HashSet<>();
    private boolean assigned;
    private @Nullable SinkException failure;

    /** @param retries null to give up at the first failure */
    PartitionOwner(
            Consumer<byte[], byte[]> consumer,
            Function<TopicPartition, PartitionFiles> filesOf,
            WriterFactory writerFactory,
            @Nullable Retries retries,
            LongSupplier nanoTime) {
        this.consumer = consumer;
        this.filesOf = filesOf;
        this.writerFactory = writerFactory;
        this.retries = retries;
        this.nanoTime = nanoTime;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        noteFailure(() -> takeOver(partitions));
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        noteFailure(() -> letGo(partitions));
    }

    /** Throws what went wrong when partitions came or went. */
    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Forgets what is not finished. The part-files of a sink that cannot even do this are removed by the next owner. */
    @Override
    public void close() {
        letGo(Set.copyOf(writers.keySet()));
    }

    /** Whether the group has given a share, if only an empty one, to this sink. */
    boolean isAssigned() {
        return assigned;
    }

    /** A writer for each partition that is safely owned. */
    Map<TopicPartition, PartitionWriter> writers() {
        return Map.copyOf(writers);
    }

    /** The writer of a partition; null while it is in doubt whether it is owned, or it waits to be tried again. */
    @Nullable
    PartitionWriter writer(TopicPartition partition) {
        return writers.get(partition);
    }

    /** Whether no partition is in doubt or waits to be tried again. */
    boolean isSettled() {
        return doubtful.isEmpty() && (retries == null || retries.isEmpty());
    }

    /** Partitions of which the group refused a commit. The next poll takes those away that are not owned any more. */
    Set<TopicPartition> doubtful() {
        return Set.copyOf(doubtful);
    }

    /**
     * Does something with a partition's writer.
     *
     * @param step false if the group refused a commit, which leaves the partition in doubt
     * @return whether the partition can be written on
     */
    boolean attempt(TopicPartition partition, BooleanSupplier step) {
        boolean[] accepted = {true};
        boolean tried = orRetry(Set.of(partition), () -> accepted[0] = step.getAsBoolean());
        if (!accepted[0]) {
            doubt(partition);
        }
        return tried && accepted[0];
    }

    /** Notes that a file of the partition was finished. */
    void finished(TopicPartition partition) {
        if (retries != null) {
            retries.succeeded(partition);
        }
    }

    /** Tries the partitions again that have waited long enough. */
    void retry() {
        if (retries != null) {
            Set<TopicPartition> due = retries.due(nanoTime.getAsLong());
            if (!due.isEmpty()) {
                takeOver(due);
            }
        }
    }

    /** Makes ready to go on where the last owners of the partitions stopped. */
    void takeOver(Collection<TopicPartition> partitions) {
        orRetry(partitions, () -> takeOverOrFail(partitions));
    }

    private void takeOverOrFail(Collection<TopicPartition> partitions) {
        Map<TopicPartition, ResumePoint> points = resumePoints(partitions);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        points.forEach((partition, point) -> {
            consumer.seek(partition, point.offset().offset());
            offsets.put(partition, point.offset());
        });
        try {
            // Commits what is committed already: if the group accepts it, we were the owner when the part-files were
            // listed, and no one else can have a use for them. A stalled member must not remove its successor's.
            consumer.commitSync(offsets);
        } catch (CommitFailedException | RebalanceInProgressException refused) {
            points.keySet().forEach(this::doubt);
            return;
        }
        points.forEach((partition, point) -> orRetry(Set.of(partition), () -> {
            if (point.settle()) {
                finished(partition);
            }
            doubtful.remove(partition);
            writers.put(
                    partition,
                    writerFactory.create(
                            partition, point.files(), point.metadata().next()));
            if (retries != null) {
                retries.tried(partition);
                consumer.resume(Set.of(partition));
            }
        }));
    }

    /** Does something; if the disk or Kafka fails and may recover, the partitions wait to be taken over again. */
    private boolean orRetry(Collection<TopicPartition> partitions, Runnable step) {
        try {
            step.run();
            return true;
        } catch (FileFailure | RetriableException e) {
            if (retries == null) {
                throw e;
            }
            for (TopicPartition partition : partitions) {
                retries.failed(partition, e, nanoTime.getAsLong());
                doubtful.remove(partition);
                forget(partition);
                // Of a partition that could not be taken over the position is unknown, which a poll would not accept.
                consumer.seek(partition, 0);
            }
            consumer.pause(partitions);
            return false;
        }
    }

    private void doubt(TopicPartition partition) {
        log.info(
                "Commit of {} refused by the group: records since its last finished file are left to be read again",
                partition);
        writers.remove(partition);
        doubtful.add(partition);
    }

    private void letGo(Collection<TopicPartition> partitions) {
        if (retries != null) {
            retries.forget(partitions);
        }
        for (TopicPartition partition : partitions) {
            doubtful.remove(partition);
            forget(partition);
        }
    }

    private void forget(TopicPartition partition) {
        PartitionWriter writer = writers.remove(partition);
        if (writer != null) {
            writer.discard();
        }
    }

    /** Kafka would log what a listener throws, with its stack, at length. */
    private void noteFailure(Runnable step) {
        try {
            step.run();
        } catch (SinkException e) {
            if (failure == null) {
                failure = e;
            }
        }
    }

    private Map<TopicPartition, ResumePoint> resumePoints(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, ResumePoint> points = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            orRetry(Set.of(partition), () -> {
                PartitionFiles files = filesOf.apply(partition);
                points.put(partition, ResumePoint.of(partition, files, committed.get(partition), beginning));
                if (committed.get(partition) == null && beginning > 0) {
                    log.warn("Begins {} at offset {}: earlier records have expired from Kafka", partition, beginning);
                }
            });
        }
        return points;
    }

    /** Makes the writer of a partition. */
    interface WriterFactory {
        PartitionWriter create(TopicPartition partition, PartitionFiles files, long next);
    }
}
