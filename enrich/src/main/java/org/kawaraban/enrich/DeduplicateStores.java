// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.kawaraban.enrich.dedup.Memories;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Memory;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.enrich.dedup.Signature;

/**
 * The {@link Memories} of one writer as Kafka Streams stores: fixed-width keys, looked up one by one, logged to
 * compacted topics. A name carries the version of the entries' form and, where entries depend on them, the parameters of
 * signatures: with others, stores begin anew.
 */
final class DeduplicateStores {
    static final String PLACES = "places-v2";
    static final String ARTICLES = "articles-v2-" + Signature.PARAMETERS;
    static final String KEPT = "kept-v1-" + Signature.PARAMETERS;
    static final String BANDS = "bands-v1-" + Signature.PARAMETERS;
    static final String VERSIONS = "versions-v1";
    static final String CLOCK = "clock-v1-" + Signature.PARAMETERS;

    private final KeyValueStore<SegmentKey, Seen> places;
    private final KeyValueStore<String, Known> articles;
    private final KeyValueStore<Long, Kept> kept;
    private final KeyValueStore<Long, long[]> bands;
    private final KeyValueStore<Long, Version> versions;
    private final KeyValueStore<Integer, Clock> clock;

    /** The stores of a task. */
    DeduplicateStores(ProcessorContext<?, ?> context) {
        places = context.getStateStore(PLACES);
        articles = context.getStateStore(ARTICLES);
        kept = context.getStateStore(KEPT);
        bands = context.getStateStore(BANDS);
        versions = context.getStateStore(VERSIONS);
        clock = context.getStateStore(CLOCK);
    }

    /** How the stores are made. */
    static Set<StoreBuilder<?>> builders() {
        // In a fixed order, in which the topology describes them.
        return new LinkedHashSet<>(List.of(
                builder(PLACES, StateSerdes.PLACE, StateSerdes.SEEN),
                builder(ARTICLES, StateSerdes.FINGERPRINT, StateSerdes.KNOWN),
                builder(KEPT, StateSerdes.NUMBER, StateSerdes.KEPT),
                builder(BANDS, StateSerdes.BAND_KEY, StateSerdes.NUMBERS),
                builder(VERSIONS, StateSerdes.VERSION_KEY, StateSerdes.VERSION),
                // Written for every kept article: the cache writes it once a transaction.
                builder(CLOCK, StateSerdes.CLOCK_KEY, StateSerdes.CLOCK).withCachingEnabled()));
    }

    Memories memories() {
        return new Memories(
                memory(places), memory(articles), memory(kept), memory(bands), memory(versions), memory(clock));
    }

    /**
     * What deletes the entries that are forgotten.
     *
     * @param now the hour up to which the writer has come
     */
    List<StoreSweep<?, ?>> sweeps(Retention retention, int now) {
        return List.of(
                sweep("places", places, Seen::met, retention, now),
                sweep("articles", articles, Known::met, retention, now),
                sweep("versions", versions, Version::met, retention, now),
                sweep("kept", kept, Kept::met, retention, now),
                // Numbers do not say when they were met: what they name does, and was swept before.
                new StoreSweep<>("bands", bands, (key, numbers) -> isForgotten(numbers, retention, now)));
    }

    private boolean isForgotten(long[] numbers, Retention retention, int now) {
        for (long number : numbers) {
            Kept article = kept.get(number);
            if (article != null && retention.isAlive(article.met(), now)) {
                return false;
            }
        }
        return true;
    }

    private static <K, V> StoreSweep<K, V> sweep(
            String name, KeyValueStore<K, V> store, ToIntFunction<V> met, Retention retention, int now) {
        return new StoreSweep<>(name, store, (key, value) -> !retention.isAlive(met.applyAsInt(value), now));
    }

    private static <K, V> Memory<K, V> memory(KeyValueStore<K, V> store) {
        return new Memory<>(store::get, store::put);
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> builder(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
    }
}
