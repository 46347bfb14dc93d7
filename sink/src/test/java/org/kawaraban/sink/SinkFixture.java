// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kawaraban.model.Stream;

/** Runs sinks on a {@link TestCluster} and reads what they wrote. */
final class SinkFixture {
    private SinkFixture() {}

    static SinkConfig config(Path directory) {
        return SinkConfig.of(directory, TestCluster.TOPICS, "sink", Map.of());
    }

    /** Runs one sink until everything is written, or it fails. */
    static BulkSink drain(SinkConfig config, TestCluster.TestConsumer consumer) {
        return drain(config, consumer, new DiskFiles());
    }

    static BulkSink drain(SinkConfig config, TestCluster.TestConsumer consumer, FileOperations operations) {
        BulkSink sink = sink(config, consumer, operations, System::nanoTime);
        sink.finish();
        sink.run();
        return sink;
    }

    static BulkSink sink(
            SinkConfig config, TestCluster.TestConsumer consumer, FileOperations operations, LongSupplier nanoTime) {
        return new BulkSink(config, () -> consumer, consumer::topicIds, operations, nanoTime);
    }

    static BulkSink sink(SinkConfig config, TestCluster.TestConsumer consumer) {
        return sink(config, consumer, new DiskFiles(), System::nanoTime);
    }

    /** An output folder as a sink leaves it that has written nothing. */
    static OutputFolder open(Path directory, TestCluster cluster) {
        return OutputFolder.open(directory, "sink", cluster.topicIds, List::of);
    }

    /** All bulk files by path below the folder; part-files too, which no finished run may leave. */
    static Map<String, String> bulkFiles(Path directory) {
        Map<String, String> files = new TreeMap<>();
        for (Stream stream : Stream.values()) {
            files(directory.resolve(stream.label()))
                    .forEach((name, content) -> files.put(stream.label() + "/" + name, content));
        }
        return files;
    }

    static Map<String, String> manifests(Path directory) {
        Map<String, String> files = files(directory.resolve("manifest"));
        files.remove("folder.json");
        return files;
    }

    /** The lines that the records of a partition must become, in order. */
    static String lines(TestCluster cluster, Stream stream, int partition) {
        BulkLines lines = new BulkLines(stream, "");
        StringBuilder expected = new StringBuilder();
        long number = 0;
        for (ConsumerRecord<byte[], byte[]> record : cluster.records(stream, partition)) {
            expected.append(new String(lines.of(record, number++), StandardCharsets.UTF_8));
        }
        return expected.toString();
    }

    /** The manifest's entries of a partition. */
    static List<FinishedFile> finished(Path directory, Stream stream, int partition) {
        return Manifest.read(directory.resolve("manifest").resolve(stream.label() + "-" + partition + ".jsonl"));
    }

    private static Map<String, String> files(Path folder) {
        try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path entry : new ArrayList<>(entries.toList())) {
                files.put(entry.getFileName().toString(), Files.readString(entry));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
