// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kawaraban enrich}: only the Streams app, until stopped. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Splits, deduplicates and tags the pages of a Kafka cluster, until stopped.")
final class EnrichCommand implements Callable<Integer> {
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Mixin
    private HealthFile health = new HealthFile();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "state",
            description = "Where the app keeps its stores between starts (default: ${DEFAULT-VALUE}).")
    private Path stateDirectory = Path.of("state");

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--retention-days",
            paramLabel = "N",
            defaultValue = "400",
            description = "How long a text is remembered after it was last met, to know its duplicates: between one and"
                    + " two times so many days (default: ${DEFAULT-VALUE}).")
    private int retentionDays = Math.toIntExact(Retention.DEFAULT.period().toDays());

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Retention retention = retention();
        Cluster cluster = bootstrap.connect();
        Topics topics = bootstrap.topics();
        Map<String, Integer> partitions = bootstrap.createTopics(cluster);
        String applicationId = topics.prefix() + "enrich";
        EnrichConfig config = new EnrichConfig(
                topics,
                applicationId,
                partitions(cluster, applicationId, partitions.getOrDefault(topics.of(Stream.ARTICLES), 1)),
                threads,
                stateDirectory,
                COMMIT_INTERVAL,
                retention,
                cluster.settings());
        try (Workers workers = new Workers();
                EnrichApp app = new EnrichApp(config, EnrichSteps.load())) {
            workers.watch("enrich", app.stopped());
            app.start();
            common.terminal().info("enriching " + topics.pages() + "; stop with Ctrl-C");
            workers.untilInterrupted(() -> health.beat(app::isRunning));
        }
        return 0;
    }

    /**
     * As the internal topics were made at the first start: an output topic that has got more partitions since then
     * changes nothing about them.
     */
    private static Partitions partitions(Cluster cluster, String applicationId, int output) throws Exception {
        Map<String, Integer> made = cluster.partitions(name -> name.startsWith(applicationId + "-"));
        return new Partitions(Script.values().length, made.getOrDefault(applicationId + "-by-id-repartition", output));
    }

    private Retention retention() {
        try {
            return new Retention(Duration.ofDays(retentionDays));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--retention-days: " + e.getMessage(), e);
        }
    }
}
