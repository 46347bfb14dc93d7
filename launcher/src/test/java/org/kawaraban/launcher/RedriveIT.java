// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.TopicPlan;
import org.kawaraban.model.kafka.Topics;

/** Dead letters on a broker: listed, and published again each exactly once. */
class RedriveIT {
    /** Bytes that are no UTF-8: keys are bytes, and stay what they are. */
    private static final byte[] KEY = {'k', (byte) 0xFF, 0};

    private static final byte[] VALUE = {(byte) 0x82, (byte) 0xA0, '\n', 0};
    private static int tests;

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static Cluster cluster;

    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Topics topics = new Topics("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(data.resolve("broker"));
        cluster = new Cluster(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void makeTopics(TestInfo test) throws Exception {
        topics = new Topics("r" + tests++ + ".");
        cluster.createTopics(topics, new TopicPlan(2, 3));
    }

    @Test
    void shouldPublishTheOriginalKeyBytesAndHeaders() {
        write(0, KEY, VALUE, "undecodable", "ce_time", "2019-01-02T03:04:05Z", "content-type", "text/plain");

        assertThat(redrive()).contains("redriven 1 dead letters, skipped 0");

        ConsumerRecord<byte[], byte[]> page = pages().get(0);
        assertThat(page.key()).isEqualTo(KEY);
        assertThat(page.value()).isEqualTo(VALUE);
        assertThat(headers(page))
                .isEqualTo(Map.of(
                        "ce_time",
                        "2019-01-02T03:04:05Z",
                        "content-type",
                        "text/plain",
                        "kawaraban.redriven.from",
                        topics.of(Stream.DEAD_LETTERS) + "-0@0"));
    }

    @Test
    void shouldPublishEachLetterOnceHoweverOftenItRuns() {
        for (int i = 0; i < 130; i++) {
            write(i % 3, ("page " + i).getBytes(UTF_8), VALUE, i % 2 == 0 ? "undecodable" : "unsplittable");
        }

        assertThat(redrive()).contains("redriven 130 dead letters");
        assertThat(redrive()).contains("redriven 0 dead letters, skipped 0");
        write(1, KEY, VALUE, "too-large");
        assertThat(redrive()).contains("redriven 1 dead letters");

        assertThat(pages()).hasSize(131);
        assertThat(pages().stream().map(page -> new String(page.key(), UTF_8)).distinct())
                .hasSize(131);
    }

    @Test
    void shouldRedriveOneReasonNowAndAnotherLater() {
        write(0, "a".getBytes(UTF_8), VALUE, "undecodable");
        write(0, "b".getBytes(UTF_8), VALUE, "unsplittable");
        write(0, "c".getBytes(UTF_8), VALUE, "undecodable");

        assertThat(redrive("--reason", "unsplittable")).contains("redriven 1 dead");
        assertThat(redrive("--reason", "undecodable,empty")).contains("redriven 2 dead");
        assertThat(redrive()).contains("redriven 0 dead");

        assertThat(pages()).hasSize(3);
    }

    @Test
    void shouldSkipAndNameWhatIsNotAllThere() {
        write(0, "long\u001B[2J".getBytes(UTF_8), VALUE, "too-large", "kawaraban.value.size", "99000000");
        write(1, "gone".getBytes(UTF_8), null, "unreadable");
        write(2, "here".getBytes(UTF_8), VALUE, "too-large");

        String printed = redrive();

        assertThat(printed)
                .contains("skipped        0@0  too-large  long\\x1b[2J: truncated: only its head was kept")
                .contains("skipped        1@0  unreadable  gone: it has no bytes")
                .contains("redriven 1 dead letters, skipped 2");
        assertThat(pages()).hasSize(1);
    }

    @Test
    void shouldChangeNothingInADryRun() throws Exception {
        write(0, KEY, VALUE, "undecodable");

        assertThat(redrive("--dry-run")).contains("would redrive 1 dead letters");

        assertThat(pages()).isEmpty();
        assertThat(redrive()).contains("redriven 1 dead letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void shouldPublishEachLetterOnceWhenItIsKilled(String moment) throws Exception {
        for (int i = 0; i < 40; i++) {
            write(i % 3, ("page " + i).getBytes(UTF_8), VALUE, "undecodable");
        }
        try (ServiceProcess killed = ServiceProcess.start(
                folder.resolve("killed.log"),
                KilledRedrive.class.getName(),
                List.of(broker.bootstrapServers(), topics.prefix(), moment))) {
            assertThat(killed.awaitExit()).as(killed.printed()).isEqualTo(KilledRedrive.STATUS);
        }

        redrive();

        assertThat(pages().stream().map(page -> new String(page.key(), UTF_8)))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldPublishEachLetterOnceWhenAnotherTakesOver() throws Exception {
        for (int i = 0; i < 10; i++) {
            write(i % 3, ("page " + i).getBytes(UTF_8), VALUE, "undecodable");
        }
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> new Redrive(cluster, topics, EnumSet.allOf(DeadLetterReason.class), null, new Redrive.Listener() {
                            @Override
                            public void redriven(DeadLetter letter) {}

                            @Override
                            public void skipped(DeadLetter letter, String why) {}

                            @Override
                            public void beforeCommit() {
                                frozen.countDown();
                                try {
                                    thawed.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        })
                        .run());
        assertThat(frozen.await(Deadline.HANG.toSeconds(), TimeUnit.SECONDS)).isTrue();

        redrive();
        thawed.countDown();

        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(KafkaException.class);
        assertThat(pages()).hasSize(10);
    }

    @Test
    void shouldBringAPageThroughInTheRightCharset() throws Exception {
        byte[] page = "市議会は来年度の予算案を賛成多数で可決した。反対は三人だった。\n".getBytes(Charset.forName("EUC-JP"));
        Thread enrich = new Thread(() -> execute(
                "enrich",
                "--quiet",
                "--threads",
                "1",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--prefix",
                topics.prefix(),
                "--state-dir",
                folder.resolve("state").toString()));
        enrich.start();
        send(new ProducerRecord<>(topics.pages(), "page".getBytes(UTF_8), page));
        Deadline.await(() -> read(Stream.DEAD_LETTERS).size() == 1, () -> "no dead letter");

        assertThat(redrive("--reason", "undecodable", "--charset", "euc-jp")).contains("redriven 1");

        Deadline.await(
                () -> read(Stream.ARTICLES).size() + read(Stream.FRAGMENTS).size() > 0, () -> "nothing came out");
        enrich.interrupt();
        enrich.join();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(read(Stream.ARTICLES));
        records.addAll(read(Stream.FRAGMENTS));
        assertThat(new String(records.get(0).value(), UTF_8)).contains("\"charset\":\"EUC-JP\"", "賛成多数で可決");
    }

    @Test
    void shouldListWhatIsKnown() {
        write(
                2,
                "https://example.org/\u001B]0;x\u0007\nfake 0@9  undecodable".getBytes(UTF_8),
                VALUE,
                "undecodable",
                "kawaraban.error.stage",
                "decode",
                "content-type",
                "text/plain; charset=UTF-8",
                "__streams.errors.exception",
                "org.example.Bad",
                "__streams.errors.message",
                "2 ill-formed sequences",
                "__streams.errors.topic",
                "x.pages",
                "__streams.errors.partition",
                "5",
                "__streams.errors.offset",
                "4711");
        write(0, "b\u009B".getBytes(UTF_8), null, "unreadable");

        String listed = list();

        assertThat(listed)
                .contains("2@0  undecodable in decode  ")
                .contains("page     https://example.org/\\x1b]0;x\\x07\\nfake 0@9  undecodable\n")
                .contains("bytes    4\n", "type     text/plain; charset=UTF-8\n")
                .contains("from     x.pages, partition 5, offset 4711\n")
                .contains("because  2 ill-formed sequences (org.example.Bad)\n")
                .contains("2 dead letters\n")
                .contains("undecodable 1: name the right charset")
                .doesNotContain("\u001B");
        assertThat(list("--reason", "unreadable")).contains("1 dead letters").doesNotContain("undecodable");
        assertThat(list("--json", "--reason", "unreadable"))
                .startsWith(
                        "{\"id\":\"0@0\",\"reason\":\"unreadable\",\"stage\":\"unknown\",\"key\":\"b\\u009b\",\"bytes\":null,")
                .hasLineCount(1);
    }

    private String redrive(String... more) {
        return command("redrive", more);
    }

    private String list(String... more) {
        return command("dead-letters", more);
    }

    private String command(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(name, "--bootstrap-servers", broker.bootstrapServers(), "--prefix", topics.prefix()));
        arguments.addAll(List.of(more));
        out.getBuffer().setLength(0);
        int status = execute(arguments.toArray(String[]::new));
        assertThat(status).as(err.toString(UTF_8)).isZero();
        return out.toString();
    }

    private int execute(String... arguments) {
        var commandLine = Kawaraban.commandLine(new Terminal(new PrintStream(err, true, UTF_8), false));
        commandLine.setOut(new PrintWriter(out, true));
        return commandLine.execute(arguments);
    }

    private void write(int partition, byte[] key, byte @Nullable [] value, String reason, String... namesAndValues) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topics.of(Stream.DEAD_LETTERS), partition, key, value);
        letter.headers().add("kawaraban.error.reason", reason.getBytes(UTF_8));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            letter.headers().add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
        }
        send(letter);
    }

    private static void send(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings = new HashMap<>(ClientSettings.producer());
        settings.putAll(cluster.settings());
        settings.put("linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var unused = producer.send(record);
            producer.flush();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> pages() {
        return read(topics.pages());
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Stream stream) {
        return read(topics.of(stream));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (DeadLetterTopic reader = new DeadLetterTopic(cluster, topic)) {
            for (var batch = reader.next(); !batch.isEmpty(); batch = reader.next()) {
                records.addAll(batch);
            }
        }
        return records;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
