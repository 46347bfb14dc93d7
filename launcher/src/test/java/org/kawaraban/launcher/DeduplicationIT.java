// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.enrich.EnrichApp;
import org.kawaraban.enrich.EnrichConfig;
import org.kawaraban.enrich.EnrichSteps;
import org.kawaraban.enrich.EnrichTopology.Partitions;
import org.kawaraban.enrich.dedup.Retention;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/** Deduplication across pages, partitions, instances and restarts, on a real broker. */
class DeduplicationIT {
    private static final StoryPages PAGES = new StoryPages(60, 4);
    private static final EnrichSteps STEPS = EnrichSteps.load();

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static Cluster cluster;

    @TempDir
    private Path state;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = EmbeddedBroker.start(data.resolve("broker"));
        cluster = Cluster.connect(broker.bootstrapServers(), Map.of());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "4, 2", "12, 2"})
    void shouldFindTheSameGroupsInAnyOrderOnAnyPartitionsAndInstances(int partitions, int instances) throws Exception {
        Topics topics = topics("order" + partitions + "x" + instances + ".", partitions);
        List<EnrichApp> apps = new ArrayList<>();
        try (PagesOnTopic pages = new PagesOnTopic(cluster, topics)) {
            for (int instance = 0; instance < instances; instance++) {
                apps.add(start(topics, partitions, instance));
            }
            pages.publish(PAGES.shuffled(10L * partitions + instances));
            pages.awaitAllThrough();
        } finally {
            apps.forEach(EnrichApp::close);
        }

        StoryGroups groups = StoryGroups.read(cluster, topics);
        assertThat(groups.groups()).isEqualTo(PAGES.groups());
    }

    @Test
    void shouldAddNothingWhenEverythingIsDeliveredAgainAfterARestart() throws Exception {
        Topics topics = topics("again.", 4);
        try (PagesOnTopic pages = new PagesOnTopic(cluster, topics)) {
            EnrichApp first = start(topics, 4, 0);
            pages.publish(PAGES.shuffled(1));
            pages.awaitAllThrough();
            first.close();
            StoryGroups before = StoryGroups.read(cluster, topics);

            // Another folder: all state comes back from the changelogs.
            EnrichApp second = start(topics, 4, 1);
            pages.publish(PAGES.shuffled(2));
            pages.awaitAllThrough();
            second.close();
            StoryGroups after = StoryGroups.read(cluster, topics);

            assertThat(after.kept()).isEqualTo(before.kept());
            assertThat(after.groups()).isEqualTo(before.groups());
            assertThat(after.redelivered() - before.redelivered()).isEqualTo(PAGES.size());
        }
    }

    private static Topics topics(String prefix, int partitions) throws Exception {
        Topics topics = new Topics(prefix);
        cluster.createTopics(topics, new TopicPlan(partitions, partitions));
        return topics;
    }

    private EnrichApp start(Topics topics, int partitions, int instance) throws IOException {
        EnrichApp app = new EnrichApp(
                new EnrichConfig(
                        topics,
                        topics.prefix() + "enrich",
                        new Partitions(Math.min(partitions, Script.values().length), partitions),
                        2,
                        state.resolve("instance" + instance),
                        Duration.ofMillis(100),
                        Retention.DEFAULT,
                        cluster.settings()),
                STEPS);
        app.start();
        return app;
    }
}
