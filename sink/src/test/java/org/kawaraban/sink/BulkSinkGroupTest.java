// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.finished;
import static org.kawaraban.sink.TestCluster.partition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;

/** Partitions come and go; members stall, and wake up when others have taken over. */
final class BulkSinkGroupTest {
    private static final TopicPartition ARTICLES = partition(Stream.ARTICLES, 0);
    private static final String FIRST = "articles/articles-0-000000000000.ndjson";

    @TempDir
    Path directory;

    private final TestCluster cluster = new TestCluster(1);

    @BeforeEach
    void addRecords() {
        for (String id : List.of("a", "b", "c")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
    }

    @Test
    void shouldNotFinishAFileWhoseCommitIsRefused() {
        TestCluster.TestConsumer zombie = cluster.consumer();
        int[] commits = {0};
        zombie.onCommit((offsets, take) -> {
            if (commits[0]++ == 0) {
                take.run();
                return;
            }
            // Found out at the next poll: the group gave the partitions to another.
            zombie.schedulePollTask(() -> zombie.rebalance(Set.of()));
            throw new CommitFailedException();
        });

        BulkSink sink = drain(config(directory), zombie);

        assertThat(sink.recordsWritten()).containsEntry(Stream.ARTICLES, 0L);
        assertThat(directory.resolve(FIRST)).doesNotExist();
        assertThat(finished(directory, Stream.ARTICLES, 0)).isEmpty();
    }

    @Test
    void shouldLetTheSuccessorFinishWhatAZombieCouldNot() {
        TestCluster.TestConsumer zombie = cluster.consumer();
        int[] commits = {0};
        zombie.onCommit((offsets, take) -> {
            if (commits[0]++ == 0) {
                take.run();
                return;
            }
            // While the member stalls, another becomes owner, writes everything, and ends.
            drain(config(directory), cluster.consumer());
            zombie.schedulePollTask(() -> zombie.rebalance(Set.of()));
            throw new CommitFailedException();
        });

        drain(config(directory), zombie);

        assertThat(finished(directory, Stream.ARTICLES, 0)).hasSize(1);
        assertThat(bulkFiles(directory).get(FIRST)).isEqualTo(SinkFixture.lines(cluster, Stream.ARTICLES, 0));
    }

    @Test
    void shouldNotMindASuccessorThatFinishedAFileWhileItsWriterStalledBehindTheCommit() {
        FaultyFiles sound = FaultyFiles.sound();
        TestCluster.TestConsumer stalled = cluster.consumer();
        int[] commits = {0};
        stalled.onCommit((offsets, take) -> {
            take.run();
            if (commits[0]++ == 1) {
                drain(config(directory), cluster.consumer());
            }
        });

        drain(config(directory), stalled, sound);

        assertThat(SinkFixture.manifests(directory).get("articles-0.jsonl")).hasLineCount(1);
        assertThat(bulkFiles(directory)).containsOnlyKeys(FIRST);
    }

    @Test
    void shouldReadAgainWhatWasRefusedWhenThePartitionStaysItsOwn() {
        TestCluster.TestConsumer consumer = cluster.consumer();
        int[] commits = {0};
        consumer.onCommit((offsets, take) -> {
            if (commits[0]++ == 1) {
                throw new RebalanceInProgressException();
            }
            take.run();
        });

        drain(config(directory).withFileLimits(1_000, 2), consumer);

        assertThat(bulkFiles(directory)).containsOnlyKeys(FIRST, "articles/articles-0-000000000002.ndjson");
        assertThat(String.join("", bulkFiles(directory).values()))
                .isEqualTo(SinkFixture.lines(cluster, Stream.ARTICLES, 0));
    }

    @Test
    void shouldFinishAFileWhoseCommitWasTakenThoughItSeemedToFail() {
        TestCluster.TestConsumer consumer = cluster.consumer();
        int[] commits = {0};
        consumer.onCommit((offsets, take) -> {
            take.run();
            if (commits[0]++ == 1) {
                throw new TimeoutException("no answer");
            }
        });

        assertThatThrownBy(() -> drain(config(directory), consumer)).isInstanceOf(TimeoutException.class);
        drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory)).isEqualTo(Map.of(FIRST, SinkFixture.lines(cluster, Stream.ARTICLES, 0)));
    }

    @Test
    void shouldForgetWhatIsNotFinishedOfAPartitionThatIsTakenAway() {
        TestCluster.TestConsumer consumer = cluster.consumer();
        BulkSink sink = SinkFixture.sink(config(directory), consumer);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {
            assertThat(bulkFiles(directory)).hasSize(1);
            consumer.rebalance(Set.of());
            assertThat(bulkFiles(directory)).isEmpty();
        });
        consumer.schedulePollTask(sink::stop);

        sink.run();

        assertThat(cluster.committed.get(ARTICLES).offset()).isZero();
    }

    @Test
    void shouldLeaveThePartFilesOfItsSuccessorAloneWhenItIsNoMemberAnyMore() throws Exception {
        SinkFixture.open(directory, cluster);
        Path successors = directory.resolve(FIRST + ".0123abcd.part");
        Files.writeString(successors, "being written");
        TestCluster.TestConsumer stale = cluster.consumer();
        stale.onCommit((offsets, take) -> {
            stale.schedulePollTask(() -> stale.rebalance(Set.of()));
            throw new CommitFailedException();
        });

        drain(config(directory), stale);

        assertThat(successors).exists();
    }

    @Test
    void shouldRemovePartFilesThatAnEarlierOwnerLeft() throws Exception {
        SinkFixture.open(directory, cluster);
        Files.writeString(directory.resolve(FIRST + ".0123abcd.part"), "torn");

        drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory)).containsOnlyKeys(FIRST);
    }

    @Test
    void shouldRefuseToGoOnWhenAFileThatWasCommittedIsLost() throws Exception {
        FaultyFiles sound = FaultyFiles.sound();
        drain(config(directory.resolve("undisturbed")), cluster.consumer().onCommit(sound), sound);
        cluster.committed.clear();
        Path disturbed = directory.resolve("disturbed");
        FaultyFiles faulty = new FaultyFiles(sound.steps().indexOf("publish"), FaultyFiles.Moment.BEFORE);
        assertThatThrownBy(() -> drain(config(disturbed), cluster.consumer().onCommit(faulty), faulty))
                .isInstanceOf(FaultyFiles.MachineDied.class)
                .hasMessage("died at publish");
        try (java.util.stream.Stream<Path> parts = Files.list(disturbed.resolve("articles"))) {
            Files.delete(parts.findFirst().orElseThrow());
        }

        assertThatThrownBy(() -> drain(config(disturbed), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining(FIRST + " is missing");
    }

    @Test
    void shouldNeverReplaceAFile() throws Exception {
        TestCluster.TestConsumer consumer = cluster.consumer();
        BulkSink sink = SinkFixture.sink(config(directory), consumer);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> write(directory.resolve(FIRST), "of somebody else"));
        consumer.schedulePollTask(sink::finish);

        assertThatThrownBy(sink::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining(FIRST + " holds something else");
        assertThat(directory.resolve(FIRST)).hasContent("of somebody else");
    }

    private static void write(Path path, String content) {
        try {
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
