// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.BulkSink;
import org.kawaraban.sink.Following;
import org.kawaraban.sink.SinkConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kawaraban sink}: only the sink, until stopped. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = "Writes the committed output of a Kafka cluster to bulk files, until stopped.")
final class SinkCommand implements Callable<Integer> {
    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Mixin
    private HealthFile health = new HealthFile();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the bulk files go.")
    private Path out = Path.of("out");

    @Option(
            names = "--index-prefix",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "Put before each index name (default: none).")
    private String indexPrefix = "";

    @Option(
            names = "--max-file-bytes",
            paramLabel = "N",
            description = "A file is finished before it would grow beyond this (default: ${DEFAULT-VALUE}).")
    private long maxFileBytes = SinkConfig.DEFAULT_FILE_BYTES;

    @Option(
            names = "--max-file-records",
            paramLabel = "N",
            description = "Most records of a file (default: ${DEFAULT-VALUE}).")
    private int maxFileRecords = SinkConfig.DEFAULT_FILE_RECORDS;

    @Option(
            names = "--idle-seconds",
            paramLabel = "N",
            description = "A file that no record has reached for so long is finished though it is not full"
                    + " (default: ${DEFAULT-VALUE}).")
    private long idleSeconds = Following.DEFAULT.idleRotation().toSeconds();

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "The consumer group, which belongs to one folder for good (default: sink behind the prefix).")
    @Nullable
    private String group;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SinkConfig config = config(bootstrap.clientSettings());
        TopicPlan plan = topicOptions.plan(spec.commandLine());
        Cluster cluster = bootstrap.connect();
        cluster.createTopics(bootstrap.topics(), plan, topicOptions.hasPartitions(), common.terminal());
        try (Workers workers = new Workers();
                BulkSink sink = new BulkSink(config)) {
            workers.start("sink", sink::run);
            common.terminal().info("writing to " + out + "; stop with Ctrl-C");
            try {
                workers.untilInterrupted(() -> health.beat(sink::isWorking));
            } finally {
                sink.stop();
            }
            workers.join("sink");
        }
        return 0;
    }

    /** The group unless another is given. */
    static String groupId(Topics topics) {
        return topics.prefix() + "sink";
    }

    private SinkConfig config(Map<String, Object> clientSettings) {
        Topics topics = bootstrap.topics();
        try {
            return SinkConfig.of(out, topics, group == null ? groupId(topics) : group, clientSettings)
                    .withFileLimits(maxFileBytes, maxFileRecords)
                    .withIndexPrefix(indexPrefix)
                    .withFollowing(Following.DEFAULT.withIdleRotation(Duration.ofSeconds(idleSeconds)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failure.describe(e), e);
        }
    }
}
