// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban tail}: prints records as they come by. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the records of a topic as they come by, one line each, until stopped.",
            "Belongs to no consumer group: it disturbs nobody, and remembers nothing."
        })
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String PAGES = "pages";

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            defaultValue = "articles",
            description = "articles, fragments, duplicates, dead-letters or pages, without the prefix"
                    + " (default: ${DEFAULT-VALUE}).")
    private String topic = "articles";

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "Only what is in one of these languages (ISO 639-1, und).")
    private List<String> languages = List.of();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "Only what names one of these countries (ISO 3166-1 alpha-2).")
    private List<String> countries = List.of();

    @Option(names = "--json", description = "Print the records as they are, one line of JSON each.")
    private boolean json;

    @Option(names = "--from-beginning", description = "Begin with the oldest record that Kafka holds.")
    private boolean fromBeginning;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many records (default: never).")
    private long limit = Long.MAX_VALUE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TailFilter filter = filter();
        String name = bootstrap.topics().prefix() + topic;
        Cluster cluster = bootstrap.connect();
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.putAll(cluster.settings());
        settings.put("allow.auto.create.topics", false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, name);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            partitions.forEach(consumer::position);
            common.terminal().info("watching " + name + "; stop with Ctrl-C");
            print(consumer, filter);
        } catch (InterruptException asked) {
            // Ctrl-C is how this ends: nothing went wrong.
            Thread.interrupted();
        }
        return 0;
    }

    private void print(Consumer<byte[], byte[]> consumer, TailFilter filter) {
        PrintWriter out = spec.commandLine().getOut();
        TailLine line = new TailLine(topic.equals(PAGES) || topic.equals(Stream.DEAD_LETTERS.label()), json);
        long printed = 0;
        while (printed < limit) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (printed < limit && filter.takes(record.headers())) {
                    out.println(line.of(record));
                    printed++;
                }
            }
            // Nobody reads on: `tail | head`.
            if (out.checkError()) {
                return;
            }
        }
    }

    private TailFilter filter() {
        List<String> topics = Arrays.stream(Stream.values()).map(Stream::label).collect(Collectors.toList());
        topics.add(PAGES);
        if (!topics.contains(topic)) {
            throw new ParameterException(
                    spec.commandLine(), "no topic " + topic + "; there are " + String.join(", ", topics));
        }
        boolean isTagged = topic.equals(Stream.ARTICLES.label()) || topic.equals(Stream.FRAGMENTS.label());
        if (!isTagged && !(languages.isEmpty() && countries.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--language and --country are for articles and fragments; " + topic + " has no tags");
        }
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + limit);
        }
        return new TailFilter(languages, countries);
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String name) throws IOException {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            if (!partitions.isEmpty()) {
                return partitions;
            }
        } catch (UnknownTopicOrPartitionException e) {
            throw missing(name, e);
        }
        throw missing(name, new UnknownTopicOrPartitionException());
    }

    private IOException missing(String name, KafkaException cause) {
        return new IOException(
                "there is no topic " + name + " at " + bootstrap.servers() + " (prefix "
                        + bootstrap.topics().prefix() + ")",
                cause);
    }
}
