// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.Topics;

/**
 * Holds a producer back while too many pages wait for enrich, or a broker's disk is nearly full. A producer that runs
 * ahead gains nothing, and a broker whose disk is full stops for everybody. Not thread-safe.
 */
public final class PageQueue implements AutoCloseable {
    /** Asking takes some milliseconds; the bounds are exceeded by so many pages at most, for each producer. */
    public static final int CHECK_EVERY_PAGES = 500;

    private static final long CHECK_EVERY_BYTES = 32L << 20;
    private static final long LOOK_AGAIN_MS = 500;

    private final Admin admin;
    private final Topics topics;
    private final String group;
    private final Limits limits;
    private final Consumer<String> say;
    private int pagesSinceCheck = CHECK_EVERY_PAGES;
    private long bytesSinceCheck;
    private boolean isDiskKnown = true;
    private boolean isDepthKnown = true;
    /** The kind of reason that was said; empty while there is none. */
    private String waitingFor = "";

    /**
     * What holds a producer back.
     *
     * @param maxQueued most pages that are on the topic and not yet committed by enrich; 0 for no bound
     * @param minFreeBytes least space on each disk of each broker; 0 for no bound
     */
    public record Limits(long maxQueued, long minFreeBytes) {
        /** A hundred thousand pages are some 2 GB and minutes of work; half a gigabyte lets Kafka finish what it does. */
        public static final Limits DEFAULT = new Limits(100_000, 500_000_000);

        public Limits {
            if (maxQueued < 0 || minFreeBytes < 0) {
                throw new IllegalArgumentException(
                        "limits must be at least 0, not " + Math.min(maxQueued, minFreeBytes));
            }
        }
    }

    /**
     * A queue on a connection of its own.
     *
     * @param group the consumer group of enrich
     * @param say told in one line why it waits, and that it goes on
     */
    public PageQueue(
            Map<String, Object> clientSettings, Topics topics, String group, Limits limits, Consumer<String> say) {
        this(Admin.create(clientSettings), topics, group, limits, say);
    }

    PageQueue(Admin admin, Topics topics, String group, Limits limits, Consumer<String> say) {
        this.admin = admin;
        this.topics = topics;
        this.group = group;
        this.limits = limits;
        this.say = say;
    }

    /**
     * Waits until {@link #hasRoom}.
     *
     * @param pages how many are about to be sent
     * @param bytes how large they are
     */
    public void awaitRoom(int pages, long bytes) throws InterruptedException {
        while (!hasRoom(pages, bytes)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        }
    }

    /**
     * Whether no limit is exceeded, and the cluster answers. Asks the cluster now and then only.
     *
     * @param pages how many are about to be sent
     * @param bytes how large they are
     */
    public boolean hasRoom(int pages, long bytes) throws InterruptedException {
        if (pagesSinceCheck + pages < CHECK_EVERY_PAGES && bytesSinceCheck + bytes < CHECK_EVERY_BYTES) {
            pagesSinceCheck += pages;
            bytesSinceCheck += bytes;
            return true;
        }
        String reason = reasonToWait();
        if (reason != null) {
            // One line for each kind of reason, not for each number.
            String kind = reason.replaceAll("\\d+", "");
            if (!kind.equals(waitingFor)) {
                say.accept("waiting: " + reason);
                waitingFor = kind;
            }
            return false;
        }
        if (!waitingFor.isEmpty()) {
            say.accept("going on");
            waitingFor = "";
        }
        pagesSinceCheck = 0;
        bytesSinceCheck = 0;
        return true;
    }

    /** Why nothing should be sent; null if nothing speaks against it. */
    @Nullable
    String reasonToWait() throws InterruptedException {
        try {
            String full = fullDisk();
            return full != null ? full : tooDeep();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return "the cluster does not answer: " + e.getCause().getMessage();
            }
            throw new KafkaException("the queue cannot be looked at: " + e.getCause(), e.getCause());
        }
    }

    /** How many pages are on the topic and not yet committed by enrich; commit markers count as pages. */
    public long depth() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(List.of(topics.pages()))
                .allTopicNames()
                .get()
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>(latest);
        earliest.replaceAll((partition, spec) -> OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        long depth = 0;
        for (var begin : admin.listOffsets(earliest).all().get().entrySet()) {
            OffsetAndMetadata done = committed.get(begin.getKey());
            long from = Math.max(begin.getValue().offset(), done == null ? 0 : done.offset());
            depth += Math.max(0, ends.getOrDefault(begin.getKey(), from) - from);
        }
        return depth;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws ExecutionException, InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private @Nullable String tooDeep() throws ExecutionException, InterruptedException {
        if (limits.maxQueued() == 0 || !isDepthKnown) {
            return null;
        }
        try {
            long depth = depth();
            return depth > limits.maxQueued()
                    ? depth + " pages are queued for " + group + ", more than " + limits.maxQueued()
                    : null;
        } catch (ExecutionException e) {
            isDepthKnown = !isSecret(e, "how many pages are queued");
            return null;
        }
    }

    private @Nullable String fullDisk() throws ExecutionException, InterruptedException {
        if (limits.minFreeBytes() == 0 || !isDiskKnown) {
            return null;
        }
        try {
            var nodes =
                    admin.describeCluster().nodes().get().stream().map(Node::id).toList();
            for (var broker :
                    admin.describeLogDirs(nodes).allDescriptions().get().entrySet()) {
                for (var folder : broker.getValue().entrySet()) {
                    OptionalLong free = usable(folder.getValue());
                    if (free.isPresent() && free.getAsLong() < limits.minFreeBytes()) {
                        return free.getAsLong() + " bytes are free in " + folder.getKey() + " of broker "
                                + broker.getKey() + ", fewer than " + limits.minFreeBytes();
                    }
                }
            }
            return null;
        } catch (ExecutionException e) {
            isDiskKnown = !isSecret(e, "how full the brokers' disks are");
            return null;
        }
    }

    private static OptionalLong usable(LogDirDescription folder) {
        return folder.usableBytes();
    }

    /** Whether the cluster may not be asked, which is said; anything else is a failure. */
    private boolean isSecret(ExecutionException e, String what) throws ExecutionException {
        if (e.getCause() instanceof AuthorizationException || e.getCause() instanceof UnsupportedVersionException) {
            say.accept("warning: the cluster does not tell " + what + "; that does not hold ingest back");
            return true;
        }
        throw e;
    }
}
