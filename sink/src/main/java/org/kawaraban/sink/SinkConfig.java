// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.Topics;

/**
 * Settings of a {@link BulkSink}.
 *
 * @param directory the output folder, shared by all sinks of the group
 * @param topics where the four streams are read from
 * @param groupId consumer group; belongs to one output folder for good
 * @param clientSettings Kafka's own consumer settings, {@code bootstrap.servers} among them; applied last, except for
 *     the few that the protocol stands on
 * @param indexPrefix put before the stream's name to make {@code _index}; empty for none
 * @param maxFileBytes most bytes of a bulk file, 1 to {@link #MAX_FILE_BYTES}; only a single record may make it larger
 * @param maxFileRecords most records of a bulk file, at least 1
 * @param following how a live feed is followed; null for a replay, where file boundaries are a matter of content alone
 *     and the first failure ends it
 */
public record SinkConfig(
        Path directory,
        Topics topics,
        String groupId,
        Map<String, Object> clientSettings,
        String indexPrefix,
        long maxFileBytes,
        int maxFileRecords,
        @Nullable Following following) {
    /** Elasticsearch's advice for a bulk request is 5 to 15 MB. */
    public static final long DEFAULT_FILE_BYTES = 10_000_000;

    /** Largest value of {@code maxFileBytes}. */
    public static final long MAX_FILE_BYTES = 32L << 20;

    /** Keeps a file of tiny records a bulk request of bearable length. */
    public static final int DEFAULT_FILE_RECORDS = 10_000;

    /** What Elasticsearch allows in the first characters of an index name. */
    private static final Pattern INDEX_PREFIX = Pattern.compile("([a-z0-9][a-z0-9._-]{0,99})?");

    public SinkConfig {
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("groupId: must not be blank");
        }
        if (!INDEX_PREFIX.matcher(indexPrefix).matches()) {
            throw new IllegalArgumentException(
                    "indexPrefix: up to 100 of a-z 0-9 . _ - and first a letter or digit, not '" + indexPrefix + "'");
        }
        if (maxFileBytes < 1 || maxFileBytes > MAX_FILE_BYTES) {
            throw new IllegalArgumentException("maxFileBytes: 1 to " + MAX_FILE_BYTES + ", not " + maxFileBytes);
        }
        if (maxFileRecords < 1) {
            throw new IllegalArgumentException("maxFileRecords: at least 1, not " + maxFileRecords);
        }
        requireBeginning(clientSettings.get("auto.offset.reset"));
        clientSettings = Map.copyOf(clientSettings);
    }

    /** The defaults for a replay: file boundaries by content alone. */
    public static SinkConfig of(Path directory, Topics topics, String groupId, Map<String, Object> clientSettings) {
        return new SinkConfig(
                directory, topics, groupId, clientSettings, "", DEFAULT_FILE_BYTES, DEFAULT_FILE_RECORDS, null);
    }

    /** The same with other file limits. */
    public SinkConfig withFileLimits(long bytes, int records) {
        return new SinkConfig(directory, topics, groupId, clientSettings, indexPrefix, bytes, records, following);
    }

    /** The same with another index prefix. */
    public SinkConfig withIndexPrefix(String prefix) {
        return new SinkConfig(
                directory, topics, groupId, clientSettings, prefix, maxFileBytes, maxFileRecords, following);
    }

    /** The same, following a live feed; null for a replay. */
    public SinkConfig withFollowing(@Nullable Following feed) {
        return new SinkConfig(
                directory, topics, groupId, clientSettings, indexPrefix, maxFileBytes, maxFileRecords, feed);
    }

    /** Without Kafka's own settings, of which values may be secret. */
    @Override
    public String toString() {
        return "SinkConfig[directory=" + directory + ", groupId=" + groupId + ", indexPrefix=" + indexPrefix
                + ", maxFileBytes=" + maxFileBytes + ", maxFileRecords=" + maxFileRecords + ", following=" + following
                + "]";
    }

    /** What the consumer is made with. */
    Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.put("client.id", "kawaraban-sink");
        settings.putAll(clientSettings);
        settings.put("group.id", groupId);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        // The sink seeks to the beginning itself, once; a position that has expired later must not be skipped.
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        return settings;
    }

    /** The sink begins at the beginning; what would make it begin elsewhere would skip records. */
    private static void requireBeginning(@Nullable Object reset) {
        String given = reset == null ? "earliest" : reset.toString().strip().toLowerCase(Locale.ROOT);
        if (!given.equals("earliest") && !given.equals("none")) {
            throw new IllegalArgumentException(
                    "auto.offset.reset: '" + reset + "' would skip records; leave it out, or set 'earliest'");
        }
    }
}
