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
 * How the public topics are made where they are missing, with the cluster's own number of replicas. Existing topics
 * stay as they are.
 *
 * @param pages partitions of {@code pages}, which bound the parallelism of splitting; at least 1
 * @param output partitions of each output topic, which bound the parallelism of tagging; at least 1
 */
public record TopicPlan(int pages, int output) {
    /**
     * One writer for everything whose order decides, and the same spread of output on every machine: the same pages
     * give the same files.
     */
    public static final TopicPlan REPLAY = new TopicPlan(1, 4);

    /** Twelve partitions divide evenly among 1, 2, 3, 4, 6 or 12 threads. */
    public static final TopicPlan SERVICE = new TopicPlan(12, 12);

    /**
     * Settings of every public topic: room for the largest record, and time stamps by the broker, so that no date in
     * a page or header ever decides on retention.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "max.message.bytes",
            Integer.toString(ClientSettings.MAX_RECORD_BYTES),
            "message.timestamp.type",
            "LogAppendTime");

    /** A broker that has not heard of a new topic by then never will. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);

    public TopicPlan {
        if (pages < 1 || output < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, not " + Math.min(pages, output));
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
        wanted.add(topic(topics.pages(), pages));
        for (String topic : topics.output()) {
            wanted.add(topic(topic, output));
        }
        for (var creation : admin.createTopics(wanted).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return partitions(admin, wanted.stream().map(NewTopic::name).toList());
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(SETTINGS);
    }

    /** Number of partitions by topic, for topics that exist; a topic just made may need a moment to be known. */
    private static Map<String, Integer> partitions(Admin admin, Collection<String> topics)
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
