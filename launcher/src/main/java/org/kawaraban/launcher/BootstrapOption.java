// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cluster that a service works on. The options of commands that have this can come from {@link ServiceSettings}. */
@Command
final class BootstrapOption {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            required = true,
            description = "The Kafka cluster; several addresses are separated by commas.")
    private String bootstrapServers = "";

    /** Read before the command line is parsed, by {@link ServiceSettings}. */
    @Option(
            names = ServiceSettings.FILE_OPTION,
            paramLabel = "FILE",
            description =
                    "Properties file of options, without the dashes: threads=4. KAWARABAN_THREADS in the environment"
                            + " goes before the file, --threads before both.")
    @Nullable
    @SuppressWarnings("UnusedVariable") // here to be listed and accepted
    private Path config;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    String servers() {
        return bootstrapServers;
    }

    Topics topics() {
        return options.topics();
    }

    /** Settings of a client of the cluster. */
    Map<String, Object> clientSettings() throws IOException {
        Map<String, Object> settings = new HashMap<>(options.clientSettings());
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    Cluster connect() throws IOException, InterruptedException {
        return Cluster.connect(bootstrapServers, options.clientSettings());
    }
}
