// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by word, e.g. articles by language. Not thread-safe. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String word) {
        counts.merge(word, 1L, Long::sum);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(String word) {
        return counts.getOrDefault(word, 0L);
    }

    /** The counts, highest first, equal ones by word, at most so many. */
    Map<String, Long> top(int most) {
        List<Map.Entry<String, Long>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        Map<String, Long> top = new LinkedHashMap<>();
        sorted.forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }

    /** All counts, highest first, equal ones by word. */
    Map<String, Long> all() {
        return top(Integer.MAX_VALUE);
    }
}
