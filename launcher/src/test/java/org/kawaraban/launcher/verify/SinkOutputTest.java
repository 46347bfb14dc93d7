// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.Topics;
import org.kawaraban.sink.BulkSink;
import org.kawaraban.sink.SinkConfig;

/** The verifier and the sink read the contract alike. */
final class SinkOutputTest {
    private static final Topics TOPICS = new Topics("test.");

    @TempDir
    Path directory;

    @Test
    void shouldPassWhatTheSinkWrites() throws IOException {
        SampleOutput sample = SampleOutput.write(directory.resolve("sample"));
        MockConsumer<byte[], byte[]> consumer = consumer(Map.of(
                Stream.ARTICLES, sample.sources(SampleOutput.ARTICLES),
                Stream.FRAGMENTS, sample.sources(SampleOutput.FRAGMENTS),
                Stream.DUPLICATES,
                        java.util.stream.Stream.of(SampleOutput.DUPLICATES, SampleOutput.MORE_DUPLICATES)
                                .flatMap(file -> sample.sources(file).stream())
                                .toList(),
                Stream.DEAD_LETTERS, List.of("a page", "another")));
        Path written = directory.resolve("written");
        BulkSink sink = new BulkSink(
                SinkConfig.of(written, TOPICS, "sink", Map.of()).withFileLimits(1_000_000, 2),
                () -> consumer,
                topics -> topics.stream().collect(Collectors.toMap(topic -> topic, topic -> topic + "-id")));
        sink.finish();

        sink.run();

        Report report = new OutputVerifier((uri, charset) -> SampleOutput.text(uri)).verify(written);
        assertThat(report.problems()).isEmpty();
        assertThat(report.records()).isEqualTo(sink.recordsWritten()).containsEntry(Stream.DUPLICATES, 6L);
        assertThat(report.files()).isEqualTo(6);
    }

    private static MockConsumer<byte[], byte[]> consumer(Map<Stream, List<String>> values) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        Map<TopicPartition, Stream> partitions = java.util.Arrays.stream(Stream.values())
                .collect(Collectors.toMap(stream -> new TopicPartition(TOPICS.of(stream), 0), Function.identity()));
        partitions.forEach((partition, stream) -> {
            PartitionInfo info = new PartitionInfo(partition.topic(), 0, Node.noNode(), new Node[0], new Node[0]);
            consumer.updatePartitions(partition.topic(), List.of(info));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(
                    Map.of(partition, (long) values.get(stream).size()));
        });
        consumer.schedulePollTask(() -> {
            consumer.rebalance(partitions.keySet());
            partitions.forEach((partition, stream) -> add(consumer, partition, values.get(stream)));
        });
        return consumer;
    }

    private static void add(MockConsumer<byte[], byte[]> consumer, TopicPartition partition, List<String> values) {
        long offset = 0;
        for (String value : values) {
            String id = value.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1");
            consumer.addRecord(new ConsumerRecord<>(
                    partition.topic(), partition.partition(), offset++, id.getBytes(UTF_8), value.getBytes(UTF_8)));
        }
    }
}
