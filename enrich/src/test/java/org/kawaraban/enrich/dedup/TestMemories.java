// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Memory;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;

/** Memories in maps, that keep what was put since the last commit apart, and lose it in a crash. */
final class TestMemories {
    private final List<Runnable> commits = new ArrayList<>();
    private final List<Runnable> crashes = new ArrayList<>();

    final Map<String, Seen> places = new HashMap<>();
    final Map<String, Known> articles = new HashMap<>();
    final Map<Long, Kept> kept = new HashMap<>();
    final Map<Long, long[]> bands = new HashMap<>();
    final Map<Long, Version> versions = new HashMap<>();
    final Map<Integer, Clock> clock = new HashMap<>();

    final Memories memories = new Memories(
            memory(places, SegmentKey::place),
            memory(articles, key -> key),
            memory(kept, key -> key),
            memory(bands, key -> key),
            memory(versions, key -> key),
            memory(clock, key -> key));

    Deduplicator deduplicator() {
        return new Deduplicator(memories, Retention.DEFAULT);
    }

    /** Makes final what was put since the last commit. */
    void commit() {
        commits.forEach(Runnable::run);
    }

    /** Loses what was put since the last commit. */
    void crash() {
        crashes.forEach(Runnable::run);
    }

    /** Deletes everything forgotten at an hour, as a sweep in between would. */
    void sweep(Retention retention, int now) {
        commit();
        places.values().removeIf(seen -> !retention.isAlive(seen.met(), now));
        articles.values().removeIf(known -> !retention.isAlive(known.met(), now));
        versions.values().removeIf(version -> !retention.isAlive(version.met(), now));
        kept.values().removeIf(article -> !retention.isAlive(article.met(), now));
        bands.values().removeIf(numbers -> {
            for (long number : numbers) {
                if (kept.containsKey(number)) {
                    return false;
                }
            }
            return true;
        });
    }

    private <K, M, V> Memory<K, V> memory(Map<M, V> committed, Function<K, M> key) {
        Map<M, V> open = new HashMap<>();
        commits.add(() -> {
            committed.putAll(open);
            open.clear();
        });
        crashes.add(open::clear);
        return new Memory<>(
                wanted -> {
                    V value = open.get(key.apply(wanted));
                    return value == null ? committed.get(key.apply(wanted)) : value;
                },
                (wanted, value) -> open.put(key.apply(wanted), value));
    }
}
