// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.launcher.verify.OutputVerifier;
import org.kawaraban.model.Relation;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/**
 * Many instances on many partitions make of 20,000 pages and more what one instance makes of them, while instances are
 * added, killed and removed.
 */
@Tag("faults")
class ScaleOutIT {
    private static final int LEAST_PAGES = 20_000;
    private static final int STORIES = 6_500;
    private static final TopicPlan PLAN = new TopicPlan(12, 12);
    private static final Path LOGS = Path.of("target", "faults", "ScaleOutIT");
    private static final String RUNNING = "REBALANCING to RUNNING";

    @TempDir
    private Path folder;

    @Test
    void shouldFindTheSameGroupsWhileInstancesComeAndGo() throws Exception {
        StoryPages stories = new StoryPages(WideStories.draw(STORIES, 7));
        assertThat(stories.size()).isGreaterThanOrEqualTo(LEAST_PAGES);

        try (Services alone = new Services(folder.resolve("alone"), LOGS.resolve("alone"), PLAN)) {
            StoryGroups single = single(alone, stories);
            StoryGroups scaled = scaledOut(alone.servers(), stories);

            assertThat(scaled.groups()).isEqualTo(single.groups()).isEqualTo(stories.groups());
            assertThat(scaled.redelivered()).isZero();
            assertThat(scaled.relations()).containsKeys(Relation.EXACT, Relation.NEAR);
            System.out.println("ScaleOutIT: " + stories.size() + " pages, "
                    + scaled.groups().size() + " articles, duplicates " + scaled.relations());
        }
    }

    private static StoryGroups single(Services services, StoryPages stories) throws Exception {
        long start = System.nanoTime();
        try (PagesOnTopic pages = new PagesOnTopic(services.cluster(), services.topics())) {
            ServiceProcess enrich = services.enrich(0);
            pages.publish(stories.shuffled(1));
            pages.awaitAllThrough();
            assertThat(enrich.stop()).isZero();
        }
        say("one instance", stories.size(), start);
        return StoryGroups.read(services.cluster(), services.topics());
    }

    private StoryGroups scaledOut(String servers, StoryPages stories) throws Exception {
        Path out = folder.resolve("out");
        long start = System.nanoTime();
        try (Services services =
                Services.on(servers, new Topics("scaled."), folder.resolve("scaled"), LOGS.resolve("scaled"), PLAN)) {
            try (PagesOnTopic published = new PagesOnTopic(services.cluster(), services.topics())) {
                comeAndGo(services, published, out, stories);
                published.awaitAllThrough();
            }
            say("up to three instances", stories.size(), start);
            long records = services.committed();
            Output.await(out, records);
            assertThat(Output.listed(out)).isEqualTo(records);
            assertThat(new OutputVerifier((uri, charset) -> stories.text(uri))
                            .verify(out)
                            .problems())
                    .isEmpty();
            return StoryGroups.read(services.cluster(), services.topics());
        }
    }

    /** Ten events, one for each tenth of the pages, while at least two instances of enrich and one of sink are at work. */
    private static void comeAndGo(Services services, PagesOnTopic published, Path out, StoryPages stories)
            throws Exception {
        List<ServiceProcess> enrich = new ArrayList<>(List.of(services.enrich(0), services.enrich(1)));
        List<ServiceProcess> sink = new ArrayList<>(List.of(sink(services, out)));
        List<Event> events = List.of(
                () -> enrich.add(services.enrich(2)),
                () -> sink.add(sink(services, out)),
                () -> enrich.remove(0).kill(),
                () -> enrich.add(services.enrich(0)),
                () -> sink.remove(0).kill(),
                () -> assertThat(enrich.remove(0).stop()).isZero(),
                () -> sink.add(sink(services, out)),
                // With a folder that no instance had before: its state comes from the changelogs.
                () -> enrich.add(services.enrich(3)),
                () -> enrich.remove(0).kill(),
                () -> assertThat(sink.remove(0).stop()).isZero());
        List<Map.Entry<String, byte[]>> pages = stories.shuffled(2);
        int part = pages.size() / events.size();
        for (int i = 0; i < events.size(); i++) {
            published.publish(pages.subList(i * part, i + 1 < events.size() ? (i + 1) * part : pages.size()));
            // In the middle of the work on this part.
            long enough = i * (long) part + part / 3;
            Deadline.await(() -> published.through() >= enough, () -> published.through() + " pages through");
            events.get(i).happen();
        }
        assertThat(enrich).hasSize(2).allMatch(ServiceProcess::isAlive);
        assertThat(sink).hasSize(1).allMatch(ServiceProcess::isAlive);
        // It may still be restoring when the others have done most of the pages.
        enrich.get(1).awaitPrinted(RUNNING);
    }

    private static ServiceProcess sink(Services services, Path out) throws IOException {
        return services.run("sink", "--debug", "--out", out.toString(), "--idle-seconds", "1");
    }

    private static void say(String what, int pages, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "ScaleOutIT: %s: %.0f s, %.0f pages/s%n", what, seconds, pages / seconds);
    }

    /** An instance comes or goes. */
    private interface Event {
        void happen() throws Exception;
    }
}
