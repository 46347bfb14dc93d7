// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.TopicPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How topics are made where they are missing. */
@Command
final class TopicOptions {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of topics that are missing, which bound how many threads can share the work"
                    + " (default: 12).")
    @Nullable
    private Integer partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Copies of each partition of topics that are missing (default: the cluster's own number).")
    @Nullable
    private Short replication;

    @Option(
            names = "--pages-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long Kafka keeps pages, where the topic is missing (default: ${DEFAULT-VALUE}).")
    private int pagesDays = Math.toIntExact(TopicPlan.DEFAULT_RETENTION.toDays());

    @Option(
            names = "--output-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long Kafka keeps output, where the topics are missing (default: ${DEFAULT-VALUE}).")
    private int outputDays = Math.toIntExact(TopicPlan.DEFAULT_RETENTION.toDays());

    /** Whether a number of partitions was asked for. */
    boolean hasPartitions() {
        return partitions != null;
    }

    /** The plan that the options make; wrong usage if a number is out of range. */
    TopicPlan plan(CommandLine command) {
        int count = partitions == null ? TopicPlan.SERVICE.pages() : partitions;
        try {
            return new TopicPlan(
                    count,
                    count,
                    Optional.ofNullable(replication),
                    Duration.ofDays(pagesDays),
                    Duration.ofDays(outputDays));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command, "--partitions, --replication, --pages-days, --output-days: " + Failure.describe(e), e);
        }
    }
}
