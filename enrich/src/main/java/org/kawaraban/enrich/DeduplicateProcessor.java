// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.Verdict.Dropped;
import org.kawaraban.enrich.Verdict.Kept;
import org.kawaraban.enrich.dedup.Decision;
import org.kawaraban.enrich.dedup.Deduplicator;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.Json;
import org.kawaraban.model.Relation;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.UntaggedSegment;

/** The {@link Deduplicator} on Kafka Streams' own state, one task for each script. */
final class DeduplicateProcessor extends ContextualProcessor<SegmentKey, byte[], String, Verdict> {
    /** By the wall clock, so that a feed that stands still is swept too. */
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

    private final Retention retention;

    @Nullable
    private Deduplicator deduplicator;

    @Nullable
    private Sweeper sweeper;

    private DeduplicateProcessor(Retention retention) {
        this.retention = retention;
    }

    /** Supplies the processor together with its stores, so that the topology's line stays one line. */
    static ProcessorSupplier<SegmentKey, byte[], String, Verdict> supplier(Retention retention) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<SegmentKey, byte[], String, Verdict> get() {
                return new DeduplicateProcessor(retention);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return DeduplicateStores.builders();
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Verdict> context) {
        super.init(context);
        DeduplicateStores stores = new DeduplicateStores(context);
        Deduplicator writer = new Deduplicator(stores.memories(), retention);
        Sweeper sweeping = new Sweeper(context, retention, writer::now, hour -> stores.sweeps(retention, hour));
        context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, time -> sweeping.step());
        deduplicator = writer;
        sweeper = sweeping;
    }

    @Override
    public void process(Record<SegmentKey, byte[]> record) {
        if (deduplicator == null) {
            throw new IllegalStateException("not initialised");
        }
        Decision decision = deduplicator.decide(record.key(), record.timestamp());
        if (decision instanceof Decision.Drop drop) {
            context().forward(record.withKey(drop.id()).withValue(new Dropped(duplicate(record.value(), drop))));
        } else if (decision instanceof Decision.Keep keep) {
            context().forward(record.withKey(keep.id()).withValue(new Kept(kept(record.value(), keep))));
        }
    }

    @Override
    public void close() {
        if (sweeper != null) {
            sweeper.close();
        }
    }

    /** The payload as it came, but for an update, which must say of what. */
    private static byte[] kept(byte[] json, Decision.Keep keep) {
        String updates = keep.updates();
        return updates == null
                ? json
                : Json.bytes(Json.read(json, UntaggedSegment.class).updating(updates));
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
