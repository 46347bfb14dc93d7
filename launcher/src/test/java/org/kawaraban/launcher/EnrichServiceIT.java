// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.model.kafka.Topics;

/** What operators do with {@code enrich}. */
class EnrichServiceIT {
    private static final Topics TOPICS = new Topics("e.");

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        new GeneratedPages(6).write(folder.resolve("pages"), 12);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldKeepCopiesOfStoresOnAnotherInstance() throws Exception {
        CommandRun first = enrich("first", "--standbys", "1", "--instance-id", "first");
        CommandRun second = enrich("second", "--standbys", "1");
        Deadline.await(
                () -> stores("first") == Script.values().length && stores("second") == Script.values().length,
                () -> "not all stores have a copy");
        command("ingest", folder + "/pages", "--wait");
        assertThat(instanceIds()).containsExactly("first-1");

        // A static member stays in the group when it stops, so that its tasks wait for it.
        assertThat(first.stop()).as(first.errors()).isZero();
        assertThat(instanceIds()).containsExactly("first-1");
        CommandRun again = enrich("first", "--standbys", "1", "--instance-id", "first");
        assertThat(command("ingest", folder + "/pages", "--wait")).contains("= 0 articles + 0 fragments");

        assertThat(List.of(again.stop(), second.stop())).containsExactly(0, 0);
    }

    @Test
    void shouldGoOnWithMorePartitionsOfPages() throws Exception {
        CommandRun enrich = enrich("state");
        command("ingest", folder + "/pages", "--wait");
        try (var admin = Cluster.connect(broker.bootstrapServers(), Map.of()).admin()) {
            admin.createPartitions(Map.of(TOPICS.pages(), NewPartitions.increaseTo(14)))
                    .all()
                    .get();
        }

        assertThat(enrich.stop()).as(enrich.errors()).isZero();
        CommandRun again = enrich("state");
        assertThat(command("ingest", folder + "/pages", "--wait")).contains("= 0 articles + 0 fragments");
        assertThat(again.stop()).as(again.errors()).isZero();
    }

    @Test
    void shouldNameAStateFolderThatIsInUse() throws Exception {
        CommandRun enrich = enrich("state");
        enrich.awaitSaid("enriching");

        assertThat(CommandRun.fail(line("enrich", "--state-dir", folder + "/state")))
                .contains("the state folder " + folder + "/state is in use by another instance");
        assertThat(enrich.stop()).isZero();
    }

    private CommandRun enrich(String state, String... more) {
        List<String> line = new ArrayList<>(List.of("enrich", "--threads", "1", "--state-dir", folder + "/" + state));
        line.addAll(List.of(more));
        return CommandRun.start(line(line.toArray(String[]::new)));
    }

    private String command(String... arguments) throws Exception {
        return CommandRun.succeed(line(arguments));
    }

    private String[] line(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--bootstrap-servers", broker.bootstrapServers(), "--prefix", TOPICS.prefix()));
        return line.toArray(String[]::new);
    }

    /** How many deduplication tasks have stores in an instance's folder. */
    private int stores(String state) throws IOException {
        Path tasks = folder.resolve(state).resolve("e.enrich");
        if (!Files.isDirectory(tasks)) {
            return 0;
        }
        try (var entries = Files.list(tasks)) {
            return (int) entries.filter(task -> Files.isDirectory(task.resolve("rocksdb")))
                    .count();
        }
    }

    private List<String> instanceIds() throws Exception {
        try (var admin = Cluster.connect(broker.bootstrapServers(), Map.of()).admin()) {
            return admin.describeConsumerGroups(List.of("e.enrich")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .flatMap(member -> member.groupInstanceId().stream())
                    .toList();
        }
    }
}
