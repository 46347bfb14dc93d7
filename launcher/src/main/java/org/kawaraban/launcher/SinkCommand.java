// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.BulkSink;
import org.kawaraban.sink.Following;
import org.kawaraban.sink.SinkConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawaraban sink}: only the sink, until stopped. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = "Writes the committed output of a Kafka cluster to bulk files, until stopped.")
final class SinkCommand implements Callable<Integer> {
    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

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

    @Override
    public Integer call() throws Exception {
        Cluster cluster = bootstrap.connect();
        Topics topics = bootstrap.topics();
        bootstrap.createTopics(cluster);
        SinkConfig config = SinkConfig.of(out, topics, topics.prefix() + "sink", cluster.settings())
                .withFileLimits(maxFileBytes, maxFileRecords)
                .withIndexPrefix(indexPrefix)
                .withFollowing(Following.DEFAULT);
        try (Workers workers = new Workers();
                BulkSink sink = new BulkSink(config)) {
            workers.start("sink", sink::run);
            common.terminal().info("writing to " + out + "; stop with Ctrl-C");
            try {
                workers.untilInterrupted();
            } finally {
                sink.stop();
            }
            workers.join("sink");
        }
        return 0;
    }
}
