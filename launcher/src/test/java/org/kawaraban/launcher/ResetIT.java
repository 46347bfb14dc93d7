// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.Topics;

/** {@code reset}, {@code tail} and the check of topics on a pipeline that has worked. */
class ResetIT {
    private static final Topics TOPICS = new Topics("r.");

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        new GeneratedPages(5).write(folder.resolve("pages"), 12);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldMakeEnrichBeginAnew() throws Exception {
        CommandRun enrich = enrich("state");
        String first = command("ingest", folder + "/pages", "--wait", "--partitions", "1");
        List<String> articles = ids();
        String refused = CommandRun.fail(line("reset", "--state-dir", folder + "/state", "--yes"));
        assertThat(refused).contains("group r.enrich is running").contains("stop it first");
        assertThat(enrich.stop()).as(enrich.errors()).isZero();

        String dry = command("reset", "--state-dir", folder + "/state", "--delete-output");
        assertThat(dry)
                .startsWith("would delete")
                .contains("offsets of group r.enrich", "topic r.enrich-by-script-repartition")
                .contains("records of topic r.articles", "folder " + folder + "/state/r.enrich");
        assertThat(ids()).isEqualTo(articles);
        assertThat(folder.resolve("state/r.enrich")).isNotEmptyDirectory();

        command("reset", "--state-dir", folder + "/state", "--delete-output", "--yes");
        assertThat(ids()).isEmpty();
        assertThat(folder.resolve("state/r.enrich")).doesNotExist();
        assertThat(cluster().partitions(name -> name.startsWith("r.enrich-"))).isEmpty();
        CommandRun again = enrich("state");
        Deadline.await(() -> ids().size() == articles.size(), () -> "only " + ids().size() + " articles came again");
        assertThat(again.stop()).isZero();
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(articles);
        assertThat(first).contains("articles");
    }

    @Test
    void shouldNotTakeStoresOfDeletedTopicsForTheirSuccessors() throws Exception {
        CommandRun enrich = enrich("state");
        command("ingest", folder + "/pages", "--wait", "--partitions", "1");
        List<String> articles = ids();
        Deadline.await(
                () -> Files.exists(folder.resolve("state/r.enrich/kawaraban-changelogs.json")),
                () -> "the stores were not marked");
        assertThat(enrich.stop()).isZero();
        // As on a machine that the reset does not reach.
        command("reset", "--state-dir", folder + "/elsewhere", "--delete-output", "--yes");

        CommandRun again = enrich("state");

        again.awaitSaid("was of topics that are gone: deleted");
        Deadline.await(() -> ids().size() == articles.size(), () -> "only " + ids().size() + " articles came again");
        assertThat(again.stop()).isZero();
    }

    @Test
    void shouldPrintRecordsAsTheyComeBy() throws Exception {
        CommandRun enrich = enrich("state");
        command("ingest", folder + "/pages", "--wait", "--partitions", "1");
        assertThat(enrich.stop()).isZero();
        long japanese = ids().size();

        String all = command("tail", "--from-beginning", "--limit", Long.toString(japanese), "--language", "ja");
        assertThat(all.lines()).hasSize((int) japanese).allMatch(line -> line.startsWith("ja  "));
        String some = command("tail", "articles", "--from-beginning", "--limit", "1", "--country", "pl", "--json");
        assertThat(some).startsWith("{\"schema_version\":1").contains("\"code\":\"PL\"");
        assertThat(command("tail", "pages", "--from-beginning", "--limit", "2")).contains("/pages/p0", " bytes");
        CommandRun watching = CommandRun.start(line("tail", "--language", "fr"));
        watching.awaitSaid("watching r.articles");
        assertThat(watching.stop()).isZero();
        assertThat(watching.printed()).isEmpty();
    }

    @Test
    void shouldRefuseTopicsThatWouldLoseRecords() throws Exception {
        command("ingest", folder + "/pages");
        alter(TOPICS.pages(), "cleanup.policy", "compact");
        assertThat(CommandRun.fail(line("ingest", folder + "/pages")))
                .contains("topic r.pages has cleanup.policy=compact, not delete; change it with kafka-configs.sh");
        alter(TOPICS.pages(), "cleanup.policy", "delete");
        alter(TOPICS.of(Stream.ARTICLES), "message.timestamp.type", "CreateTime");
        alter(TOPICS.of(Stream.FRAGMENTS), "max.message.bytes", "1000000");
        assertThat(CommandRun.fail(line("enrich", "--state-dir", folder + "/state")))
                .contains("topic r.", "(and 1 more)");
    }

    @Test
    void shouldWarnOfTopicsThatKeepLess() throws Exception {
        command("ingest", folder + "/pages");
        alter(TOPICS.pages(), "retention.ms", "3600000");

        CommandRun ingest = CommandRun.start(line("ingest", folder + "/pages", "--partitions", "3"));

        assertThat(ingest.await()).isZero();
        assertThat(ingest.errors())
                .contains("warning: topic r.pages has retention.ms=3600000, not at least 2592000000")
                .contains("warning: topic r.pages has partitions=12, not 3");
    }

    /** One partition: which of several near-duplicates is kept depends on nothing but their order. */
    private CommandRun enrich(String state) {
        return CommandRun.start(
                line("enrich", "--threads", "1", "--partitions", "1", "--state-dir", folder + "/" + state));
    }

    private String command(String... arguments) throws Exception {
        return CommandRun.succeed(line(arguments));
    }

    private String[] line(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--bootstrap-servers", broker.bootstrapServers(), "--prefix", TOPICS.prefix()));
        return line.toArray(String[]::new);
    }

    private Cluster cluster() throws Exception {
        return Cluster.connect(broker.bootstrapServers(), Map.of());
    }

    /** Ids of all articles on the topic. */
    private List<String> ids() {
        return TopicReader.read(broker.bootstrapServers(), TOPICS.of(Stream.ARTICLES)).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private void alter(String topic, String setting, String value) throws Exception {
        try (var admin = cluster().admin()) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change)))
                    .all()
                    .get();
        }
    }
}
