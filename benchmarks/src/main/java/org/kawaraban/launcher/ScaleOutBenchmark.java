// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/**
 * Pages a second through enrich with several processes and stream threads, on a broker in a process of its own; a third
 * as many pages come before to warm it up. Arguments: folder of pages to draw sentences from ({@code seeds}), number of
 * pages (3,000), then set-ups {@code PROCESSESxTHREADS} or {@code PROCESSESxTHREADS@PARTITIONS} ({@code 1x1 1x2 1x4 2x1
 * 2x2}, on 12 partitions).
 */
public final class ScaleOutBenchmark {
    private static final int DEFAULT_PARTITIONS = 12;

    private final String servers;
    private final Cluster cluster;
    private final Path folder;
    private final MixedPages pages;
    private int sent;

    private ScaleOutBenchmark(String servers, Path folder, MixedPages pages) throws Exception {
        this.servers = servers;
        this.cluster = Cluster.connect(servers, Map.of());
        this.folder = folder;
        this.pages = pages;
    }

    /** Prints two lines for each set-up: its throughput, and how many bytes a page has on each topic. */
    public static void main(String[] args) throws Exception {
        Path seeds = Path.of(args.length > 0 ? args[0] : "seeds");
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 3_000;
        List<String> pairs =
                args.length > 2 ? List.of(args).subList(2, args.length) : List.of("1x1", "1x2", "1x4", "2x1", "2x2");
        Path folder = Files.createTempDirectory("scale-out");
        String port = "19192";
        Process broker = command(folder.resolve("broker.log"), "broker", "--port", port, "--data", folder + "/broker");
        try {
            awaitPrinted(folder.resolve("broker.log"), "broker ready", broker);
            ScaleOutBenchmark benchmark = new ScaleOutBenchmark("127.0.0.1:" + port, folder, new MixedPages(seeds, 1));
            System.out.printf(
                    "%9s %7s %10s %8s %8s %10s%n",
                    "processes", "threads", "partitions", "pages/s", "MB/s", "articles/s");
            for (String pair : pairs) {
                String[] numbers = pair.split("[x@]", -1);
                benchmark.run(
                        Integer.parseInt(numbers[0]),
                        Integer.parseInt(numbers[1]),
                        numbers.length > 2 ? Integer.parseInt(numbers[2]) : DEFAULT_PARTITIONS,
                        count);
            }
        } finally {
            end(broker);
        }
    }

    private void run(int processes, int threads, int partitions, int count) throws Exception {
        Topics topics = new Topics("b" + processes + "x" + threads + "x" + partitions + ".");
        cluster.createTopics(topics, new TopicPlan(partitions, partitions));
        List<Process> running = new ArrayList<>();
        try {
            for (int process = 0; process < processes; process++) {
                running.add(enrich(topics, process, threads));
            }
            for (int process = 0; process < processes; process++) {
                awaitPrinted(log(topics, process), "REBALANCING to RUNNING", running.get(process));
            }
            publishAndWait(topics, count / 3);
            Rate rate = publishAndWait(topics, count);
            System.out.printf(
                    Locale.ROOT,
                    "%9d %7d %10d %8.0f %8.2f %10.0f%n",
                    processes,
                    threads,
                    partitions,
                    count / rate.seconds,
                    rate.bytes / rate.seconds / 1e6,
                    rate.articles / rate.seconds);
            printSizes(topics, count + count / 3);
        } finally {
            for (Process process : running) {
                end(process);
            }
        }
    }

    private Process enrich(Topics topics, int process, int threads) throws Exception {
        return command(
                log(topics, process),
                "enrich",
                "--debug",
                "--bootstrap-servers",
                servers,
                "--prefix",
                topics.prefix(),
                "--threads",
                Integer.toString(threads),
                "--state-dir",
                folder + "/" + topics.prefix() + process);
    }

    private Path log(Topics topics, int process) {
        return folder.resolve(topics.prefix() + process + ".log");
    }

    /** From the first page sent to the last one whose segments were all seen in committed output. */
    private Rate publishAndWait(Topics topics, int count) throws Exception {
        List<byte[]> values = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            values.add(pages.next());
        }
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.putAll(cluster.settings());
        try (Workers workers = new Workers();
                PageTracker tracker = new PageTracker(cluster, topics, PageTracker.From.NOW);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            workers.start("tracker", tracker);
            long start = System.nanoTime();
            long bytes = 0;
            for (byte[] value : values) {
                String uri = "https://example.org/" + sent++;
                tracker.expect(ContentHash.ofPage(uri, value));
                producer.send(new ProducerRecord<>(topics.pages(), uri.getBytes(StandardCharsets.UTF_8), value));
                bytes += value.length;
            }
            producer.flush();
            workers.await(tracker::allThrough, () -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            tracker.stop();
            workers.join("tracker");
            return new Rate(seconds, bytes, tracker.counts().streams.of(Stream.ARTICLES.label()));
        }
    }

    /** Bytes a page on the broker's disk, compressed as they are, by topic. */
    private void printSizes(Topics topics, int count) throws Exception {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (Admin admin = cluster.admin()) {
            for (Map<String, LogDirDescription> node :
                    admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
                for (LogDirDescription logs : node.values()) {
                    logs.replicaInfos().forEach((partition, replica) -> {
                        if (partition.topic().startsWith(topics.prefix())) {
                            String name =
                                    partition.topic().substring(topics.prefix().length());
                            sizes.merge(
                                    name.endsWith("-changelog") ? "changelogs" : name,
                                    replica.size() / count,
                                    Long::sum);
                        }
                    });
                }
            }
        }
        System.out.println("                  bytes a page on disk " + sizes);
    }

    private static Process command(Path log, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Kawaraban.class.getName()));
        line.addAll(List.of(arguments));
        File output = log.toFile();
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static void awaitPrinted(Path log, String text, Process process) throws Exception {
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(log + ": ended before it printed '" + text + "'");
            }
            Thread.sleep(50);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private record Rate(double seconds, long bytes, long articles) {}
}
