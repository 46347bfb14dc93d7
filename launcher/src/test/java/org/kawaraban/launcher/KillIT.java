// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;

/**
 * Near-duplicates on several partitions of pages, in whatever order they come: two instances of {@code kawaraban
 * enrich}, one of which is killed again and again: while it starts, while the group rebalances, while it restores its
 * stores (every third one loses its folder, and begins with that), and in the middle of its work.
 */
@Tag("faults")
class KillIT {
    private static final int TIMES = 20;
    private static final int PARTITIONS = 4;
    /** Starting takes some two seconds, joining and restoring one or two more. */
    private static final int LONGEST_LIFE_MS = 3_500;

    private static final Pattern STATE = Pattern.compile("stream-thread \\[.*] State transition from \\w+ to (\\w+)");

    @TempDir
    private Path folder;

    private final Random random = new Random(20);

    @Test
    void shouldKeepOneOfEachGroupWhoeverIsKilledWhenever() throws Exception {
        Map<String, Integer> phases = new TreeMap<>();
        StoryPages stories = new StoryPages(10 * TIMES, 5);
        List<Map.Entry<String, byte[]>> pages = stories.shuffled(6);
        TopicPlan plan = new TopicPlan(PARTITIONS, PARTITIONS);
        try (Services services = new Services(folder, Path.of("target", "faults", "KillIT"), plan);
                PagesOnTopic published = new PagesOnTopic(services.cluster(), services.topics())) {
            ServiceProcess[] instances = {services.enrich(0), services.enrich(1)};
            for (int kill = 0; kill < TIMES; kill++) {
                published.publish(pages.subList(kill * pages.size() / TIMES, (kill + 1) * pages.size() / TIMES));
                int victim = random.nextInt(instances.length);
                if (kill % 10 == 0) {
                    // The next kill hits the middle of the work.
                    long before = published.through();
                    Deadline.await(() -> published.through() > before, () -> "no more pages are through");
                } else if (kill % 2 == 0) {
                    // On a slow machine kills by the clock alone would all hit processes that are starting.
                    instances[victim].awaitPrinted("to PARTITIONS_ASSIGNED");
                }
                assertThat(instances[victim].letLive(random.nextInt(LONGEST_LIFE_MS)))
                        .as("instance %d is alive", victim)
                        .isTrue();
                phases.merge(phase(instances[victim]), 1, Integer::sum);
                instances[victim].kill();
                if (kill % 3 == 0) {
                    Folders.delete(services.state(victim));
                }
                instances[victim] = services.enrich(victim);
            }
            published.awaitAllThrough();

            System.out.println("KillIT: states of the thread when its process was killed: " + phases);
            StoryGroups groups = StoryGroups.read(services.cluster(), services.topics());
            assertThat(groups.groups()).isEqualTo(stories.groups());
            assertThat(groups.redelivered()).isZero();
        }
    }

    /** The state that the process's stream thread went to last, as its log says. */
    private static String phase(ServiceProcess process) throws IOException {
        Matcher states = STATE.matcher(process.printed());
        String last = "NOT_STARTED";
        while (states.find()) {
            last = states.group(1);
        }
        return last;
    }
}
