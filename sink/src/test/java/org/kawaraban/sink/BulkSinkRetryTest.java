// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.manifests;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;
import org.kawaraban.sink.FaultyFiles.Moment;
import org.slf4j.LoggerFactory;

/** A sink that follows a live feed meets failures of the disk and of Kafka that pass: it says so and goes on by itself. */
final class BulkSinkRetryTest {
    private static final Following FOLLOWING =
            new Following(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(60));

    @TempDir
    Path directory;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Retries.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
        logger.setLevel(null);
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> shouldGoOnByItselfWhicheverStepFails() {
        Path undisturbed = directory.resolve("undisturbed");
        FaultyFiles sound = FaultyFiles.sound();
        drain(limited(undisturbed), cluster().consumer().onCommit(sound), sound);

        return IntStream.range(0, sound.steps().size())
                .mapToObj(step ->
                        dynamicTest("step " + step + ", " + sound.steps().get(step), () -> {
                            said.list.clear();
                            Path full = directory.resolve("full-" + step);
                            TestCluster cluster = cluster();
                            FaultyFiles faulty = new FaultyFiles(step, Moment.DISK_FULL);

                            follow(cluster.consumer().onCommit(faulty), full, faulty, 20);

                            assertThat(bulkFiles(full)).isEqualTo(bulkFiles(undisturbed));
                            assertThat(manifests(full)).isEqualTo(manifests(undisturbed));
                            assertThat(lines())
                                    .anyMatch(line -> line.matches("test\\.\\S+-0: .+; trying again in 4\\.0 s"));
                        }));
    }

    @Test
    void shouldWaitTwiceAsLongEachTimeAndSayWhenItIsOver() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        int[] failures = {3};
        FaultyFiles full = FaultyFiles.sound().failing("sync", () -> failures[0]-- > 0);

        follow(cluster.consumer(), directory, full, 60);

        assertThat(lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("test.articles-0: "))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("cannot write " + directory + "/articles/")
                                .contains("No space left on device")
                                .endsWith("in 4.0 s"),
                        second -> assertThat(second).endsWith("in 8.0 s"),
                        third -> assertThat(third).endsWith("in 16.0 s"),
                        last -> assertThat(last).endsWith("written again"));
        assertThat(bulkFiles(directory)).hasSize(1);
    }

    @Test
    void shouldCommitNothingWhileTheDiskIsFull() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        FaultyFiles full = FaultyFiles.sound().failing("sync", () -> true);

        follow(cluster.consumer(), directory, full, 60);

        assertThat(bulkFiles(directory).keySet()).allMatch(name -> name.endsWith(".part"));
        assertThat(cluster.committed
                        .get(TestCluster.partition(Stream.ARTICLES, 0))
                        .offset())
                .isZero();
    }

    @Test
    void shouldNotLetOnePartitionsFailureHoldUpOthers() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a").add(Stream.FRAGMENTS, 0, "b");
        FaultyFiles full = FaultyFiles.sound().failingOn(Stream.ARTICLES, () -> true);

        follow(cluster.consumer(), directory, full, 10);

        assertThat(bulkFiles(directory)).containsOnlyKeys("fragments/fragments-0-000000000000.ndjson");
    }

    @Test
    void shouldGoOnWhenKafkaAnswersAgain() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        int[] commits = {0};
        TestCluster.TestConsumer consumer = cluster.consumer().onCommit((offsets, take) -> {
            if (commits[0]++ < 3) {
                throw new TimeoutException("no answer");
            }
            take.run();
        });

        follow(consumer, directory, FaultyFiles.sound(), 60);

        assertThat(lines()).anyMatch(line -> line.contains("no answer"));
        assertThat(bulkFiles(directory)).hasSize(1);
    }

    @Test
    void shouldEndAReplayAtTheFirstFailure() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        FaultyFiles full = FaultyFiles.sound().failing("sync", () -> true);

        assertThatThrownBy(() -> drain(config(directory), cluster.consumer(), full))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void shouldWorkExceptBeforeItRunsAndWhileAPartitionWaits() {
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");
        int[] failures = {1};
        FaultyFiles full = FaultyFiles.sound().failing("sync", () -> failures[0]-- > 0);

        List<Boolean> working = follow(cluster.consumer(), directory, full, 20);

        assertThat(working.get(0)).isFalse();
        assertThat(working.subList(1, working.size())).containsSubsequence(true, false, true);
        assertThat(working.get(working.size() - 1)).isTrue();
    }

    /** Runs a sink for so many polls, between two of which a second passes; whether it worked before and at each. */
    private List<Boolean> follow(TestCluster.TestConsumer consumer, Path out, FaultyFiles files, int polls) {
        List<Boolean> working = new ArrayList<>();
        long[] seconds = {0};
        BulkSink sink = SinkFixture.sink(
                limited(out).withFollowing(FOLLOWING), consumer, files, () -> Duration.ofSeconds(seconds[0])
                        .toNanos());
        for (int poll = 0; poll < polls; poll++) {
            consumer.schedulePollTask(() -> {
                seconds[0]++;
                working.add(sink.isWorking());
            });
        }
        consumer.schedulePollTask(sink::stop);
        working.add(sink.isWorking());
        sink.run();
        return working;
    }

    private List<String> lines() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static TestCluster cluster() {
        TestCluster cluster = new TestCluster(1);
        for (String id : List.of("a", "b", "c")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
        return cluster.add(Stream.DEAD_LETTERS, 0, "page");
    }

    private static SinkConfig limited(Path out) {
        return config(out).withFileLimits(1_000, 2);
    }
}
