// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.finished;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.errors.TimeoutException;
import org.kawaraban.model.Stream;
import org.kawaraban.sink.FaultyFiles.MachineDied;
import org.kawaraban.sink.FaultyFiles.Moment;

/** Whatever is written, and however often the machine dies meanwhile, each record stands in one finished file. */
final class BulkSinkProperties {
    private static final int PARTITIONS = 2;

    @Property(tries = 60)
    void shouldWriteEachRecordOnceAndInOrder(
            @ForAll @Size(max = 40) List<@IntRange(max = 400) Integer> sizes,
            @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> fatalSteps,
            @ForAll @IntRange(min = 1, max = 1_000) int maxBytes,
            @ForAll @IntRange(min = 1, max = 8) int maxRecords,
            @ForAll @IntRange(min = 1, max = 20) int recordsAPoll,
            @ForAll long seed)
            throws IOException {
        TestCluster cluster = cluster(sizes, new Random(seed));
        Path directory = Files.createTempDirectory("sink");
        try {
            SinkConfig config = config(directory).withFileLimits(maxBytes, maxRecords);
            for (int fatalStep : fatalSteps) {
                Moment moment = Moment.values()[fatalStep % Moment.values().length];
                FaultyFiles faulty = new FaultyFiles(fatalStep, moment);
                try {
                    drain(config, cluster.consumer().atMost(recordsAPoll).onCommit(faulty), faulty);
                } catch (MachineDied | SinkException | TimeoutException expected) {
                    assertThat(faulty.steps()).hasSizeGreaterThan(fatalStep);
                }
            }

            drain(config, cluster.consumer().atMost(recordsAPoll));

            for (Stream stream : Stream.values()) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    assertWhole(cluster, directory, stream, partition);
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static void assertWhole(TestCluster cluster, Path directory, Stream stream, int partition) {
        String prefix = stream.label() + "/" + stream.label() + "-" + partition + "-";
        String written = bulkFiles(directory).entrySet().stream()
                .filter(file -> file.getKey().startsWith(prefix))
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.joining());
        assertThat(written).isEqualTo(SinkFixture.lines(cluster, stream, partition));
        long next = 0;
        for (FinishedFile file : finished(directory, stream, partition)) {
            assertThat(file.first()).isEqualTo(next);
            next = file.next();
        }
        assertThat(next).isEqualTo(cluster.records(stream, partition).size());
    }

    private static TestCluster cluster(List<Integer> sizes, Random random) {
        TestCluster cluster = new TestCluster(PARTITIONS);
        for (int i = 0; i < sizes.size(); i++) {
            Stream stream = Stream.values()[random.nextInt(Stream.values().length)];
            cluster.add(stream, random.nextInt(PARTITIONS), i + "x".repeat(sizes.get(i)));
        }
        return cluster;
    }

    private static void delete(Path directory) throws IOException {
        try (java.util.stream.Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
