// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/**
 * The whole pipeline as processes of their own on a broker that they do not own. One class for every kind of broker, so
 * that what holds on the embedded one holds on the real one: {@link EmbeddedPipelineIT}, {@link ContainerPipelineIT}.
 */
abstract class PipelineIT {
    private static final int PAGES = 60;
    /** Over 1 MiB, where Kafka's defaults end, on every topic on the way. */
    private static final int LARGE = 1_200_000;

    private static final String RUNNING = "REBALANCING to RUNNING";

    @TempDir
    private Path folder;

    /** {@code host:port} of the broker. */
    abstract String servers();

    @Test
    void shouldWriteTheSameRecordsAsAReplay(TestInfo test) throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(11).write(pages, PAGES);
        Files.writeString(pages.resolve("p99999.txt"), largePage());
        Output undisturbed = Output.undisturbed(pages, folder.resolve("undisturbed"));
        Path out = folder.resolve("out");

        try (Services services = services(test, new TopicPlan(1, 4))) {
            services.enrich(0).awaitPrinted(RUNNING);
            ServiceProcess sink = services.sink(out);
            ServiceProcess ingest = services.run("ingest", pages.toString(), "--wait");
            assertThat(ingest.awaitExit()).as(ingest.printed()).isZero();
            Output.await(out, undisturbed.size());
            assertThat(sink.stop()).isZero();
        }

        Output.assertVerifies(out, pages);
        assertThat(Output.read(out)).isEqualTo(undisturbed);
    }

    @Test
    void shouldGoOnWhereKilledInstancesStopped(TestInfo test) throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(12).write(pages, PAGES);
        Output undisturbed = Output.undisturbed(pages, folder.resolve("undisturbed"));
        Path out = folder.resolve("out");

        try (Services services = services(test, new TopicPlan(1, 4))) {
            ServiceProcess enrich = services.enrich(0);
            enrich.awaitPrinted(RUNNING);
            ServiceProcess sink = services.sink(out);
            services.publish(pages, 0, PAGES / 2);
            Output.await(out, 1);
            enrich.kill();
            sink.kill();
            services.publish(pages, PAGES / 2, PAGES);
            // Without the folder of the first: all state comes back from the changelogs.
            services.enrich(1);
            services.sink(out);
            Output.await(out, undisturbed.size());
        }

        Output.assertVerifies(out, pages);
        assertThat(Output.read(out)).isEqualTo(undisturbed);
    }

    @Test
    void shouldFindTheSameGroupsOnManyPartitionsAndInstances(TestInfo test) throws Exception {
        StoryPages stories = new StoryPages(60, 4);

        try (Services services = services(test, TopicPlan.SERVICE);
                PagesOnTopic pages = new PagesOnTopic(services.cluster(), services.topics())) {
            services.enrich(0).awaitPrinted(RUNNING);
            services.enrich(1).awaitPrinted(RUNNING);
            pages.publish(stories.shuffled(3));
            pages.awaitAllThrough();

            StoryGroups groups = StoryGroups.read(services.cluster(), services.topics());
            assertThat(groups.groups()).isEqualTo(stories.groups());
            assertThat(groups.redelivered()).isZero();
        }
    }

    @Test
    void shouldLeaveNothingOfAReplayOnTheCluster(TestInfo test) throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(13).write(pages, PAGES / 2);
        Output undisturbed = Output.undisturbed(pages, folder.resolve("undisturbed"));
        Path out = folder.resolve("out");

        try (Services services = services(test, new TopicPlan(1, 4))) {
            Set<String> before = topicsAndGroups();
            ServiceProcess replay = services.run("replay", pages.toString(), "--out", out.toString());
            assertThat(replay.awaitExit()).as(replay.printed()).isZero();
            assertThat(topicsAndGroups()).isEqualTo(before);
        }

        assertThat(Output.finishedFiles(out).keySet())
                .isEqualTo(Output.finishedFiles(folder.resolve("undisturbed")).keySet());
        assertThat(Output.read(out)).isEqualTo(undisturbed);
    }

    private Services services(TestInfo test, TopicPlan plan) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName();
        Path logs = Path.of("target", "pipeline", getClass().getSimpleName(), name);
        return Services.on(servers(), new Topics(name + "."), folder, logs, plan);
    }

    private Set<String> topicsAndGroups() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            admin.listGroups().all().get().forEach(group -> names.add("group " + group.groupId()));
            return names;
        }
    }

    /** One article of many different paragraphs. */
    private static String largePage() {
        StringBuilder page = new StringBuilder("The long report ― 2025年02月23日 20:04\n");
        for (int i = 0; page.length() < LARGE; i++) {
            page.append("On day " + i + " the committee heard witness " + i * 7 + " about case " + i * 13 + ". ");
            page.append("It will meet again in " + i + " weeks, the chair said after the session.\n");
        }
        return page.toString();
    }
}
