// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Json;

/** The commands against a broker that they do not own, as on a real cluster. */
class ClusterIT {
    /** Only catches hangs. */
    private static final int DEADLINE_MINUTES = 3;

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(data.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldLeaveNothingOfAReplayOnTheCluster() throws Exception {
        new GeneratedPages(3).write(folder.resolve("pages"), 30);
        Set<String> before = topicsAndGroups();

        Result replay =
                execute("replay", folder + "/pages", "--out", folder + "/out", "--bootstrap-servers", servers());

        assertThat(replay.status).as(replay.errors()).isZero();
        assertThat(topicsAndGroups()).isEqualTo(before);
        Result alone = execute("replay", folder + "/pages", "--out", folder + "/alone");
        assertThat(alone.status).as(alone.errors()).isZero();
        assertThat(listing(folder.resolve("out"))).isEqualTo(listing(folder.resolve("alone")));
    }

    @Test
    void shouldRunAsServicesAndAccountForEveryDelivery() throws Exception {
        new GeneratedPages(4).write(folder.resolve("pages"), 40);
        Service enrich = new Service(
                "enrich", "--bootstrap-servers", servers(), "--prefix", "s.", "--state-dir", folder + "/state");
        Service sink =
                new Service("sink", "--bootstrap-servers", servers(), "--prefix", "s.", "--out", folder + "/live");

        String first = ingest();
        String second = ingest();
        String third = ingest();
        enrich.stop();
        sink.stopWhenWritten(folder.resolve("live"), 3 * (count(first, "segments") + deadLetters(first)));

        assertThat(count(first, "pages")).isEqualTo(40);
        assertThat(line(first, "segments")).doesNotContain(" 0 articles");
        assertThat(line(second, "segments")).contains("= 0 articles + 0 fragments");
        assertThat(line(third, "segments")).isEqualTo(line(second, "segments"));
        Result verify = execute("verify", folder + "/live", "--pages", folder + "/pages");
        assertThat(verify.status).as(verify.errors()).isZero();
    }

    private String ingest() {
        Result ingest =
                execute("ingest", folder + "/pages", "--bootstrap-servers", servers(), "--prefix", "s.", "--wait");
        assertThat(ingest.status).as(ingest.errors()).isZero();
        return ingest.out.toString();
    }

    private static long count(String summary, String name) {
        return Long.parseLong(line(summary, name).split(" ")[1]);
    }

    private static long deadLetters(String summary) {
        return Long.parseLong(line(summary, "pages").replaceAll(".*\\+ (\\d+) dead letters.*", "$1"));
    }

    private static String line(String summary, String name) {
        return summary.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ");
    }

    private static String servers() {
        return broker.bootstrapServers();
    }

    private static Set<String> topicsAndGroups() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            Set<String> names = admin.listTopics().names().get();
            admin.listGroups().all().get().forEach(group -> names.add("group " + group.groupId()));
            return names;
        }
    }

    /** Names and sizes of the bulk files. */
    private static List<String> listing(Path out) throws IOException {
        List<String> listing = new ArrayList<>();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                listing.add(out.relativize(file) + " " + Files.size(file));
            }
        }
        return listing;
    }

    private static Result execute(String... arguments) {
        Result result = new Result();
        var commandLine =
                Kawaraban.commandLine(new Terminal(new PrintStream(result.err, true, StandardCharsets.UTF_8), false));
        commandLine.setOut(new PrintWriter(result.out, true));
        result.status = commandLine.execute(arguments);
        return result;
    }

    private static final class Result {
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final StringWriter out = new StringWriter();
        private int status;

        String errors() {
            return err.toString(StandardCharsets.UTF_8);
        }
    }

    /** A command that runs until it is interrupted, on a thread of its own. */
    private static final class Service {
        private final CompletableFuture<Result> result = new CompletableFuture<>();
        private final Thread thread;

        Service(String... arguments) {
            thread = new Thread(() -> result.complete(execute(arguments)), arguments[0]);
            thread.start();
        }

        void stop() throws Exception {
            thread.interrupt();
            Result ended = result.get(DEADLINE_MINUTES, TimeUnit.MINUTES);
            assertThat(ended.status).as(ended.errors()).isZero();
        }

        /** Waits until idle rotation has finished files of so many records, then stops. */
        void stopWhenWritten(Path out, long records) throws Exception {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(DEADLINE_MINUTES);
            while (written(out) < records) {
                assertThat(System.nanoTime()).as("files unfinished").isLessThan(deadline);
                Thread.onSpinWait();
            }
            stop();
            assertThat(written(out)).isEqualTo(records);
        }

        /** Records in finished files, as the manifests list them. */
        private static long written(Path out) throws IOException {
            Path manifest = out.resolve("manifest");
            long records = 0;
            if (Files.isDirectory(manifest)) {
                try (var files = Files.newDirectoryStream(manifest, "*.jsonl")) {
                    for (Path file : files) {
                        for (String line : Files.readAllLines(file)) {
                            records += Json.MAPPER.readTree(line).get("records").asLong();
                        }
                    }
                }
            }
            return records;
        }
    }
}
