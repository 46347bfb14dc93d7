// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.sink.KilledSink;

/** The sink, as a process, is killed, stopped, frozen, and finds the cluster other than it left it. */
class SinkFaultsIT extends FaultTest {
    /** Step, which one of its name, moment. The first commit is the one that makes sure of the partitions. */
    private static final List<List<String>> KILL_POINTS = List.of(
            List.of("commit", "1", "BEFORE"),
            List.of("create", "1", "BEFORE"),
            List.of("write", "1", "BEFORE"),
            List.of("write", "7", "HALFWAY"),
            List.of("sync", "1", "BEFORE"),
            List.of("sync", "1", "HALFWAY"),
            List.of("sync folder", "1", "BEFORE"),
            List.of("commit", "2", "BEFORE"),
            List.of("commit", "2", "AFTER"),
            List.of("publish", "1", "BEFORE"),
            List.of("publish", "1", "AFTER"),
            List.of("append", "1", "BEFORE"),
            List.of("append", "1", "HALFWAY"),
            List.of("delete", "1", "BEFORE"),
            List.of("delete", "1", "AFTER"));

    @Test
    void shouldWriteEachRecordOnceWhenKilledAtEachStepOfTheWritePath() throws Exception {
        services.enrich(0);
        publishAll();

        for (List<String> point : KILL_POINTS) {
            List<String> arguments = new ArrayList<>(
                    List.of(services.servers(), services.topics().prefix(), out.toString()));
            arguments.addAll(point);
            ServiceProcess sink = services.runMain(KilledSink.class.getName(), arguments.toArray(String[]::new));
            assertThat(sink.awaitExit()).as("killed at %s", point).isEqualTo(ServiceProcess.KILLED);
        }

        services.sink(out);
        assertUndisturbed();
    }

    @Test
    void shouldEndOnSigtermAndLeaveAPartFilledFileForTheNextStart() throws Exception {
        services.enrich(0);
        publishAll();
        ServiceProcess sink =
                services.run("sink", "--out", out.toString(), "--max-file-records", "100000", "--idle-seconds", "3600");
        Deadline.await(this::isPartThere, () -> "no part-file in " + out);

        int status = sink.stop();

        assertThat(status).isZero();
        assertThat(isPartThere()).isFalse();
        services.sink(out);
        assertUndisturbed();
    }

    @Test
    void shouldWriteEachRecordOnceThroughTenMembershipChangesUnderLoad() throws Exception {
        services.enrich(0);
        services.sink(out);
        for (int change = 0; change < 10; change += 2) {
            services.publish(pages, change * PAGES / 10, (change + 2) * PAGES / 10);
            ServiceProcess guest = services.sink(out);
            guest.awaitPrinted("Adding newly assigned partitions");
            if (change % 4 == 0) {
                assertThat(guest.stop()).isZero();
            } else {
                guest.kill();
            }
        }

        assertUndisturbed();
    }

    @Test
    void shouldNotLetASinkThatWasFrozenTouchWhatItsSuccessorWrites() throws Exception {
        services.enrich(0);
        ServiceProcess zombie = services.sink(out);
        services.publish(pages, 0, PAGES / 2);
        Deadline.await(this::isPartThere, () -> "no part-file in " + out);
        zombie.signal("STOP");
        services.sink(out);
        services.publish(pages, PAGES / 2, PAGES);
        Output.await(out, undisturbed.size());
        Map<String, String> finished = Output.finishedFiles(out);

        zombie.signal("CONT");
        zombie.awaitPrinted("refused by the group|generation.*reset|Member .* sending LeaveGroup|[Rr]e-?join");

        assertThat(zombie.stop()).isZero();
        assertThat(Output.finishedFiles(out)).isEqualTo(finished);
        assertUndisturbed();
    }

    @Test
    void shouldReportRecordsThatRetentionDeletedBeforeTheyWereWritten() throws Exception {
        services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        ServiceProcess sink = services.sink(out);
        Deadline.await(() -> Output.listed(out) > 100, () -> "nothing written to " + out);
        assertThat(sink.stop()).isZero();
        services.publish(pages, PAGES / 2, PAGES);
        // Another group writes all of it, so that it is there to be deleted.
        services.sink(folder.resolve("other"), "--group", "other");
        Output.await(folder.resolve("other"), undisturbed.size());
        deleteRecords();

        ServiceProcess late = services.sink(out);

        assertThat(late.awaitExit()).isEqualTo(1);
        assertThat(late.lastLine())
                .startsWith("kawaraban sink: records were deleted from Kafka before they were written: f.");
    }

    @Test
    void shouldRefuseATopicThatWasDeletedAndCreatedAgain() throws Exception {
        services.enrich(0);
        publishAll();
        ServiceProcess sink = services.sink(out);
        Output.await(out, undisturbed.size());
        assertThat(sink.stop()).isZero();
        createAgain(Stream.ARTICLES);

        ServiceProcess again = services.sink(out);

        assertThat(again.awaitExit()).isEqualTo(1);
        assertThat(again.lastLine())
                .startsWith("kawaraban sink: topic f.articles is not the one that output folder " + out);
        assertUndisturbed();
    }

    @Test
    void shouldRefuseAnotherFolder() throws Exception {
        services.enrich(0);
        publishAll();
        ServiceProcess sink = services.sink(out);
        Output.await(out, undisturbed.size());
        assertThat(sink.stop()).isZero();

        ServiceProcess other = services.sink(folder.resolve("other"));

        assertThat(other.awaitExit()).isEqualTo(1);
        assertThat(other.lastLine()).contains("to another output folder");
    }

    @Test
    void shouldGoOnWithOtherFileLimitsAndMorePartitionsThanBefore() throws Exception {
        ServiceProcess enrich = services.enrich(0);
        services.publish(pages, 0, PAGES / 2);
        ServiceProcess sink = services.sink(out);
        Deadline.await(() -> Output.listed(out) > 100, () -> "nothing written to " + out);
        assertThat(sink.stop()).isZero();
        assertThat(enrich.stop()).isZero();
        try (Admin admin = services.cluster().admin()) {
            for (String topic : services.topics().output()) {
                admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(6)))
                        .all()
                        .get();
            }
        }

        services.enrich(0);
        services.publish(pages, PAGES / 2, PAGES);
        services.run(
                "sink",
                "--out",
                out.toString(),
                "--max-file-records",
                "7",
                "--max-file-bytes",
                "20000",
                "--idle-seconds",
                "2");

        assertUndisturbed();
    }

    private boolean isPartThere() throws Exception {
        for (Stream stream : Stream.values()) {
            Path files = out.resolve(stream.label());
            if (Files.isDirectory(files)) {
                try (var parts = Files.newDirectoryStream(files, "*.part")) {
                    if (parts.iterator().hasNext()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void deleteRecords() throws Exception {
        try (Admin admin = services.cluster().admin()) {
            for (int partition = 0; partition < 4; partition++) {
                TopicPartition articles = new TopicPartition(services.topics().of(Stream.FRAGMENTS), partition);
                admin.deleteRecords(Map.of(articles, RecordsToDelete.beforeOffset(-1)))
                        .all()
                        .get();
            }
        }
    }

    private void createAgain(Stream stream) throws Exception {
        try (Admin admin = services.cluster().admin()) {
            String topic = services.topics().of(stream);
            admin.deleteTopics(List.of(topic)).all().get();
            Deadline.await(() -> !admin.listTopics().names().get().contains(topic), () -> topic + " is still there");
        }
        services.cluster().createTopics(services.topics(), new TopicPlan(1, 4));
    }
}
