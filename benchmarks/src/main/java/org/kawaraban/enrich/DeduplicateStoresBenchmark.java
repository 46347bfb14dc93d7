// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.kawaraban.enrich.ArticleStream.Delivery;
import org.kawaraban.enrich.dedup.Decision;
import org.kawaraban.enrich.dedup.Deduplicator;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.Signature;

/**
 * Decisions a second and bytes of store an article as the stores grow: the state machine on RocksDB, without Kafka
 * around it. Arguments: number of articles (1,000,000), lines to print (10), {@code worst} for texts of few phrases.
 */
public final class DeduplicateStoresBenchmark {
    private static final int CHUNK = 10_000;

    private DeduplicateStoresBenchmark() {}

    /** Prints one line for each tenth of the articles. */
    public static void main(String[] args) throws IOException {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Path folder = Files.createTempDirectory("deduplicate-stores");
        MockProcessorContext<String, Verdict> context =
                new MockProcessorContext<>(properties(), new TaskId(0, 0), folder.toFile());
        List<StateStore> stores = new ArrayList<>();
        for (StoreBuilder<?> builder : DeduplicateStores.builders()) {
            StateStore store =
                    builder.withLoggingDisabled().withCachingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        }
        Deduplicator deduplicator = new Deduplicator(new DeduplicateStores(context).memories(), Retention.DEFAULT);
        ArticleStream stream = new ArticleStream(args.length > 2 && args[2].equals("worst"), 1);
        print("%10s %12s %12s %12s %14s%n", "articles", "kept", "duplicates", "decisions/s", "disk B/article");
        long decided = 0;
        long kept = 0;
        TreeMap<String, Long> relations = new TreeMap<>();
        for (int line = 0; line < lines; line++) {
            long nanos = 0;
            long before = decided;
            while (decided < (long) articles * (line + 1) / lines) {
                for (Delivery delivery : stream.next(CHUNK)) {
                    long start = System.nanoTime();
                    Decision decision = deduplicator.decide(delivery.key(), 1_700_000_000_000L + decided);
                    nanos += System.nanoTime() - start;
                    decided++;
                    if (decision instanceof Decision.Drop drop) {
                        relations.merge(drop.relation().label(), 1L, Long::sum);
                    } else {
                        kept++;
                    }
                }
            }
            print(
                    "%,10d %,12d %,12d %,12.0f %14.0f%n",
                    decided,
                    kept,
                    decided - kept,
                    (decided - before) / (nanos / 1e9),
                    (double) bytes(folder) / decided);
        }
        print("duplicates %s%n%n%-40s %12s %12s %12s%n", relations, "store", "entries", "bytes", "B/article");
        long total = 0;
        for (StateStore store : stores) {
            total += print(store, decided);
        }
        print("%-40s %12s %,12d %12.0f%n", "all", "", total, (double) total / decided);
        stores.forEach(StateStore::close);
    }

    /** Prints how many bytes the keys and values of a store have, and returns it. */
    private static long print(StateStore store, long articles) {
        long entries = 0;
        long bytes = 0;
        try (KeyValueIterator<?, ?> iterator = ((KeyValueStore<?, ?>) store).all()) {
            while (iterator.hasNext()) {
                bytes += width(store.name(), iterator.next().value);
                entries++;
            }
        }
        print("%-40s %,12d %,12d %12.0f%n", store.name(), entries, bytes, (double) bytes / articles);
        return bytes;
    }

    /** Bytes of an entry, key and value, as the stores' serdes write them. */
    private static int width(String store, Object value) {
        if (store.equals(DeduplicateStores.PLACES)) {
            return 20 + StateSerdes.SEEN.serializer().serialize("", (Seen) value).length;
        }
        if (store.equals(DeduplicateStores.ARTICLES)) {
            return 16 + StateSerdes.KNOWN.serializer().serialize("", (Known) value).length;
        }
        if (store.equals(DeduplicateStores.KEPT)) {
            return 5 + StateSerdes.KEPT.serializer().serialize("", (Kept) value).length;
        }
        if (store.equals(DeduplicateStores.BANDS)) {
            return Signature.KEY_BYTES + StateSerdes.NUMBERS.serializer().serialize("", (long[]) value).length;
        }
        if (store.equals(DeduplicateStores.VERSIONS)) {
            return 8 + StateSerdes.VERSION.serializer().serialize("", (Version) value).length;
        }
        return 1 + StateSerdes.CLOCK.serializer().serialize("", (Clock) value).length;
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put("application.id", "benchmark");
        properties.put("bootstrap.servers", "unused:1");
        properties.put("default.key.serde", Serdes.ByteArraySerde.class.getName());
        properties.put("default.value.serde", Serdes.ByteArraySerde.class.getName());
        properties.put("rocksdb.config.setter", SharedRocksMemory.class.getName());
        return properties;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
