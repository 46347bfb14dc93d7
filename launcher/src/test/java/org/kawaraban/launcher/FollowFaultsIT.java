// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.kafka.TopicPlan;

/** {@code ingest --follow} killed and starved: each content of each file is committed on the pages topic exactly once. */
@Tag("faults")
class FollowFaultsIT {
    private static final int KILLS = Integer.getInteger("follow.kills", 25);
    private static final int FILES_A_ROUND = 40;

    @TempDir
    private Path folder;

    private final Random random = new Random(11);
    private final Map<String, List<String>> written = new TreeMap<>();
    private Path inbox;
    private Services services;

    @BeforeEach
    void start() throws Exception {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        services = new Services(folder, Path.of("target", "faults", "FollowFaultsIT"), new TopicPlan(3, 1));
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void shouldPublishEachContentOnceHoweverOftenItIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            ServiceProcess follower = follow();
            follower.awaitPrinted("following");
            writeSome(kill);
            follower.letLive(random.nextInt(1_200));
            follower.kill();
            changeSome(kill);
        }
        ServiceProcess last = follow();

        Deadline.await(
                () -> published().size() >= written.size(), () -> published().size() + " files were published");
        // All that is there has been looked at when one that came last is through.
        write("zz-last.txt", "last");
        Deadline.await(() -> published().containsKey("zz-last.txt"), () -> "the last file was not published");
        assertThat(last.stop()).isZero();
        assertThat(published()).isEqualTo(written);
    }

    @Test
    void shouldGoOnWhenTheBrokerIsKilled() throws Exception {
        ServiceProcess follower = follow();
        writeSome(0);
        Deadline.await(() -> !published().isEmpty(), () -> "nothing was published");
        services.killBroker();
        writeSome(1);
        follower.letLive(2_000);
        services.broker();
        writeSome(2);

        Deadline.await(() -> published().equals(written), () -> published().size() + " files were published");
        assertThat(follower.isAlive()).isTrue();
        assertThat(follower.stop()).isZero();
    }

    @Test
    void shouldEndOnSigtermWhileTheBrokerIsAway() throws Exception {
        ServiceProcess follower = follow();
        writeSome(0);
        Deadline.await(() -> !published().isEmpty(), () -> "nothing was published");
        services.killBroker();
        writeSome(1);
        follower.letLive(1_000);

        assertThat(follower.stop()).isZero();

        services.broker();
        follow();
        Deadline.await(() -> published().equals(written), () -> published().size() + " files were published");
    }

    @Test
    void shouldNotLetAFollowerThatWasFrozenPublishBesideItsSuccessor() throws Exception {
        ServiceProcess frozen = follow();
        writeSome(0);
        Deadline.await(() -> !published().isEmpty(), () -> "nothing was published");
        frozen.signal("STOP");
        writeSome(1);
        ServiceProcess successor = follow();
        Deadline.await(() -> published().equals(written), () -> published().size() + " files were published");

        frozen.signal("CONT");
        assertThat(frozen.awaitExit()).isEqualTo(1);
        assertThat(frozen.lastLine()).contains("another process follows under the name");
        writeSome(2);
        Deadline.await(() -> published().equals(written), () -> published().size() + " files were published");
        assertThat(successor.stop()).isZero();
    }

    private ServiceProcess follow() throws IOException {
        return services.run("ingest", "--follow", inbox.toString(), "--settle-seconds", "0");
    }

    /** Gives some files that are published another content. */
    private void changeSome(int round) throws IOException {
        Map<String, List<String>> published = published();
        int changed = 0;
        for (String name : List.copyOf(written.keySet())) {
            // Content that is overwritten before anybody has seen it is rightly not published.
            if (changed < FILES_A_ROUND / 4
                    && written.get(name).equals(published.get(name))
                    && random.nextInt(4) == 0) {
                write(name, "changed " + round + " " + name);
                changed++;
            }
        }
    }

    private void writeSome(int round) throws IOException {
        for (int i = 0; i < FILES_A_ROUND; i++) {
            write("f" + round + "-" + i + ".txt", "first " + round + "-" + i);
        }
    }

    private void write(String name, String text) throws IOException {
        Path part = Files.writeString(inbox.resolve(name + ".part"), text);
        Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        written.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }

    private Map<String, List<String>> published() {
        Map<String, List<String>> published = new TreeMap<>();
        TopicReader.values(services.servers(), services.topics().pages())
                .forEach((uri, values) ->
                        published.put(inbox.relativize(Path.of(uri)).toString(), values));
        return published;
    }
}
