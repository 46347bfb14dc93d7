// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.Topics;

/**
 * Settings of a {@link Follower}.
 *
 * @param folders that are followed, to any depth
 * @param include glob that the names of files must match
 * @param charset of all files; null if each one's is detected
 * @param topics names of the topics
 * @param follower names this feed: what it has published is remembered under this name, and only one process at a time
 *     may bear it
 * @param settle how long a file must stay the same before it counts as complete
 * @param forgetAfter how long a file must have been gone before it is forgotten; one that comes back later is published
 *     again
 * @param clientSettings Kafka's own, {@code bootstrap.servers} among them
 */
public record FollowConfig(
        List<Path> folders,
        String include,
        @Nullable Charset charset,
        Topics topics,
        String follower,
        Duration settle,
        Duration forgetAfter,
        Map<String, Object> clientSettings) {
    /** A writer that pauses for longer is rare; one that renames complete files in need not care. */
    public static final Duration DEFAULT_SETTLE = Duration.ofSeconds(5);

    /** Long enough for a disk that was not mounted over a holiday. */
    public static final Duration DEFAULT_FORGET_AFTER = Duration.ofDays(30);

    public FollowConfig {
        if (folders.isEmpty() || follower.isBlank()) {
            throw new IllegalArgumentException("a follower needs a folder and a name");
        }
        if (settle.isNegative() || forgetAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "durations must not be negative: " + (settle.isNegative() ? settle : forgetAfter));
        }
        folders = List.copyOf(folders);
        clientSettings = Map.copyOf(clientSettings);
    }

    /** Fences an earlier process of this follower off, on the whole cluster. */
    String transactionalId() {
        return topics.prefix() + "ingest-" + follower;
    }
}
