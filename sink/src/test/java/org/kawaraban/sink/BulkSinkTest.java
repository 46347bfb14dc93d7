// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.finished;
import static org.kawaraban.sink.SinkFixture.manifests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Stream;

final class BulkSinkTest {
    @TempDir
    Path directory;

    @Test
    void shouldWriteEachPartitionToFilesOfItsOwn() {
        TestCluster cluster = new TestCluster(2)
                .add(Stream.ARTICLES, 0, "a")
                .add(Stream.ARTICLES, 1, "b")
                .add(Stream.ARTICLES, 0, "c")
                .add(Stream.DUPLICATES, 1, "d");

        BulkSink sink = drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsExactly(
                        Map.entry("articles/articles-0-000000000000.ndjson", """
                                {"index":{"_index":"articles","_id":"a"}}
                                {"id":"a","title":"瓦版"}
                                {"index":{"_index":"articles","_id":"c"}}
                                {"id":"c","title":"瓦版"}
                                """),
                        Map.entry("articles/articles-1-000000000000.ndjson", """
                                {"index":{"_index":"articles","_id":"b"}}
                                {"id":"b","title":"瓦版"}
                                """),
                        Map.entry("duplicates/duplicates-1-000000000000.ndjson", """
                                {"index":{"_index":"duplicates","_id":"d"}}
                                {"id":"d","title":"瓦版"}
                                """));
        assertThat(sink.recordsWritten())
                .isEqualTo(Map.of(
                        Stream.ARTICLES, 3L, Stream.FRAGMENTS, 0L, Stream.DUPLICATES, 1L, Stream.DEAD_LETTERS, 0L));
        assertThat(sink.filesWritten())
                .isEqualTo(Map.of(
                        Stream.ARTICLES, 2L, Stream.FRAGMENTS, 0L, Stream.DUPLICATES, 1L, Stream.DEAD_LETTERS, 0L));
    }

    @Test
    void shouldMakeFoldersOfStreamsThatAreEmpty() {
        drain(config(directory), new TestCluster(1).consumer());

        assertThat(directory.resolve("fragments")).isEmptyDirectory();
        assertThat(directory.resolve("dead-letters")).isEmptyDirectory();
        assertThat(manifests(directory)).isEmpty();
    }

    @Test
    void shouldStartAnotherFileWhenTheNextRecordWouldExceedTheBytes() {
        TestCluster cluster = new TestCluster(1);
        for (String id : List.of("a", "b", "c", "d", "e")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
        int bytes = "{\"index\":{\"_index\":\"articles\",\"_id\":\"a\"}}\n{\"id\":\"a\",\"title\":\"瓦版\"}\n"
                .getBytes(UTF_8)
                .length;

        drain(config(directory).withFileLimits(2L * bytes, 100), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys(
                        "articles/articles-0-000000000000.ndjson",
                        "articles/articles-0-000000000002.ndjson",
                        "articles/articles-0-000000000004.ndjson");
    }

    @Test
    void shouldStartAnotherFileWhenTheRecordsAreEnough() {
        TestCluster cluster = new TestCluster(1);
        for (String id : List.of("a", "b", "c", "d")) {
            cluster.add(Stream.FRAGMENTS, 0, id);
        }

        drain(config(directory).withFileLimits(1_000_000, 3), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys(
                        "fragments/fragments-0-000000000000.ndjson", "fragments/fragments-0-000000000003.ndjson");
    }

    @Test
    void shouldGiveARecordThatIsLargerThanAFileOneOfItsOwn() {
        TestCluster cluster = new TestCluster(1)
                .add(Stream.ARTICLES, 0, "a")
                .add(Stream.ARTICLES, 0, "x".repeat(500))
                .add(Stream.ARTICLES, 0, "b");

        drain(config(directory).withFileLimits(200, 100), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys(
                        "articles/articles-0-000000000000.ndjson",
                        "articles/articles-0-000000000001.ndjson",
                        "articles/articles-0-000000000002.ndjson");
    }

    @Test
    void shouldWriteTheSameFilesHoweverRecordsArePolled() {
        TestCluster cluster = new TestCluster(2);
        for (int i = 0; i < 50; i++) {
            cluster.add(Stream.ARTICLES, i % 2, "a" + i).add(Stream.FRAGMENTS, i % 2, "f" + i);
        }
        Path other = directory.resolve("other");
        Path one = directory.resolve("one");

        drain(config(one).withFileLimits(300, 4), cluster.consumer());
        cluster.committed.clear();
        drain(config(other).withFileLimits(300, 4), cluster.consumer().atMost(1));

        assertThat(bulkFiles(other)).isEqualTo(bulkFiles(one));
        assertThat(manifests(other)).isEqualTo(manifests(one));
    }

    @Test
    void shouldListEachFinishedFileInTheManifestOfItsPartition() throws Exception {
        TestCluster cluster = new TestCluster(1)
                .add(Stream.ARTICLES, 0, "a")
                .add(Stream.ARTICLES, 0, "b")
                .add(Stream.ARTICLES, 0, "c");

        drain(config(directory).withFileLimits(1_000, 2), cluster.consumer());

        byte[] second = Files.readAllBytes(directory.resolve("articles/articles-0-000000000002.ndjson"));
        assertThat(finished(directory, Stream.ARTICLES, 0).get(1))
                .isEqualTo(new FinishedFile(
                        "articles/articles-0-000000000002.ndjson",
                        2,
                        1,
                        second.length,
                        HexFormat.of().formatHex(ContentHash.sha256().digest(second)),
                        "test.articles",
                        0,
                        4L,
                        5L));
        assertThat(manifests(directory).get("articles-0.jsonl"))
                .startsWith(
                        "{\"file\":\"articles/articles-0-000000000000.ndjson\",\"first\":0,\"records\":2,\"bytes\":")
                .containsPattern("\"first_offset\":4,\"next_offset\":5,\"crc32c\":\"[0-9a-f]{8}\"}\n$")
                .hasLineCount(2);
    }

    @Test
    void shouldGoOnBehindWhatEarlierSinksHaveFinished() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a").add(Stream.ARTICLES, 0, "b");
        drain(config(directory), cluster.consumer());
        cluster.add(Stream.ARTICLES, 0, "c");

        drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys("articles/articles-0-000000000000.ndjson", "articles/articles-0-000000000002.ndjson");
    }

    @Test
    void shouldNotMindThatAFinishedFileWasMovedAway() throws Exception {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        drain(config(directory), cluster.consumer());
        Files.delete(directory.resolve("articles/articles-0-000000000000.ndjson"));
        cluster.add(Stream.ARTICLES, 0, "b");

        drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory)).containsOnlyKeys("articles/articles-0-000000000001.ndjson");
    }

    @Test
    void shouldLeaveWhatIsNotFinishedForTheNextSinkWhenStopped() {
        TestCluster cluster = new TestCluster(1);
        for (String id : List.of("a", "b", "c")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
        TestCluster.TestConsumer consumer = cluster.consumer();
        BulkSink sink = SinkFixture.sink(config(directory).withFileLimits(1_000, 2), consumer);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(sink::stop);

        sink.run();

        assertThat(consumer.closed()).isTrue();
        assertThat(bulkFiles(directory)).containsOnlyKeys("articles/articles-0-000000000000.ndjson");
    }

    @Test
    void shouldFinishAFileThatNoRecordHasReachedForLongEnough() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        TestCluster.TestConsumer consumer = cluster.consumer();
        long[] now = {0};
        BulkSink sink = SinkFixture.sink(
                config(directory).withFollowing(Following.DEFAULT), consumer, new DiskFiles(), () -> now[0]);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(
                () -> now[0] = Following.DEFAULT.idleRotation().toNanos() - 1);
        consumer.schedulePollTask(() -> {
            assertThat(sink.filesWritten()).containsEntry(Stream.ARTICLES, 0L);
            now[0]++;
        });
        consumer.schedulePollTask(sink::stop);

        sink.run();

        assertThat(bulkFiles(directory)).containsOnlyKeys("articles/articles-0-000000000000.ndjson");
    }

    @Test
    void shouldRefuseAGroupThatWritesToAnotherFolder() {
        TestCluster cluster = new TestCluster(1);
        drain(config(directory.resolve("one")), cluster.consumer());

        assertThatThrownBy(() -> drain(config(directory.resolve("other")), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("to another output folder");
    }

    @Test
    void shouldRefuseAFolderOfAnotherGroup() {
        TestCluster cluster = new TestCluster(1);
        drain(config(directory), cluster.consumer());
        SinkConfig other = SinkConfig.of(directory, TestCluster.TOPICS, "other", Map.of());

        assertThatThrownBy(() -> drain(other, cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("belongs to the consumer group sink, not other");
    }

    @Test
    void shouldRefuseATopicThatWasDeletedAndCreatedAgain() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        drain(config(directory), cluster.consumer());
        cluster.topicIds.put("test.articles", "another-id");

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("topic test.articles is not the one")
                .hasMessageContaining("deleted and created again");
    }

    @Test
    void shouldCommitNothingToATopicThatWasCreatedAgainWhileItWasRead() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        TestCluster.TestConsumer consumer = cluster.consumer();
        BulkSink sink = SinkFixture.sink(config(directory), consumer);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {
            cluster.topicIds.put("test.articles", "another-id");
            sink.finish();
        });

        assertThatThrownBy(sink::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("topic test.articles is not the one");
        assertThat(cluster.committed
                        .get(TestCluster.partition(Stream.ARTICLES, 0))
                        .offset())
                .isZero();
        assertThat(bulkFiles(directory)).doesNotContainKey("articles/articles-0-000000000000.ndjson");
    }

    @Test
    void shouldNotTakeCommitMarkersForRecordsThatExpired() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        TestCluster.TestConsumer consumer = cluster.consumer();
        long[] now = {0};
        BulkSink sink = SinkFixture.sink(
                config(directory).withFollowing(Following.DEFAULT), consumer, new DiskFiles(), () -> now[0]);
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(
                () -> now[0] = Following.DEFAULT.idleRotation().toNanos());
        consumer.schedulePollTask(sink::stop);
        sink.run();
        cluster.expire(Stream.ARTICLES, 0, 2);
        cluster.add(Stream.ARTICLES, 0, "b");

        drain(config(directory), cluster.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys("articles/articles-0-000000000000.ndjson", "articles/articles-0-000000000001.ndjson");
    }

    @Test
    void shouldGoOnWithMorePartitionsAndOtherLimitsThanBefore() {
        TestCluster before = new TestCluster(1)
                .add(Stream.ARTICLES, 0, "a")
                .add(Stream.ARTICLES, 0, "b")
                .add(Stream.ARTICLES, 0, "c");
        drain(config(directory).withFileLimits(1_000, 2), before.consumer());
        TestCluster after = new TestCluster(3)
                .add(Stream.ARTICLES, 0, "a")
                .add(Stream.ARTICLES, 0, "b")
                .add(Stream.ARTICLES, 0, "c")
                .add(Stream.ARTICLES, 0, "d")
                .add(Stream.ARTICLES, 2, "e");
        after.committed.putAll(before.committed);

        drain(config(directory).withFileLimits(5_000, 1), after.consumer());

        assertThat(bulkFiles(directory))
                .containsOnlyKeys(
                        "articles/articles-0-000000000000.ndjson",
                        "articles/articles-0-000000000002.ndjson",
                        "articles/articles-0-000000000003.ndjson",
                        "articles/articles-2-000000000000.ndjson");
    }

    @Test
    void shouldRefuseAFolderThatAnotherGroupHasWritten() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        drain(config(directory), cluster.consumer());
        cluster.committed.clear();

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("articles/articles-0-000000000000.ndjson")
                .hasMessageContaining("nothing committed");
    }

    @Test
    void shouldRefuseOffsetsThatNoSinkCommitted() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        cluster.committed.put(TestCluster.partition(Stream.ARTICLES, 0), new OffsetAndMetadata(2));

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("test.articles-0")
                .hasMessageContaining("not committed by a sink");
    }

    @Test
    void shouldRefuseOffsetsThatWereSetBack() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        drain(config(directory), cluster.consumer());
        Map<org.apache.kafka.common.TopicPartition, OffsetAndMetadata> old = Map.copyOf(cluster.committed);
        cluster.add(Stream.ARTICLES, 0, "b");
        drain(config(directory), cluster.consumer());
        cluster.committed.putAll(old);

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("set back");
    }

    @Test
    void shouldReportRecordsThatExpiredBeforeTheyWereWritten() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        drain(config(directory), cluster.consumer());
        cluster.add(Stream.ARTICLES, 0, "b").add(Stream.ARTICLES, 0, "c");
        cluster.expire(Stream.ARTICLES, 0, 4);

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("deleted from Kafka before they were written")
                .hasMessageContaining("test.articles-0 begins at offset 4");
    }

    @Test
    void shouldRefuseATopicThatDoesNotExist() {
        TestCluster cluster = new TestCluster(1);
        cluster.topicIds.remove("test.fragments");

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer()))
                .isInstanceOf(SinkException.class)
                .hasMessage("topic test.fragments does not exist");
    }
}
