// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * How the public topics are made where they are missing. Existing topics stay as they are; {@link TopicCheck} says
 * whether they will do.
 *
 * @param pages partitions of {@code pages}, which bound the parallelism of splitting; at least 1
 * @param output partitions of each output topic, which bound the parallelism of tagging; at least 1
 * @param replication copies of each partition; empty for the cluster's own number
 * @param pagesRetention how long Kafka keeps pages; a reset can replay what it still holds
 * @param outputRetention how long Kafka keeps output; the longest that a consumer may be away
 */
public record TopicPlan(
        int pages, int output, Optional<Short> replication, Duration pagesRetention, Duration outputRetention) {
    /** Longer than a holiday, and long enough to replay a month of pages after a change of rules. */
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(30);

    /**
     * One writer for everything whose order decides, and the same spread of output on every machine: the same pages
     * give the same files.
     */
    public static final TopicPlan REPLAY = new TopicPlan(1, 4);

    /** Twelve partitions divide evenly among 1, 2, 3, 4, 6 or 12 threads. */
    public static final TopicPlan SERVICE = new TopicPlan(12, 12);

    static final String MAX_MESSAGE_BYTES = "max.message.bytes";
    static final String TIMESTAMP_TYPE = "message.timestamp.type";
    static final String CLEANUP_POLICY = "cleanup.policy";
    static final String RETENTION_MS = "retention.ms";
    static final String RETENTION_BYTES = "retention.bytes";

    /** A broker that has not heard of a new topic by then never will. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

    public TopicPlan {
        if (pages < 1 || output < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, not " + Math.min(pages, output));
        }
        if (replication.isPresent() && replication.get() < 1) {
            throw new IllegalArgumentException("replication must be at least 1, not " + replication.get());
        }
        requirePositive(pagesRetention);
        requirePositive(outputRetention);
    }

    /** With the cluster's own number of replicas and the default retention. */
    public TopicPlan(int pages, int output) {
        this(pages, output, Optional.empty(), DEFAULT_RETENTION, DEFAULT_RETENTION);
    }

    private static void requirePositive(Duration retention) {
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("retention must be positive, not " + retention);
        }
    }

    /**
     * Creates what is missing of the public topics.
     *
     * @return the partitions of all public topics, by topic, as they are
     * @throws ExecutionException if the cluster refuses
     */
    public Map<String, Integer> create(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(topic(topics.pages(), pages, pagesRetention));
        for (String topic : topics.output()) {
            wanted.add(topic(topic, output, outputRetention));
        }
        create(admin, wanted);
        return partitions(admin, wanted.stream().map(NewTopic::name).toList());
    }

    /** Creates what is missing of some topics. */
    static void create(Admin admin, Collection<NewTopic> wanted) throws ExecutionException, InterruptedException {
        for (var creation : admin.createTopics(wanted).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name, int partitions, Duration retention) {
        return new NewTopic(name, Optional.of(partitions), replication).configs(settings(retention));
    }

    /**
     * Settings of a public topic: room for the largest record, and time stamps by the broker, so that no date in a page
     * or header ever decides on retention. Whatever the cluster's defaults are, nothing is compacted: pages have their
     * URI as key, and an older version of one counts too.
     */
    private static Map<String, String> settings(Duration retention) {
        return Map.of(
                MAX_MESSAGE_BYTES,
                Integer.toString(ClientSettings.MAX_RECORD_BYTES),
                TIMESTAMP_TYPE,
                "LogAppendTime",
                CLEANUP_POLICY,
                "delete",
                RETENTION_MS,
                Long.toString(retention.toMillis()),
                RETENTION_BYTES,
                "-1");
    }

    /** Number of partitions by topic, for topics that exist; a topic just made may need a moment to be known. */
    static Map<String, Integer> partitions(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
        while (true) {
            try {
                Map<String, Integer> partitions = new TreeMap<>();
                for (TopicDescription topic :
                        admin.describeTopics(topics).allTopicNames().get().values()) {
                    partitions.put(topic.name(), topic.partitions().size());
                }
                return partitions;
            } catch (ExecutionException e) {
                // Creation is acknowledged by the controller; a broker learns of it a little later.
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }
}
