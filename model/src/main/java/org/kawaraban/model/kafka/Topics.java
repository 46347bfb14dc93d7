// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.kawaraban.model.Stream;

/**
 * Names of the public topics.
 *
 * @param prefix put before each name, e.g. {@code kawaraban.}
 */
public record Topics(String prefix) {
    /** The prefix unless another is configured. */
    public static final String DEFAULT_PREFIX = "kawaraban.";

    /** Kafka allows topic names of these characters, up to 249 of them; the rest is left for names behind the prefix. */
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{0,120}");

    public Topics {
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic prefix: up to 120 of a-z A-Z 0-9 . _ -, not '" + prefix + "'");
        }
    }

    /** The pages as crawled. */
    public String pages() {
        return prefix + "pages";
    }

    /** What ingest has published of the folders that it follows. */
    public String ledger() {
        return prefix + "ingest-ledger";
    }

    /** The topic of a stream. */
    public String of(Stream stream) {
        return prefix + stream.label();
    }

    /** The stream whose topic this is. */
    public Stream stream(String topic) {
        for (Stream stream : Stream.values()) {
            if (of(stream).equals(topic)) {
                return stream;
            }
        }
        throw new IllegalArgumentException("no output topic: " + topic);
    }

    /** The topics of all streams. */
    public List<String> output() {
        return Arrays.stream(Stream.values()).map(this::of).toList();
    }
}
