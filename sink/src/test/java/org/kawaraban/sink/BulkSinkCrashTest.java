// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.manifests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;
import org.kawaraban.sink.FaultyFiles.MachineDied;
import org.kawaraban.sink.FaultyFiles.Moment;

/** The machine dies at each step of the write path in turn; another sink of the group then takes over. */
final class BulkSinkCrashTest {
    @TempDir
    Path directory;

    @TestFactory
    java.util.stream.Stream<DynamicTest> shouldWriteTheSameAfterACrashAtAnyStep() {
        Path undisturbed = directory.resolve("undisturbed");
        FaultyFiles sound = FaultyFiles.sound();
        TestCluster cluster = cluster();
        drain(limited(undisturbed), cluster.consumer().onCommit(sound), sound);
        Map<String, String> files = bulkFiles(undisturbed);
        Map<String, String> manifests = manifests(undisturbed);
        List<String> steps = List.copyOf(sound.steps());

        return java.util.stream.IntStream.range(0, steps.size()).boxed().flatMap(step -> java.util.Arrays.stream(
                        Moment.values())
                .map(moment ->
                        DynamicTest.dynamicTest("crash " + moment + " step " + step + ": " + steps.get(step), () -> {
                            Path crashed = directory.resolve("crashed-" + step + "-" + moment);
                            TestCluster another = cluster();
                            FaultyFiles faulty = new FaultyFiles(step, moment);

                            assertThatThrownBy(() -> drain(
                                            limited(crashed), another.consumer().onCommit(faulty), faulty))
                                    .isInstanceOf(MachineDied.class);
                            drain(limited(crashed), another.consumer());

                            assertThat(bulkFiles(crashed)).isEqualTo(files);
                            assertThat(manifests(crashed)).isEqualTo(manifests);
                        })));
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
