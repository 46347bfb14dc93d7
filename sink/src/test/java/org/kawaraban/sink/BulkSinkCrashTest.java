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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;
import org.kawaraban.sink.FaultyFiles.MachineDied;
import org.kawaraban.sink.FaultyFiles.Moment;

/** The machine dies, or its disk fills up, at each step of the write path in turn; another sink then takes over. */
final class BulkSinkCrashTest {
    @TempDir
    Path directory;

    @TestFactory
    java.util.stream.Stream<DynamicTest> shouldWriteTheSameAfterACrashAtAnyStep() {
        Path undisturbed = directory.resolve("undisturbed");
        List<String> steps = stepsOf(undisturbed);

        return IntStream.range(0, steps.size()).boxed().flatMap(step -> java.util.stream.Stream.of(
                        Moment.BEFORE, Moment.HALFWAY, Moment.AFTER)
                .map(moment -> dynamicTest(moment + " step " + step + ", " + steps.get(step), () -> {
                    Path crashed = directory.resolve("crashed-" + step + "-" + moment);
                    TestCluster cluster = cluster();
                    FaultyFiles faulty = new FaultyFiles(step, moment);
                    TestCluster.TestConsumer consumer = cluster.consumer().onCommit(faulty);

                    assertThatThrownBy(() -> drain(limited(crashed), consumer, faulty))
                            .isInstanceOf(MachineDied.class);
                    drain(limited(crashed), cluster.consumer());

                    assertSame(crashed, undisturbed);
                })));
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> shouldNameTheFileAndWriteTheSameWhenThereIsSpaceAgain() {
        Path undisturbed = directory.resolve("undisturbed");
        List<String> steps = stepsOf(undisturbed);

        return IntStream.range(0, steps.size())
                .filter(step -> !steps.get(step).equals("commit"))
                .mapToObj(step -> dynamicTest("step " + step + ", " + steps.get(step), () -> {
                    Path full = directory.resolve("full-" + step);
                    TestCluster cluster = cluster();
                    FaultyFiles faulty = new FaultyFiles(step, Moment.DISK_FULL);
                    TestCluster.TestConsumer consumer = cluster.consumer().onCommit(faulty);

                    assertThatThrownBy(() -> drain(limited(full), consumer, faulty))
                            .isInstanceOf(SinkException.class)
                            .hasMessageMatching("cannot \\w+ " + full + "/.+: No space left on device");
                    drain(limited(full), cluster.consumer());

                    assertSame(full, undisturbed);
                }));
    }

    @Test
    void shouldTakeEveryStepOfTheProtocolInOrder() {
        FaultyFiles sound = FaultyFiles.sound();
        TestCluster cluster = new TestCluster(1).add(Stream.ARTICLES, 0, "a");

        drain(config(directory), cluster.consumer().onCommit(sound), sound);

        assertThat(sound.steps())
                .containsExactly(
                        "commit", // of what is committed already, to be sure of the partition
                        "create",
                        "write",
                        "sync",
                        "sync folder",
                        "commit",
                        "publish",
                        "sync folder",
                        "append",
                        "delete");
    }

    private static List<String> stepsOf(Path undisturbed) {
        FaultyFiles sound = FaultyFiles.sound();
        drain(limited(undisturbed), cluster().consumer().onCommit(sound), sound);
        return List.copyOf(sound.steps());
    }

    private static void assertSame(Path disturbed, Path undisturbed) {
        assertThat(bulkFiles(disturbed)).isEqualTo(bulkFiles(undisturbed));
        assertThat(manifests(disturbed)).isEqualTo(manifests(undisturbed));
    }

    private static TestCluster cluster() {
        TestCluster cluster = new TestCluster(1);
        for (String id : List.of("a", "b", "c")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
        return cluster.add(Stream.DEAD_LETTERS, 0, "page");
    }

    private static SinkConfig limited(Path directory) {
        return config(directory).withFileLimits(1_000, 2);
    }
}
