// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.examples.ArticleSubscriber;
import org.kawaraban.model.Json;

/** The examples of {@code docs/consuming.md} that need Java; {@code .ci/consumers} runs the others. */
class ConsumingIT {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void publishSeeds() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        String servers = broker.bootstrapServers();
        CommandRun enrich =
                CommandRun.start("enrich", "--bootstrap-servers", servers, "--state-dir", folder + "/state");
        CommandRun.succeed("ingest", "../seeds", "--bootstrap-servers", servers, "--wait");
        assertThat(enrich.stop()).as(enrich.errors()).isZero();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldSubscribeFromJavaAsTheDocumentShows() throws Exception {
        String document = Files.readString(DOCS.resolve("consuming.md"));
        Matcher shown = Pattern.compile(
                        "With `localhost:9092 (\\w+)` as arguments it prints\n\n```text\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(shown.find()).isTrue();

        try (ServiceProcess subscriber = ServiceProcess.start(
                folder.resolve("subscriber.log"),
                ArticleSubscriber.class.getName(),
                List.of(broker.bootstrapServers(), shown.group(1)))) {
            for (String line : shown.group(2).lines().toList()) {
                subscriber.awaitPrinted(Pattern.quote(line));
            }
            assertThat(subscriber.printed().lines().filter(line -> Pattern.matches("[0-9a-f]{32} .*", line)))
                    .containsExactlyInAnyOrderElementsOf(shown.group(2).lines().toList());
        }
    }

    @Test
    void shouldHandDocumentsWithTheirIdsToAConnector() throws Exception {
        Map<String, String> config = Json.MAPPER.readValue(
                DOCS.resolve("examples/opensearch-sink.json").toFile(), new TypeReference<>() {});
        String topic = config.get("topics");
        List<ConsumerRecord<byte[], byte[]>> records = TopicReader.read(broker.bootstrapServers(), topic);
        assertThat(records).hasSize(11);

        for (ConsumerRecord<byte[], byte[]> record : records) {
            SinkRecord document = transformed(convert(record, config), config);

            assertThat(document.topic()).isEqualTo("articles");
            assertThat(document.key()).isEqualTo(new String(record.key(), StandardCharsets.UTF_8));
            assertThat(document.value()).isInstanceOfSatisfying(Map.class, fields -> {
                assertThat(fields.get("id")).isEqualTo(document.key());
                assertThat(fields.keySet()).contains("title", "body", "countries", "source", "@timestamp");
            });
            assertThat(document.headers().lastWithName("language").value()).isIn("ja", "en");
        }
    }

    /** What Connect's worker makes of a record before a connector sees it. */
    private static SinkRecord convert(ConsumerRecord<byte[], byte[]> record, Map<String, String> config)
            throws Exception {
        Converter keys = converter("key.converter", config, true);
        Converter values = converter("value.converter", config, false);
        SchemaAndValue key = keys.toConnectData(record.topic(), record.key());
        SchemaAndValue value = values.toConnectData(record.topic(), record.value());
        ConnectHeaders headers = new ConnectHeaders();
        try (HeaderConverter converter = create(config.get("header.converter"), HeaderConverter.class)) {
            converter.configure(settings("header.converter.", config, "header"));
            for (Header header : record.headers()) {
                headers.add(header.key(), converter.toConnectHeader(record.topic(), header.key(), header.value()));
            }
        }
        return new SinkRecord(
                record.topic(),
                record.partition(),
                key.schema(),
                key.value(),
                value.schema(),
                value.value(),
                record.offset(),
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                headers);
    }

    @SuppressWarnings("unchecked") // a transformation takes any record
    private static SinkRecord transformed(SinkRecord record, Map<String, String> config) throws Exception {
        String name = "transforms." + config.get("transforms") + ".";
        try (Transformation<SinkRecord> transformation = create(config.get(name + "type"), Transformation.class)) {
            transformation.configure(settings(name, config, "transformation"));
            return transformation.apply(record);
        }
    }

    private static Converter converter(String name, Map<String, String> config, boolean isKey) throws Exception {
        Converter converter = create(config.get(name), Converter.class);
        converter.configure(settings(name + ".", config, isKey ? "key" : "value"), isKey);
        return converter;
    }

    private static <T> T create(String className, Class<T> type) throws ReflectiveOperationException {
        return type.cast(Class.forName(className).getDeclaredConstructor().newInstance());
    }

    private static Map<String, String> settings(String prefix, Map<String, String> config, String converterType) {
        Map<String, String> settings = new HashMap<>(Map.of("converter.type", converterType));
        config.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                settings.put(name.substring(prefix.length()), value);
            }
        });
        return settings;
    }
}
