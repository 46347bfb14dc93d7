// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.kawaraban.enrich.Verdict.Dropped;
import org.kawaraban.enrich.Verdict.Kept;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.model.Duplicate;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.kafka.JsonSerde;
import org.kawaraban.model.kafka.Topics;

/**
 * Cuts each page into its segments, keeps the first of each text, tags language and countries.
 *
 * <pre>
 * pages ─ decode ─ split ──(by-script)──▶ deduplicate ──(by-id)──▶ tag ─┬─▶ articles
 *    └─▶ dead-letters                        └─▶ duplicates             └─▶ fragments
 * </pre>
 *
 * Each output partition is fed by one upstream task, and no step asks the clock, so that the same pages in the same
 * order give the same records in the same order.
 */
public final class EnrichTopology implements Supplier<Topology> {
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final Serde<String> TEXT = Serdes.String();

    private final Topics topics;
    private final Partitions partitions;
    private final EnrichSteps steps;
    private final Retention retention;

    /**
     * How many partitions the internal topics have.
     *
     * @param byScript writers of deduplication, 1 to the number of script groups: one writer may serve several scripts,
     *     never several writers one script
     * @param byId how far tagging spreads; the same as the output topics have, so that each of their partitions has one
     *     writer
     */
    public record Partitions(int byScript, int byId) {}

    /**
     * A topology over its steps.
     *
     * @param topics names of the public topics, which exist
     * @param partitions of the internal topics
     * @param steps what is done to the text of a page
     * @param retention how long deduplication remembers
     */
    public EnrichTopology(Topics topics, Partitions partitions, EnrichSteps steps, Retention retention) {
        this.topics = topics;
        this.partitions = partitions;
        this.steps = steps;
        this.retention = retention;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();

        Map<String, KStream<String, Verdict>> verdicts = builder.stream(topics.pages(), pages())
                .process(DecodeProcessor::new, Named.as("decode"))
                .process(() -> new SplitProcessor(steps.splitter()), Named.as("split"))
                .repartition(byScript())
                .process(DeduplicateProcessor.supplier(retention), Named.as("deduplicate"))
                .split(Named.as("verdict-"))
                .branch((id, verdict) -> verdict instanceof Dropped, Branched.as("dropped"))
                .defaultBranch(Branched.as("kept"));

        branch(verdicts, "verdict-dropped")
                .mapValues(verdict -> ((Dropped) verdict).duplicate(), Named.as("duplicate"))
                .to(topics.of(Stream.DUPLICATES), produced("duplicates", Duplicate.class));

        Map<String, KStream<String, TaggedSegment>> tagged = branch(verdicts, "verdict-kept")
                .mapValues(verdict -> ((Kept) verdict).json(), Named.as("kept"))
                .repartition(byId())
                .process(() -> new TagProcessor(steps.languages(), steps.newCountryTagger()), Named.as("tag"))
                .split(Named.as("kind-"))
                .branch((id, segment) -> segment.kind() == SegmentKind.ARTICLE, Branched.as("article"))
                .defaultBranch(Branched.as("fragment"));

        branch(tagged, "kind-article").to(topics.of(Stream.ARTICLES), produced("articles", TaggedSegment.class));
        branch(tagged, "kind-fragment").to(topics.of(Stream.FRAGMENTS), produced("fragments", TaggedSegment.class));

        return builder.build();
    }

    private static Consumed<byte[], byte[]> pages() {
        return Consumed.with(BYTES, BYTES).withName("pages");
    }

    /** One writer for each script: it sees all candidates of a story, in one order. */
    private Repartitioned<SegmentKey, byte[]> byScript() {
        return Repartitioned.<SegmentKey, byte[]>as("by-script")
                .withKeySerde(new JsonSerde<>(SegmentKey.class))
                .withValueSerde(BYTES)
                .withNumberOfPartitions(partitions.byScript())
                .withStreamPartitioner((topic, key, value, count) ->
                        Optional.of(Set.of(key.script().number() % count)));
    }

    /** Spreads the costly tagging; a record stays in its partition until it is in the output topic. */
    private Repartitioned<String, byte[]> byId() {
        return Repartitioned.<String, byte[]>as("by-id")
                .withKeySerde(TEXT)
                .withValueSerde(BYTES)
                .withNumberOfPartitions(partitions.byId());
    }

    private static <T> Produced<String, T> produced(String name, Class<T> type) {
        return Produced.<String, T>as(name).withKeySerde(TEXT).withValueSerde(new JsonSerde<>(type));
    }

    private static <T> KStream<String, T> branch(Map<String, KStream<String, T>> branches, String name) {
        return Objects.requireNonNull(branches.get(name), name);
    }
}
