// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichConfig.Membership;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.TopicPlan;
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

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

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
            names = "--standbys",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copies of the stores that other instances keep, to take over at once when one is lost"
                    + " (default: ${DEFAULT-VALUE}).")
    private int standbys;

    @Option(
            names = "--instance-id",
            paramLabel = "ID",
            description = "A name of this instance's own in the group, for static membership: its tasks wait for it"
                    + " while it restarts, until the session times out (default: none).")
    @Nullable
    private String instanceId;

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
        Membership membership = membership();
        TopicPlan plan = topicOptions.plan(spec.commandLine());
        Cluster cluster = bootstrap.connect();
        Topics topics = bootstrap.topics();
        Map<String, Integer> partitions =
                cluster.createTopics(topics, plan, topicOptions.hasPartitions(), common.terminal());
        String applicationId = applicationId(topics);
        EnrichConfig config = new EnrichConfig(
                topics,
                applicationId,
                partitions(cluster, applicationId, partitions.getOrDefault(topics.of(Stream.ARTICLES), 1)),
                threads,
                stateDirectory,
                COMMIT_INTERVAL,
                retention,
                membership,
                cluster.settings());
        StateFolder state = new StateFolder(stateDirectory, applicationId);
        if (state.deleteIfStale(cluster)) {
            common.terminal().info(state.path() + " was of topics that are gone: deleted");
        }
        try (Workers workers = new Workers();
                EnrichApp app = new EnrichApp(config, EnrichSteps.load())) {
            workers.watch("enrich", app.stopped());
            app.start();
            common.terminal().info("enriching " + topics.pages() + "; stop with Ctrl-C");
            workers.await(() -> app.running().isDone(), () -> {});
            remember(state, cluster);
            workers.untilInterrupted(() -> health.beat(app::isRunning));
        } catch (InterruptedException asked) {
            // Asked to stop before it was running; all is closed by now.
            return 0;
        }
        return 0;
    }

    /** Without it the stores are still right: only a reset that does not reach this machine would not be noticed. */
    private void remember(StateFolder state, Cluster cluster) throws InterruptedException {
        try {
            state.remember(cluster);
        } catch (IOException e) {
            common.terminal().error("warning: " + state.path() + " cannot be marked: " + Failure.describe(e));
        }
    }

    /** The name of the app, its group and its internal topics on the cluster. */
    static String applicationId(Topics topics) {
        return topics.prefix() + "enrich";
    }

    /**
     * As the internal topics were made at the first start: an output topic that has got more partitions since then
     * changes nothing about them.
     */
    private static Partitions partitions(Cluster cluster, String applicationId, int output) throws Exception {
        Map<String, Integer> made = cluster.partitions(name -> name.startsWith(applicationId + "-"));
        return new Partitions(Script.values().length, made.getOrDefault(applicationId + "-by-id-repartition", output));
    }

    private Membership membership() {
        try {
            return new Membership(standbys, instanceId);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--standbys: " + e.getMessage(), e);
        }
    }

    private Retention retention() {
        try {
            return new Retention(Duration.ofDays(retentionDays));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--retention-days: " + e.getMessage(), e);
        }
    }
}
