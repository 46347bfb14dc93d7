// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageProducer;
import org.kawaraban.ingest.PageReader;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.BulkSink;
import org.kawaraban.sink.OutputFolder;
import org.kawaraban.sink.SinkConfig;

/**
 * The whole pipeline in one process, from files to files: publish, enrich, write, stop when every page is through.
 *
 * <p>Deterministic by construction: one partition for pages and for deduplication, four for tagging and output.
 */
final class Replay {
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Terminal terminal;

    /**
     * Settings of a replay.
     *
     * @param out folder of the bulk files, checked already
     * @param prefix of topic names
     * @param bootstrapServers a real cluster; null for the embedded broker
     * @param clientSettings Kafka's own, for the real cluster
     * @param keep leave topics and groups on the real cluster
     * @param threads stream threads
     */
    record Settings(
            Path out,
            String prefix,
            @Nullable String bootstrapServers,
            Map<String, Object> clientSettings,
            boolean keep,
            int threads) {
        /** Without the client settings, of which values may be secret. */
        @Override
        public String toString() {
            return "Settings[out=" + out + ", prefix=" + prefix + ", bootstrapServers=" + bootstrapServers + ", keep="
                    + keep + ", threads=" + threads + "]";
        }
    }

    Replay(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Replays the pages, each in the charset that is found out; what it returns is also in {@code summary.json}. */
    Summary run(PageFiles files) throws Exception {
        return run(files, new PageReader());
    }

    /** Replays the pages as a reader reads them; what it returns is also in {@code summary.json}. */
    Summary run(PageFiles files, PageReader reader) throws Exception {
        long start = System.nanoTime();
        // Reading dictionaries and starting the broker keep one processor busy each.
        CompletableFuture<EnrichSteps> steps = CompletableFuture.supplyAsync(EnrichSteps::load);
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Summary summary;
            String servers = settings.bootstrapServers();
            if (servers == null) {
                terminal.progress("starting the embedded broker");
                try (EmbeddedBroker broker =
                        EmbeddedBroker.start(temporary.path().resolve("broker"))) {
                    Cluster cluster = Cluster.connect(broker.bootstrapServers(), Map.of());
                    summary =
                            run(files, reader, cluster, new Topics(settings.prefix()), steps, temporary.path(), start);
                }
            } else {
                Cluster cluster = Cluster.connect(servers, settings.clientSettings());
                Topics topics = new Topics(settings.prefix() + "replay-" + RUN_ID.format(Instant.now()) + ".");
                try {
                    summary = run(files, reader, cluster, topics, steps, temporary.path(), start);
                } finally {
                    if (settings.keep()) {
                        terminal.info("topics and groups " + topics.prefix() + "* were kept");
                    } else {
                        new ReplayCleanup(cluster).delete(topics.prefix());
                    }
                }
            }
            return summary;
        } finally {
            terminal.done();
        }
    }

    private Summary run(
            PageFiles files,
            PageReader reader,
            Cluster cluster,
            Topics topics,
            CompletableFuture<EnrichSteps> steps,
            Path temporary,
            long start)
            throws Exception {
        OutputFolder.clear(settings.out());
        cluster.createTopics(topics, TopicPlan.REPLAY);
        try (Workers workers = new Workers();
                PageTracker tracker = new PageTracker(cluster, topics, PageTracker.From.BEGINNING);
                BulkSink sink = new BulkSink(sinkConfig(cluster, topics));
                EnrichApp enrich = new EnrichApp(enrichConfig(cluster, topics, temporary), steps.get())) {
            workers.watch("enrich", enrich.stopped());
            workers.start("tracker", tracker);
            workers.start("sink", sink::run);
            enrich.start();

            publish(files, reader, cluster, topics, tracker);
            workers.await(
                    tracker::allThrough,
                    () -> terminal.progress("through " + tracker.through() + " of "
                            + files.files().size() + " pages"));
            tracker.stop();
            workers.join("tracker");
            terminal.progress("writing the last files");
            sink.finish();
            workers.join("sink");

            double seconds = (System.nanoTime() - start) / 1e9;
            Summary summary = Summary.of(tracker.counts(), files.files().size(), files.skipped(), seconds);
            if (!summary.contradictions().isEmpty()) {
                throw new IllegalStateException("the summary does not add up: " + summary.contradictions());
            }
            summary.write(settings.out());
            return summary;
        }
    }

    private void publish(PageFiles files, PageReader reader, Cluster cluster, Topics topics, PageTracker tracker)
            throws InterruptedException {
        try (PageProducer producer = new PageProducer(topics, cluster.settings())) {
            new Publisher(reader, producer, tracker, null, terminal).publish(files);
        }
    }

    private SinkConfig sinkConfig(Cluster cluster, Topics topics) {
        return SinkConfig.of(settings.out(), topics, topics.prefix() + "sink", cluster.settings());
    }

    private EnrichConfig enrichConfig(Cluster cluster, Topics topics, Path temporary) throws IOException {
        return new EnrichConfig(
                topics,
                topics.prefix() + "enrich",
                new Partitions(1, TopicPlan.REPLAY.output()),
                settings.threads(),
                temporary.resolve("state"),
                COMMIT_INTERVAL,
                Retention.DEFAULT,
                cluster.settings());
    }
}
