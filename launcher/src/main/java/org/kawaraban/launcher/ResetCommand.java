// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.model.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kawaraban reset}: makes enrich begin anew. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Makes enrich begin anew with the pages that Kafka still holds, after rules have changed, say.",
            "Deletes what enrich remembers: its offsets, its internal topics and its stores. Without --yes it only says"
                    + " what it would delete. Refuses while anything concerned is running."
        })
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "state",
            description = "Where enrich keeps its stores on this machine (default: ${DEFAULT-VALUE}).")
    private Path stateDirectory = Path.of("state");

    @Option(
            names = "--delete-output",
            description = "Delete the records on articles, fragments, duplicates and dead-letters too, and the sink's"
                    + " offsets: the next sink needs a new folder. Otherwise all records come a second time.")
    private boolean deleteOutput;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Topics topics = bootstrap.topics();
        String applicationId = EnrichCommand.applicationId(topics);
        ApplicationReset reset = ApplicationReset.plan(bootstrap.connect(), topics, applicationId, deleteOutput);
        StateFolder state = new StateFolder(stateDirectory, applicationId);
        List<String> lines = reset.describe();
        print(yes ? "deleting" : "would delete (--yes does it)", lines, state);
        if (yes) {
            reset.run();
            state.delete();
        }
        return 0;
    }

    private void print(String heading, List<String> lines, StateFolder state) {
        if (common.isQuiet()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(heading);
        lines.forEach(line -> out.println("  " + line));
        if (Files.exists(state.path())) {
            out.println("  folder " + state.path());
        }
        out.flush();
    }
}
