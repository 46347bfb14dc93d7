// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawaraban broker}: the embedded broker alone, until stopped. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = "Runs the embedded Kafka broker on this machine, until stopped.")
final class BrokerCommand implements Callable<Integer> {
    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private int port = 9092;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where it keeps its data (default: a temporary folder, deleted at the end).")
    @Nullable
    private Path data;

    @Override
    public Integer call() throws Exception {
        if (data != null) {
            run(data);
        } else {
            try (TemporaryFolder temporary = TemporaryFolder.create()) {
                run(temporary.path());
            }
        }
        return 0;
    }

    private void run(Path folder) throws Exception {
        try (Workers workers = new Workers();
                EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            common.terminal().info("broker ready at " + broker.bootstrapServers() + "; stop with Ctrl-C");
            workers.untilInterrupted();
        }
    }
}
