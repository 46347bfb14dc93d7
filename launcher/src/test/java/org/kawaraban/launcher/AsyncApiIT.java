// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Json;
import org.kawaraban.model.kafka.Topics;

/** Real records of all topics against {@code docs/asyncapi.yaml}, and the schemas that it names. */
class AsyncApiIT {
    private static final Topics TOPICS = new Topics(Topics.DEFAULT_PREFIX);

    @TempDir
    private Path folder;

    @Test
    void shouldDescribeTheRecordsOfAllTopics() throws Exception {
        AsyncApi contract = AsyncApi.read();
        List<String> all = new ArrayList<>(TOPICS.output());
        all.add(TOPICS.pages());
        assertThat(contract.messages()).containsOnlyKeys(all);

        Map<String, List<ConsumerRecord<byte[], byte[]>>> records = records();

        for (Map.Entry<String, JsonNode> message : contract.messages().entrySet()) {
            assertThat(records.get(message.getKey())).as(message.getKey()).isNotEmpty();
            for (ConsumerRecord<byte[], byte[]> record : records.get(message.getKey())) {
                assertThat(contract.problems(message.getValue(), record))
                        .as(message.getKey())
                        .isEmpty();
            }
        }
        refuseWhatBreaksIt(contract, records.get("kawaraban.articles").get(0));
    }

    /** The check itself finds what is wrong. */
    private static void refuseWhatBreaksIt(AsyncApi contract, ConsumerRecord<byte[], byte[]> article) throws Exception {
        JsonNode message = contract.messages().get("kawaraban.articles");
        ObjectNode value = (ObjectNode) Json.MAPPER.readTree(article.value());
        value.put("language_confidence", "high");
        ConsumerRecord<byte[], byte[]> broken =
                new ConsumerRecord<>(article.topic(), 0, 0, "key".getBytes(StandardCharsets.UTF_8), Json.bytes(value));

        List<String> problems = contract.problems(message, broken);

        assertThat(problems).anyMatch(problem -> problem.startsWith("key: "));
        assertThat(problems).anyMatch(problem -> problem.startsWith("headers: "));
        assertThat(problems).anyMatch(problem -> problem.startsWith("value: "));
    }

    private Map<String, List<ConsumerRecord<byte[], byte[]>>> records() throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(9).write(pages, 20);
        Files.write(pages.resolve("broken.txt"), new byte[] {'x', (byte) 0xFF, (byte) 0xC0, 'y'});
        Files.createSymbolicLink(pages.resolve("link.txt"), folder.resolve("nowhere"));
        Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
            String servers = broker.bootstrapServers();
            CommandRun enrich =
                    CommandRun.start("enrich", "--bootstrap-servers", servers, "--state-dir", folder + "/state");
            CommandRun.succeed("ingest", pages.toString(), "--bootstrap-servers", servers, "--wait");
            assertThat(enrich.stop()).as(enrich.errors()).isZero();
            for (String topic : AsyncApi.read().messages().keySet()) {
                records.put(topic, TopicReader.read(servers, topic));
            }
        }
        return records;
    }
}
