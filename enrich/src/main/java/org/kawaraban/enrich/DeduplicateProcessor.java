// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.Verdict.Dropped;
import org.kawaraban.enrich.Verdict.Kept;
import org.kawaraban.enrich.dedup.Decision;
import org.kawaraban.enrich.dedup.Deduplicator;
import org.kawaraban.enrich.dedup.Deduplicator.Memory;
import org.kawaraban.enrich.dedup.Deduplicator.Seen;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Json;
import org.kawaraban.model.Relation;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.UntaggedSegment;

/** The {@link Deduplicator} on Kafka Streams' own state, one task for each script. */
final class DeduplicateProcessor extends ContextualProcessor<SegmentKey, byte[], String, Verdict> {
    /** By place: what was decided there. */
    static final String PLACES = "places-v1";

    /** By fingerprint: the place of the article that was kept. */
    static final String ARTICLES = "articles-v1";

    @Nullable
    private Deduplicator deduplicator;

    /** Supplies the processor together with its stores, so that the topology's line stays one line. */
    static ProcessorSupplier<SegmentKey, byte[], String, Verdict> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<SegmentKey, byte[], String, Verdict> get() {
                return new DeduplicateProcessor();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(PLACES), StateSerdes.PLACE, StateSerdes.SEEN),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(ARTICLES), StateSerdes.FINGERPRINT, StateSerdes.ID));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Verdict> context) {
        super.init(context);
        KeyValueStore<SegmentKey, Seen> places = context.getStateStore(PLACES);
        KeyValueStore<String, String> articles = context.getStateStore(ARTICLES);
        deduplicator =
                new Deduplicator(new Memory<>(places::get, places::put), new Memory<>(articles::get, articles::put));
    }

    @Override
    public void process(Record<SegmentKey, byte[]> record) {
        if (deduplicator == null) {
            throw new IllegalStateException("not initialised");
        }
        Decision decision = deduplicator.decide(record.key());
        if (decision instanceof Decision.Drop drop) {
            context().forward(record.withKey(drop.id()).withValue(new Dropped(duplicate(record.value(), drop))));
        } else if (decision instanceof Decision.Keep keep) {
            context().forward(record.withKey(keep.id()).withValue(new Kept(record.value())));
        }
    }

    private static Duplicate duplicate(byte[] json, Decision.Drop drop) {
        UntaggedSegment segment = Json.read(json, UntaggedSegment.class);
        boolean near = drop.relation() == Relation.NEAR;
        return new Duplicate(
                TaggedSegment.SCHEMA_VERSION,
                drop.id(),
                segment.fingerprint(),
                segment.kind(),
                drop.relation(),
                drop.duplicateOf(),
                drop.similarity(),
                segment.title(),
                near ? segment.body() : null,
                near ? segment.publishedAt() : null,
                segment.source(),
                segment.source().fetchedAt());
    }
}
