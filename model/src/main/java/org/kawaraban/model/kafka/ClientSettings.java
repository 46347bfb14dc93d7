// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.util.HashMap;
import java.util.Map;

/**
 * Kafka client settings that the size of our records demands. Kafka's defaults stop at 1 MiB; a page may have 16 MiB
 * and a segment's record 24 MiB, so everything on the way allows {@link #MAX_RECORD_BYTES}.
 */
public final class ClientSettings {
    /** Most bytes of a page: larger ones become the dead letter {@code too-large} at ingest. */
    public static final int MAX_PAGE_BYTES = 16 << 20;

    /**
     * Most bytes of a page's URI, which each record of the page repeats: larger ones make the page the dead letter {@code
     * too-large}. Every path fits, also one of Linux's 4,096 bytes, and every URL that servers take.
     */
    public static final int MAX_URI_BYTES = 16 << 10;

    /** What is kept of a page or key that is too large for a dead letter: enough to see what it is. */
    public static final int HEAD_BYTES = 64 << 10;

    /** Most bytes of a serialised segment: larger ones make their page the dead letter {@code too-large}. */
    public static final int MAX_SEGMENT_BYTES = 24 << 20;

    /** Most bytes of a record or batch on any topic: the largest segment with its key, headers and batch overhead. */
    public static final int MAX_RECORD_BYTES = 32 << 20;

    private ClientSettings() {}

    /**
     * For every producer: idempotent, nothing given up while a send can still succeed, large batches (measured best at
     * 128 kB and more), and room for two of the largest requests.
     */
    public static Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("enable.idempotence", true);
        settings.put("acks", "all");
        settings.put("max.request.size", MAX_RECORD_BYTES);
        settings.put("buffer.memory", 2L * MAX_RECORD_BYTES);
        settings.put("batch.size", 256 << 10);
        settings.put("linger.ms", 5);
        settings.put("compression.type", "lz4");
        return settings;
    }

    /** For every consumer: committed records only, from the beginning, never skipping what has expired. */
    public static Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("max.partition.fetch.bytes", 4 << 20);
        settings.put("fetch.max.bytes", MAX_RECORD_BYTES);
        return settings;
    }
}
