// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kawaraban.model.Stream;

/**
 * Which folder this is, and what may be written to it: {@code DIR/manifest/folder.json}, never changed.
 *
 * @param id random, 32 hex digits
 * @param group the one consumer group that writes to it
 * @param topics Kafka's ids of the topics that it is written from, by name
 */
@JsonPropertyOrder({"id", "group", "topics"})
record FolderIdentity(String id, String group, Map<String, String> topics) {
    FolderIdentity {
        topics = new TreeMap<>(topics);
    }

    static FolderIdentity random(String group, Map<String, String> topics) {
        return new FolderIdentity(UUID.randomUUID().toString().replace("-", ""), group, topics);
    }

    /** The same for a folder whose id is known. */
    FolderIdentity withId(String other) {
        return new FolderIdentity(other, group, topics);
    }

    /** Refuses a group and topics that the folder is not written from. */
    void require(Path directory, String otherGroup, Map<String, String> otherTopics) {
        if (!group.equals(otherGroup)) {
            throw new SinkException("output folder " + directory + " belongs to the consumer group " + group + ", not "
                    + otherGroup + ": each group needs a folder of its own");
        }
        requireTopics(directory, otherTopics);
    }

    /** Refuses topics that the folder is not written from; these may be some of all. */
    void requireTopics(Path directory, Map<String, String> others) {
        others.forEach((topic, id) -> {
            if (!id.equals(topics.get(topic))) {
                throw new SinkException("topic " + topic + " is not the one that output folder " + directory
                        + " was written from: it was deleted and created again, or belongs to another cluster (id " + id
                        + ", not " + topics.get(topic) + "); write to a new folder with a new --prefix, or bring the"
                        + " topic back");
            }
        });
    }

    /**
     * The id of a folder that has lost it, as the consumer group knows it: proved by the content of the last files that
     * were committed.
     *
     * @return nothing if no file proves it, or one contradicts
     */
    static Optional<String> proven(Path directory, Collection<CommitMetadata> committed) {
        Set<String> ids = committed.stream().map(CommitMetadata::folder).collect(Collectors.toSet());
        List<Boolean> proofs = committed.stream()
                .map(metadata -> isThere(directory, metadata))
                .flatMap(Optional::stream)
                .toList();
        boolean proved = ids.size() == 1 && !proofs.isEmpty() && !proofs.contains(false);
        return proved ? ids.stream().findFirst() : Optional.empty();
    }

    /** Whether the file that was committed lies there as it was; nothing if there is none, or it was moved away. */
    private static Optional<Boolean> isThere(Path directory, CommitMetadata metadata) {
        FinishedFile file = metadata.file();
        if (file == null || metadata.part() == null) {
            return Optional.empty();
        }
        Path finished = directory.resolve(file.file());
        Path part = finished.resolveSibling(metadata.part());
        return java.util.stream.Stream.of(finished, part)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> FileContent.of(path).is(file));
    }

    /** Whether files of a sink lie there, finished or not. */
    static boolean isNeeded(Path directory) {
        for (Stream stream : Stream.values()) {
            if (Files.exists(directory.resolve(stream.label()))) {
                return true;
            }
        }
        return false;
    }
}
