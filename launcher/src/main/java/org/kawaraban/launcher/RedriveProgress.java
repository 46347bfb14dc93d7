// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/**
 * How far dead letters were redriven when this was made: an offset for each reason and partition, before which all
 * letters of the reason were published again or skipped. Kept in the committed offsets of the groups {@code
 * <prefix>redrive-<reason>}, which have no members.
 */
final class RedriveProgress implements AutoCloseable {
    private final Map<DeadLetterReason, Consumer<byte[], byte[]>> groups = new EnumMap<>(DeadLetterReason.class);
    private final Map<DeadLetterReason, Map<TopicPartition, OffsetAndMetadata>> offsets =
            new EnumMap<>(DeadLetterReason.class);

    RedriveProgress(Cluster cluster, Topics topics, Set<DeadLetterReason> reasons, Set<TopicPartition> partitions) {
        for (DeadLetterReason reason : reasons) {
            Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
            settings.putAll(cluster.settings());
            settings.put("group.id", topics.prefix() + "redrive-" + reason.label());
            settings.put("enable.auto.commit", false);
            // Offsets of an open transaction are waited for.
            settings.put("isolation.level", "read_committed");
            Consumer<byte[], byte[]> group =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            groups.put(reason, group);
            offsets.put(reason, group.committed(partitions));
        }
    }

    /** Where a reason goes on in a partition. */
    long of(DeadLetterReason reason, TopicPartition partition) {
        @Nullable
        OffsetAndMetadata offset = offsets.getOrDefault(reason, Map.of()).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** Where the reason that is furthest behind goes on in a partition. */
    long first(TopicPartition partition) {
        return groups.keySet().stream()
                .mapToLong(reason -> of(reason, partition))
                .min()
                .orElse(0);
    }

    /** The group whose offsets a reason keeps. */
    ConsumerGroupMetadata group(DeadLetterReason reason) {
        Consumer<byte[], byte[]> group = groups.get(reason);
        if (group == null) {
            throw new IllegalArgumentException("not redriven: " + reason.label());
        }
        return group.groupMetadata();
    }

    @Override
    public void close() {
        groups.values().forEach(Consumer::close);
    }
}
