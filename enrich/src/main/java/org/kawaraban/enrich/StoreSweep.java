// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through a store and deletes what is forgotten, a bounded number of entries a step, so that nothing waits for
 * it long. Deleted entries leave tombstones in the changelog: a restore does not bring them back.
 */
final class StoreSweep<K, V> {
    private final String name;
    private final KeyValueStore<K, V> store;
    private final BiPredicate<K, V> forgotten;

    @Nullable
    private K next;

    private boolean done;
    private long deleted;

    StoreSweep(String name, KeyValueStore<K, V> store, BiPredicate<K, V> forgotten) {
        this.name = name;
        this.store = store;
        this.forgotten = forgotten;
    }

    /** Looks at the next entries, at most so many; how many it deleted. */
    int step(int entries) {
        List<K> expired = new ArrayList<>();
        K first = next;
        try (KeyValueIterator<K, V> iterator = store.range(first, null)) {
            for (int i = 0; i < entries && iterator.hasNext(); i++) {
                KeyValue<K, V> entry = iterator.next();
                if (forgotten.test(entry.key, entry.value)) {
                    expired.add(entry.key);
                }
            }
            done = !iterator.hasNext();
            next = done ? null : iterator.peekNextKey();
        }
        expired.forEach(store::delete);
        deleted += expired.size();
        return expired.size();
    }

    boolean isDone() {
        return done;
    }

    /** How many entries it has deleted. */
    long deleted() {
        return deleted;
    }

    String name() {
        return name;
    }
}
