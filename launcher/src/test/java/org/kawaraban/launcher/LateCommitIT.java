// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/** Enrich stands still between the last record of a transaction and its commit, for longer than its timeout. */
@Tag("faults")
class LateCommitIT {
    private static final StoryPages PAGES = new StoryPages(20, 3);

    @TempDir
    private Path data;

    @Test
    void shouldDoATransactionsWorkAgainThatWasEndedBeforeItsCommit() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"))) {
            Cluster cluster = Cluster.connect(broker.bootstrapServers(), Map.of());
            Topics topics = new Topics("late.");
            cluster.createTopics(topics, new TopicPlan(1, 1));
            LateCommits.REFUSED.set(0);
            LateCommits.LEFT.set(1);

            EnrichApp app = app(cluster, topics);
            try (PagesOnTopic pages = new PagesOnTopic(cluster, topics)) {
                app.start();
                pages.publish(PAGES.shuffled(1));
                pages.awaitAllThrough();
            } finally {
                app.close();
            }

            assertThat(LateCommits.REFUSED).hasValue(1);
            assertThat(app.stopped()).isCompleted();
            StoryGroups made = StoryGroups.read(cluster, topics);
            assertThat(made.groups()).isEqualTo(PAGES.groups());
            assertThat(made.redelivered()).isZero();
        }
    }

    private EnrichApp app(Cluster cluster, Topics topics) {
        Map<String, Object> overrides = new HashMap<>(cluster.settings());
        overrides.put(StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG, LateCommits.class.getName());
        overrides.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 1_000);
        // What a thread leaves behind that ended in the middle of its work.
        overrides.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 6_000);
        return new EnrichApp(
                new EnrichConfig(
                        topics,
                        "late.enrich",
                        new Partitions(1, 1),
                        1,
                        data.resolve("state"),
                        Duration.ofMillis(100),
                        Retention.DEFAULT,
                        overrides),
                EnrichSteps.load());
    }
}
