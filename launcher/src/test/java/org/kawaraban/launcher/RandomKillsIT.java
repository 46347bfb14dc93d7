// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;

/**
 * Broker, two instances of enrich and two of sink are killed at random under load. {@code -Dkill.times=200} kills more
 * often; {@code -Dkill.seed=N} kills the same processes in the same order after the same times as the run that printed
 * that seed, though not at the same instruction.
 */
@Tag("faults")
class RandomKillsIT {
    private static final int TIMES = Integer.getInteger("kill.times", 30);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    private static final int PAGES_A_KILL = 8;
    /** Starting takes some two seconds, joining and restoring one or two more. */
    private static final int LONGEST_LIFE_MS = 4_000;
    /** On a slow machine kills by the clock alone would all hit processes that are starting. */
    private static final String AT_WORK = "broker ready|REBALANCING to RUNNING|Successfully joined group";

    @TempDir
    private Path folder;

    private final Map<String, ServiceProcess> running = new TreeMap<>();
    private Path out;
    private Services services;

    @BeforeEach
    void startServices() throws Exception {
        out = folder.resolve("out");
        services = new Services(folder, Path.of("target", "faults", "RandomKillsIT"), new TopicPlan(1, 4));
    }

    @AfterEach
    void stopServices() {
        services.close();
    }

    @Test
    void shouldMakeTheSameRecordsWhoeverIsKilledWhenever() throws Exception {
        System.out.println("RandomKillsIT: " + TIMES + " kills, -Dkill.seed=" + SEED);
        Path pages = folder.resolve("pages");
        new GeneratedPages(7).write(pages, TIMES * PAGES_A_KILL);
        Output undisturbed = Output.undisturbed(pages, folder.resolve("undisturbed"));
        Map<String, Callable<ServiceProcess>> starts = new TreeMap<>(Map.of(
                "broker", services::restartBroker,
                "enrich-0", () -> services.enrich(0),
                "enrich-1", () -> services.enrich(1),
                "sink-0", () -> services.sink(out),
                "sink-1", () -> services.sink(out)));
        for (Map.Entry<String, Callable<ServiceProcess>> start : starts.entrySet()) {
            running.put(start.getKey(), start.getValue().call());
        }

        Random random = new Random(SEED);
        Map<String, Integer> kills = new TreeMap<>();
        int killedAtWork = 0;
        for (int kill = 0; kill < TIMES; kill++) {
            services.publish(pages, kill * PAGES_A_KILL, (kill + 1) * PAGES_A_KILL);
            String victim = starts.keySet().stream()
                    .skip(random.nextInt(starts.size()))
                    .findFirst()
                    .orElseThrow();
            boolean whileAtWork = random.nextBoolean();
            if (whileAtWork && running.get(victim).printsBeforeItEnds(AT_WORK)) {
                killedAtWork++;
            }
            running.get(victim).letLive(random.nextInt(LONGEST_LIFE_MS));
            startAgainWhatGaveUp(starts);
            running.get(victim).kill();
            running.put(victim, starts.get(victim).call());
            kills.merge(victim, 1, Integer::sum);
        }

        System.out.println("RandomKillsIT: killed " + kills + ", at work at least " + killedAtWork);
        Deadline.await(
                () -> {
                    startAgainWhatGaveUp(starts);
                    return Output.listed(out) >= undisturbed.size();
                },
                () -> services.missing(out, undisturbed.size()));
        services.assertOutput(out, pages, undisturbed);
    }

    /** As a supervisor does: what finds no broker for too long while it starts ends with a line that says so. */
    private void startAgainWhatGaveUp(Map<String, Callable<ServiceProcess>> starts) throws Exception {
        for (Map.Entry<String, ServiceProcess> process : running.entrySet()) {
            if (!process.getValue().isAlive()) {
                String said = process.getValue().lastLine();
                assertThat(process.getValue().awaitExit()).as(said).isEqualTo(1);
                assertThat(said).startsWith("kawaraban ");
                System.out.println("RandomKillsIT: " + process.getKey() + " gave up: " + said);
                process.setValue(starts.get(process.getKey()).call());
            }
        }
    }
}
