// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.kawaraban.model.Stream;

/** What a sink has finished so far; written by its thread, read by any. */
final class SinkCounts {
    private final Map<Stream, AtomicLong> records = zeros();
    private final Map<Stream, AtomicLong> files = zeros();

    void add(Stream stream, FinishedFile file) {
        of(records, stream).addAndGet(file.records());
        of(files, stream).incrementAndGet();
    }

    Map<Stream, Long> records() {
        return snapshot(records);
    }

    Map<Stream, Long> files() {
        return snapshot(files);
    }

    private static AtomicLong of(Map<Stream, AtomicLong> counts, Stream stream) {
        return counts.computeIfAbsent(stream, absent -> new AtomicLong());
    }

    private static Map<Stream, AtomicLong> zeros() {
        Map<Stream, AtomicLong> zeros = new EnumMap<>(Stream.class);
        for (Stream stream : Stream.values()) {
            zeros.put(stream, new AtomicLong());
        }
        return zeros;
    }

    private static Map<Stream, Long> snapshot(Map<Stream, AtomicLong> counts) {
        Map<Stream, Long> snapshot = new EnumMap<>(Stream.class);
        counts.forEach((stream, count) -> snapshot.put(stream, count.get()));
        return snapshot;
    }
}
