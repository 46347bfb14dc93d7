// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cluster that a service works on. */
@Command
final class BootstrapOption {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            required = true,
            description = "The Kafka cluster; several addresses are separated by commas.")
    private String bootstrapServers = "";

    @Mixin
    private ClusterOptions options = new ClusterOptions();

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

    /** Creates what is missing of the public topics; the partitions of all of them, by topic. */
    Map<String, Integer> createTopics(Cluster cluster) throws IOException, InterruptedException {
        return cluster.createTopics(topics(), TopicPlan.SERVICE);
    }
}
