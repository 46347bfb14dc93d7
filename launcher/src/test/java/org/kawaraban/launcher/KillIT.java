// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/**
 * Two instances of {@code kawaraban enrich} on a {@code kawaraban broker}, processes of their own, one of which is
 * killed again and again: while it starts, while the group rebalances, while it restores its stores (every third one
 * loses its folder, and begins with that), and in the middle of its work. {@code -Dkill.times=200} kills more often.
 */
class KillIT {
    private static final int TIMES = Integer.getInteger("kill.times", 20);
    private static final int PARTITIONS = 4;
    /** Starting takes some two seconds, joining and restoring one or two more. */
    private static final int LONGEST_LIFE_MS = 3_500;

    private static final Pattern STATE = Pattern.compile("stream-thread \\[.*] State transition from \\w+ to (\\w+)");
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String PREFIX = "kill.";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Map<Process, Path> logs = new HashMap<>();
    private final Random random = new Random(20);
    private String servers;
    private Cluster cluster;

    @BeforeEach
    void startBroker() throws Exception {
        int port = freePort();
        servers = "127.0.0.1:" + port;
        run("broker", "broker", "--port", Integer.toString(port), "--data", folder + "/broker");
        cluster = connected();
        // A killed member is missed after 6 s instead of 45 s, and its transaction ends after 10 s instead of 60 s.
        Files.writeString(
                folder.resolve("client.properties"),
                "consumer.session.timeout.ms=6000\nconsumer.heartbeat.interval.ms=1000\n"
                        + "producer.transaction.timeout.ms=10000\n");
    }

    @AfterEach
    void stopProcesses() throws InterruptedException {
        processes.forEach(Process::destroyForcibly);
        for (Process process : processes) {
            process.waitFor();
        }
    }

    @Test
    void shouldKeepOneOfEachGroupWhoeverIsKilledWhenever() throws Exception {
        Map<String, Integer> phases = new TreeMap<>();
        StoryPages stories = new StoryPages(10 * Math.max(TIMES, 20), 5);
        List<Map.Entry<String, byte[]>> pages = stories.shuffled(6);
        Topics topics = new Topics(PREFIX);
        cluster.createTopics(topics, new TopicPlan(PARTITIONS, PARTITIONS));
        Process[] instances = {enrich(0), enrich(1)};
        try (PagesOnTopic published = new PagesOnTopic(cluster, topics)) {
            for (int kill = 0; kill < TIMES; kill++) {
                published.publish(pages.subList(kill * pages.size() / TIMES, (kill + 1) * pages.size() / TIMES));
                if (kill % 10 == 0) {
                    awaitMoreThrough(published);
                }
                int victim = random.nextInt(instances.length);
                boolean ended = instances[victim].waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
                assertThat(ended).as("instance %d ended by itself", victim).isFalse();
                phases.merge(phase(instances[victim]), 1, Integer::sum);
                instances[victim].destroyForcibly().waitFor();
                if (kill % 3 == 0) {
                    delete(state(victim));
                }
                instances[victim] = enrich(victim);
            }
            published.awaitAllThrough();
        }

        System.out.println("KillIT: states of the thread when its process was killed: " + phases);
        StoryGroups groups = StoryGroups.read(cluster, topics);
        assertThat(groups.groups()).isEqualTo(stories.groups());
        assertThat(groups.redelivered()).isZero();
    }

    /** Waits until work gets done, so that the next kill hits the middle of it. */
    private static void awaitMoreThrough(PagesOnTopic published) {
        long before = published.through();
        long start = System.nanoTime();
        while (published.through() == before && System.nanoTime() - start < DEADLINE.toNanos()) {
            Thread.onSpinWait();
        }
    }

    /** The state that the process's stream thread went to last, as its log says. */
    private String phase(Process process) throws IOException {
        Matcher states = STATE.matcher(Files.readString(logs.get(process)));
        String last = "NOT_STARTED";
        while (states.find()) {
            last = states.group(1);
        }
        return last;
    }

    private Process enrich(int instance) throws IOException {
        return run(
                "enrich" + instance,
                "enrich",
                "--debug",
                "--bootstrap-servers",
                servers,
                "--prefix",
                PREFIX,
                "--threads",
                "1",
                "--state-dir",
                state(instance).toString(),
                "--client-config",
                folder.resolve("client.properties").toString());
    }

    private Path state(int instance) {
        return folder.resolve("state" + instance);
    }

    /** A command of the program in a process of its own. */
    private Process run(String name, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Kawaraban.class.getName()));
        line.addAll(List.of(command));
        Path log = folder.resolve(name + "-" + logs.size() + ".log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        processes.add(process);
        logs.put(process, log);
        return process;
    }

    private Cluster connected() throws Exception {
        long start = System.nanoTime();
        while (true) {
            try {
                return Cluster.connect(servers, Map.of());
            } catch (IOException starting) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
