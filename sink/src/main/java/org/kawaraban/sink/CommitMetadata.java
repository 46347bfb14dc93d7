// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * What stands beside a committed offset: enough for a new owner of the partition to finish what the committing sink
 * may have left undone, and to go on numbering.
 *
 * @param folder id of the output folder
 * @param next number of the first record behind the offset
 * @param part name of the part-file that becomes {@code file}; null exactly if {@code file} is
 * @param file the file that the commit made count; null until the partition has its first
 */
@JsonPropertyOrder({"folder", "next", "part", "file"})
record CommitMetadata(
        String folder,
        long next,
        @Nullable String part,
        @Nullable FinishedFile file) {
    /** Before the first file of a partition: binds it to the folder. */
    static CommitMetadata beginning(String folder) {
        return new CommitMetadata(folder, 0, null, null);
    }

    /** Makes a file count. */
    static CommitMetadata of(String folder, String part, FinishedFile file) {
        return new CommitMetadata(folder, file.next(), part, file);
    }

    /** As Kafka keeps it: some 400 characters, of the 4,096 that brokers allow. */
    String text() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not serialisable: " + this, e);
        }
    }

    /** What the consumer's group has committed of some topics. */
    static List<CommitMetadata> ofGroup(Consumer<?, ?> consumer, Collection<String> topics) {
        Set<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        List<CommitMetadata> found = new ArrayList<>();
        consumer.committed(partitions).forEach((partition, offset) -> {
            if (offset != null) {
                found.add(of(partition, offset));
            }
        });
        return found;
    }

    /** What a sink committed; later versions may have added to it. Throws if something else committed that offset. */
    static CommitMetadata of(TopicPartition partition, OffsetAndMetadata committed) {
        CommitMetadata metadata;
        try {
            metadata = Json.MAPPER.readValue(committed.metadata(), CommitMetadata.class);
        } catch (JsonProcessingException e) {
            throw new SinkException(foreign(partition, committed), e);
        }
        if (metadata == null || !metadata.isWhole(committed.offset())) {
            throw new SinkException(foreign(partition, committed));
        }
        return metadata;
    }

    @SuppressWarnings("ConstantValue") // a record read from JSON may lack any field
    private boolean isWhole(long offset) {
        if (folder == null || (part == null) != (file == null)) {
            return false;
        }
        if (file == null) {
            return next == 0;
        }
        return file.next() == next && file.nextOffset() != null && file.nextOffset() <= offset;
    }

    private static String foreign(TopicPartition partition, OffsetAndMetadata committed) {
        return "offset " + committed.offset() + " of " + partition + " was not committed by a sink: the consumer group"
                + " belongs to something else, or was set to another offset";
    }
}
