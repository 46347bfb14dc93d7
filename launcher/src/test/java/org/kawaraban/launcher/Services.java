// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageFile;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageProducer;
import org.kawaraban.ingest.PageReader;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/** Broker, enrich and sink as processes of their own. */
final class Services implements AutoCloseable {
    private final Path folder;
    private final Path logs;
    private final Topics topics;
    private final String servers;
    private final List<ServiceProcess> processes = new ArrayList<>();
    private final Cluster cluster;
    private final TopicPlan plan;
    private final Admin admin;
    private @Nullable ServiceProcess broker;

    /**
     * Starts a broker and makes the topics.
     *
     * @param folder of the broker's data and the stores
     * @param logs of what the processes print
     * @param plan of the topics; with one partition of pages the records depend on nothing but their order
     */
    Services(Path folder, Path logs, TopicPlan plan) throws Exception {
        this(folder, logs, plan, new Topics("f."), "127.0.0.1:" + FreePort.next(), true);
    }

    /** Makes the topics on a broker that runs already. */
    static Services on(String servers, Topics topics, Path folder, Path logs, TopicPlan plan) throws Exception {
        return new Services(folder, logs, plan, topics, servers, false);
    }

    private Services(Path folder, Path logs, TopicPlan plan, Topics topics, String servers, boolean withBroker)
            throws Exception {
        this.folder = Files.createDirectories(folder);
        this.logs = Files.createDirectories(logs);
        this.topics = topics;
        this.plan = plan;
        this.servers = servers;
        this.cluster = new Cluster(Map.of("bootstrap.servers", servers));
        // A killed member is missed after 3 s instead of 45 s, and its transaction ends after 10 s instead of 60 s.
        // Other
        // brokers than ours accept no less than 6 s.
        Files.writeString(
                clientConfig(),
                "session.timeout.ms=" + (withBroker ? 3_000 : 6_000) + "\n"
                        + "heartbeat.interval.ms=500\n"
                        + "producer.transaction.timeout.ms=10000\n");
        if (withBroker) {
            broker();
        }
        cluster.createTopics(topics, plan);
        admin = cluster.admin();
    }

    Topics topics() {
        return topics;
    }

    Cluster cluster() {
        return cluster;
    }

    String servers() {
        return servers;
    }

    /** Kafka's settings for all clients. */
    Path clientConfig() {
        return folder.resolve("client.properties");
    }

    /** Starts the broker on its data and waits until it answers. */
    ServiceProcess broker() throws Exception {
        String port = servers.substring(servers.indexOf(':') + 1);
        ServiceProcess started = run("broker", "--port", port, "--data", folder + "/broker");
        started.awaitPrinted("broker ready");
        broker = started;
        return started;
    }

    void killBroker() throws InterruptedException {
        Objects.requireNonNull(broker, "the broker is not ours").kill();
    }

    /** Kills the broker and starts it on the same data. */
    ServiceProcess restartBroker() throws Exception {
        killBroker();
        return broker();
    }

    /** Starts an instance with stores in {@link #state}. */
    ServiceProcess enrich(int instance) throws IOException {
        return enrich(state(instance));
    }

    ServiceProcess enrich(Path state) throws IOException {
        return run("enrich", "--debug", "--threads", "1", "--state-dir", state.toString());
    }

    /** Where an instance of enrich keeps its stores. */
    Path state(int instance) {
        return folder.resolve("state" + instance);
    }

    /** Starts a sink that cuts many small files. */
    ServiceProcess sink(Path out, String... more) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("--debug", "--out", out.toString(), "--max-file-records", "20", "--idle-seconds", "1"));
        options.addAll(List.of(more));
        return run("sink", options.toArray(String[]::new));
    }

    /** Starts a command on this broker. */
    ServiceProcess run(String command, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(command));
        if (!command.equals("broker")) {
            line.addAll(List.of(
                    "--bootstrap-servers",
                    servers(),
                    "--prefix",
                    topics.prefix(),
                    "--client-config",
                    clientConfig().toString()));
        }
        line.addAll(List.of(options));
        ServiceProcess process = ServiceProcess.start(log(command), line);
        processes.add(process);
        return process;
    }

    /** Starts a main class of the tests. */
    ServiceProcess runMain(String main, String... arguments) throws IOException {
        ServiceProcess process = ServiceProcess.start(log(main), main, List.of(arguments));
        processes.add(process);
        return process;
    }

    /** Publishes the pages of a folder, from one on and before another, in order. */
    void publish(Path pages, int from, int to) throws IOException {
        List<PageFile> files = PageFiles.find(List.of(pages), "*.txt").files();
        PageReader reader = new PageReader();
        try (PageProducer producer = new PageProducer(topics, cluster.settings())) {
            for (PageFile file : files.subList(from, Math.min(to, files.size()))) {
                producer.send(reader.read(file));
            }
            producer.flush();
        }
    }

    /** Waits until a transaction is open that has written articles; fails if the process ends before. */
    void awaitOpenTransaction(ServiceProcess process) throws Exception {
        Deadline.await(
                () -> {
                    assertThat(process.isAlive()).isTrue();
                    return isTransactionOpen();
                },
                () -> "no transaction was open");
    }

    /** Whether articles were written that are not committed yet. */
    boolean isTransactionOpen() throws Exception {
        return !ends(IsolationLevel.READ_COMMITTED).equals(ends(IsolationLevel.READ_UNCOMMITTED));
    }

    /** Waits until the manifests list so many records. */
    void awaitListed(Path out, long records) throws Exception {
        Deadline.await(() -> Output.listed(out) >= records, () -> missing(out, records));
    }

    /** What there is to say when records never come: how many, and what each process that runs or failed said last. */
    String missing(Path out, long records) {
        return "of " + records + " records only " + Output.listed(out) + " were written to " + out + "; "
                + processes.stream()
                        .map(ServiceProcess::state)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** {@code verify} finds nothing wrong, and the records are those of a run that nobody disturbed. */
    void assertOutput(Path out, Path pages, Output undisturbed) throws Exception {
        try {
            Output.assertVerifies(out, pages);
            assertThat(Output.read(out)).isEqualTo(undisturbed);
        } catch (AssertionError e) {
            throw new AssertionError("committed more than once: " + repeatedOrWhyUnknown() + "; " + e.getMessage(), e);
        }
    }

    /** The failure that is being told must not be lost because the broker is gone. */
    private String repeatedOrWhyUnknown() {
        try {
            return repeated().toString();
        } catch (Exception e) {
            return "unknown, " + e;
        }
    }

    /** How many committed records of each topic, internal ones too, repeat one before them, and the first places. */
    private Map<String, String> repeated() throws Exception {
        Map<String, String> repeated = new TreeMap<>();
        for (String topic : cluster.partitions(name -> name.startsWith(topics.prefix()) && !name.endsWith("-changelog"))
                .keySet()) {
            Map<String, String> places = new HashMap<>();
            List<String> pairs = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : read(List.of(topic))) {
                String content = Arrays.toString(record.key()) + Arrays.toString(record.value());
                String place = record.partition() + ":" + record.offset();
                String before = places.putIfAbsent(content, place);
                if (before != null) {
                    pairs.add(before + "=" + place);
                }
            }
            if (!pairs.isEmpty()) {
                repeated.put(topic, pairs.size() + " " + pairs.subList(0, Math.min(20, pairs.size())));
            }
        }
        return repeated;
    }

    /** How many records are committed on the output topics. */
    long committed() {
        return read(topics.output()).size();
    }

    /** When the records on all topics were written, as retention sees it. */
    List<Instant> timestamps() throws Exception {
        List<String> all = List.copyOf(
                cluster.partitions(name -> name.startsWith(topics.prefix())).keySet());
        return read(all).stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
        processes.forEach(ServiceProcess::close);
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) throws Exception {
        String articles = topics.of(Stream.ARTICLES);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < plan.output(); partition++) {
            latest.put(new TopicPartition(articles, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private List<ConsumerRecord<byte[], byte[]>> read(List<String> names) {
        Map<String, Object> settings = new HashMap<>(ClientSettings.consumer());
        settings.putAll(cluster.settings());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = names.stream()
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private Path log(String command) {
        return logs.resolve(String.format(Locale.ROOT, "%03d-%s.log", processes.size(), command));
    }
}
