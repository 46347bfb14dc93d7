// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** {@code ingest --follow} against a broker. */
class FollowIT {
    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;

    @TempDir
    private Path folder;

    private Path inbox;
    private String prefix;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(data.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void makeInbox(TestInfo test) throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        prefix = test.getTestMethod().orElseThrow().getName() + ".";
    }

    @Test
    void shouldPublishWhatAppearsOnceAndWhatChangesAgain() throws Exception {
        write("a.txt", "one");
        CommandRun first = follow();
        awaitPages(Map.of("a.txt", List.of("one")));
        write("sub/b.txt", "two");
        awaitPages(Map.of("a.txt", List.of("one"), "sub/b.txt", List.of("two")));
        assertThat(first.stop()).as(first.errors()).isZero();
        assertThat(first.printed()).startsWith("published    2 pages");

        write("a.txt", "one more");
        write("c.txt", "three");
        CommandRun second = follow();
        Map<String, List<String>> all =
                Map.of("a.txt", List.of("one", "one more"), "sub/b.txt", List.of("two"), "c.txt", List.of("three"));
        awaitPages(all);
        write("d.txt", "four");
        awaitPages(with(all, "d.txt", "four"));
        assertThat(second.stop()).as(second.errors()).isZero();
        assertThat(second.printed()).startsWith("published    3 pages");
    }

    @Test
    void shouldPublishWhatIsRenamedInAndNothingHidden() throws Exception {
        write(".a.txt", "one");
        write("b.part", "two");
        CommandRun follower = follow();
        write("c.txt", "three");
        awaitPages(Map.of("c.txt", List.of("three")));

        Files.move(inbox.resolve(".a.txt"), inbox.resolve("a.txt"));
        Files.move(inbox.resolve("b.part"), inbox.resolve("b.txt"));

        awaitPages(Map.of("a.txt", List.of("one"), "b.txt", List.of("two"), "c.txt", List.of("three")));
        assertThat(follower.stop()).isZero();
    }

    @Test
    void shouldGiveWayToAnotherThatFollowsUnderTheSameName() throws Exception {
        CommandRun first = follow();
        write("a.txt", "one");
        awaitPages(Map.of("a.txt", List.of("one")));
        CommandRun second = follow();
        second.awaitSaid("following");
        write("b.txt", "two");
        write("c.txt", "three");

        awaitPages(Map.of("a.txt", List.of("one"), "b.txt", List.of("two"), "c.txt", List.of("three")));
        // Whichever came last holds the name; the other finds out as soon as it has something to publish.
        CommandRun[] loser = {null};
        int[] count = {3};
        Map<String, List<String>> all =
                new TreeMap<>(Map.of("a.txt", List.of("one"), "b.txt", List.of("two"), "c.txt", List.of("three")));
        Deadline.await(
                () -> {
                    if (first.errors().contains("another process follows")) {
                        loser[0] = first;
                    } else if (second.errors().contains("another process follows")) {
                        loser[0] = second;
                    } else {
                        String name = "d" + count[0]++ + ".txt";
                        write(name, "more");
                        all.put(name, List.of("more"));
                        awaitPages(all);
                    }
                    return loser[0] != null;
                },
                () -> "both go on");
        assertThat(loser[0].await()).isEqualTo(1);
        assertThat((loser[0] == first ? second : first).stop()).isZero();
        assertThat(pages()).isEqualTo(all);
    }

    @Test
    void shouldWaitWhileAFolderIsAway() throws Exception {
        write("a.txt", "one");
        CommandRun follower = follow();
        awaitPages(Map.of("a.txt", List.of("one")));

        Files.move(inbox, folder.resolve("elsewhere"));
        follower.awaitSaid("cannot look at " + inbox);
        Files.move(folder.resolve("elsewhere"), inbox);
        follower.awaitSaid("can be looked at again");
        write("b.txt", "two");

        awaitPages(Map.of("a.txt", List.of("one"), "b.txt", List.of("two")));
        assertThat(follower.stop()).isZero();
    }

    @Test
    void shouldWaitWhileTooManyPagesAreQueued() throws Exception {
        write("a.txt", "one");
        write("b.txt", "two");
        CommandRun follower = follow("--max-queued", "1");
        awaitPages(Map.of("a.txt", List.of("one"), "b.txt", List.of("two")));
        write("c.txt", "three");

        follower.awaitSaid("waiting: ");

        assertThat(follower.errors()).contains("pages are queued for " + prefix + "enrich, more than 1");
        assertThat(pages()).hasSize(2);
        assertThat(follower.stop()).isZero();
    }

    @Test
    void shouldWaitWhileABrokersDiskIsNearlyFull() throws Exception {
        write("a.txt", "one");
        CommandRun ingest = CommandRun.start(
                "ingest",
                inbox.toString(),
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--prefix",
                prefix,
                "--min-free-bytes",
                Long.toString(Long.MAX_VALUE));

        ingest.awaitSaid("waiting: ");

        assertThat(ingest.errors()).contains("bytes are free in " + data.resolve("broker"));
        assertThat(ingest.stop()).isEqualTo(Kawaraban.INTERRUPTED);
        assertThat(TopicReader.read(broker.bootstrapServers(), prefix + "pages"))
                .isEmpty();
    }

    private CommandRun follow(String... more) {
        String[] line = {
            "ingest",
            "--follow",
            inbox.toString(),
            "--settle-seconds",
            "0",
            "--bootstrap-servers",
            broker.bootstrapServers(),
            "--prefix",
            prefix
        };
        String[] all = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return CommandRun.start(all);
    }

    private void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        // Renamed in, so that it is never seen in part.
        Path part = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitPages(Map<String, List<String>> expected) throws Exception {
        Deadline.await(() -> pages().equals(expected), () -> "never published: " + expected);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> pages, String name, String text) {
        Map<String, List<String>> more = new TreeMap<>(pages);
        more.put(name, List.of(text));
        return more;
    }

    /** What is committed on the pages topic, by path below the inbox. */
    private Map<String, List<String>> pages() throws Exception {
        Cluster cluster = Cluster.connect(broker.bootstrapServers(), Map.of());
        if (cluster.partitions(name -> name.equals(prefix + "pages")).isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> pages = new TreeMap<>();
        TopicReader.values(broker.bootstrapServers(), prefix + "pages")
                .forEach((uri, values) ->
                        pages.put(inbox.relativize(Path.of(uri)).toString(), values));
        return pages;
    }
}
