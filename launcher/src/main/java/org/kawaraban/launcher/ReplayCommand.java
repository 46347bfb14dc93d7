// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.sink.OutputFolder;
import org.kawaraban.sink.SinkException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kawaraban replay}: the whole pipeline in one process. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes pages, enriches them, writes bulk files, and stops when every page is through.",
            "Runs on an embedded Kafka broker unless --bootstrap-servers names a cluster."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private PagesArguments pages = new PagesArguments();

    @Mixin
    private ClusterOptions clusterOptions = new ClusterOptions();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the bulk files go (default: ${DEFAULT-VALUE}); what an earlier replay left there is"
                    + " replaced.")
    private Path out = Path.of("out");

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "A real cluster; topics and groups of its own are deleted at the end.")
    @Nullable
    private String bootstrapServers;

    @Option(names = "--keep", description = "Leave the topics and groups on the real cluster.")
    private boolean keep;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Stream threads (default: one a processor, at most 4). The output does not depend on it.")
    private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (bootstrapServers == null && (keep || clusterOptions.hasClientConfig())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--keep and --client-config are for a real cluster: name it with --bootstrap-servers");
        }
        PageFiles files = pages.find(spec.commandLine());
        try {
            OutputFolder.check(out);
        } catch (SinkException e) {
            throw new ParameterException(spec.commandLine(), Failure.describe(e), e);
        }
        Replay.Settings settings = new Replay.Settings(
                out, clusterOptions.prefix(), bootstrapServers, clusterOptions.clientSettings(), keep, threads);
        Summary summary = new Replay(settings, common.terminal()).run(files, pages.reader());
        if (!common.isQuiet()) {
            PrintWriter output = spec.commandLine().getOut();
            output.println(Printable.of(summary.text()));
            output.println("output       " + Printable.line(out.toString()));
            output.flush();
        }
        return 0;
    }
}
