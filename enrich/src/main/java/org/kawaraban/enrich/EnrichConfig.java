// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/**
 * Settings of the Streams app.
 *
 * @param topics names of the public topics
 * @param applicationId names the app's group, internal topics and transactions on the cluster
 * @param partitions of the internal topics
 * @param threads stream threads, at least 1
 * @param stateDirectory where stores live between starts
 * @param commitInterval how long a transaction stays open; each topic hop costs up to one
 * @param retention how long what was met is remembered for deduplication: between one and two of these
 * @param membership of the instance in the app's group
 * @param overrides Kafka's own settings, {@code bootstrap.servers} among them, applied last
 */
public record EnrichConfig(
        Topics topics,
        String applicationId,
        Partitions partitions,
        int threads,
        Path stateDirectory,
        Duration commitInterval,
        Retention retention,
        Membership membership,
        Map<String, Object> overrides) {
    /**
     * How an instance belongs to the group.
     *
     * @param standbys copies of each store that other instances keep, at least 0
     * @param instanceId for static membership: the instance stays a member while it restarts; null for none
     */
    public record Membership(int standbys, @Nullable String instanceId) {
        /** No standbys; a member leaves when it stops. */
        public static final Membership DYNAMIC = new Membership(0, null);

        public Membership {
            if (standbys < 0) {
                throw new IllegalArgumentException("standbys must be at least 0, not " + standbys);
            }
        }

        boolean isStatic() {
            return instanceId != null;
        }
    }

    public EnrichConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (commitInterval.isNegative() || commitInterval.isZero()) {
            throw new IllegalArgumentException("commit interval must be positive, not " + commitInterval);
        }
        overrides = Map.copyOf(overrides);
    }

    /** For an app that has no standbys and whose members leave when they stop. */
    public EnrichConfig(
            Topics topics,
            String applicationId,
            Partitions partitions,
            int threads,
            Path stateDirectory,
            Duration commitInterval,
            Retention retention,
            Map<String, Object> overrides) {
        this(
                topics,
                applicationId,
                partitions,
                threads,
                stateDirectory,
                commitInterval,
                retention,
                Membership.DYNAMIC,
                overrides);
    }

    /** Without Kafka's own settings, of which values may be secret. */
    @Override
    public String toString() {
        return "EnrichConfig[applicationId=" + applicationId + ", partitions=" + partitions + ", threads=" + threads
                + ", stateDirectory=" + stateDirectory + ", commitInterval=" + commitInterval + ", retention="
                + retention.period() + "]";
    }

    /** The settings as Kafka Streams takes them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonPageHandler.class);
        properties.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.of(Stream.DEAD_LETTERS));
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        // 16 large pages or segments are enough to be busy with; the default 1,000 would fill the heap.
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 16);
        properties.put(StreamsConfig.topicPrefix("max.message.bytes"), ClientSettings.MAX_RECORD_BYTES);
        ClientSettings.producer().forEach((name, value) -> {
            // Idempotence and acknowledgements are Streams' own business under exactly-once.
            if (!name.equals("enable.idempotence") && !name.equals("acks")) {
                properties.put(StreamsConfig.producerPrefix(name), value);
            }
        });
        // Kafka's default of 10 s is short for a page of 16 MiB between two commits.
        properties.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 60_000);
        properties.put(StreamsConfig.consumerPrefix("max.partition.fetch.bytes"), 4 << 20);
        properties.put(StreamsConfig.consumerPrefix("fetch.max.bytes"), ClientSettings.MAX_RECORD_BYTES);
        properties.put(StreamsConfig.consumerPrefix("max.poll.records"), 50);
        properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, membership.standbys());
        if (membership.instanceId() != null) {
            properties.put(StreamsConfig.consumerPrefix("group.instance.id"), membership.instanceId());
        }
        properties.putAll(overrides);
        return properties;
    }
}
