// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.model.Json;

/** {@code kawaraban load} as users run it, on a real node: twice, killed, refused. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = Node.NEEDS_OLDER_JAVA)
class LoadProgramIT {
    private static Path out;
    private static Node node;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        out = Output.replay(shared);
        node = Node.start(shared.resolve("node"), true);
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @BeforeEach
    void removeIndices() throws Exception {
        for (String stream : Output.STREAMS) {
            node.send("DELETE", "/" + stream, "");
        }
    }

    @Test
    void shouldLoadAndLeaveTheFolderAsItWas() throws Exception {
        String printed = Pipeline.succeed("load", out + "", "--url", node.url() + "", "--state", folder + "");

        long documents = 0;
        for (String stream : Output.STREAMS) {
            int count = Records.read(out, stream).size();
            assertThat(printed).containsPattern("(?m)^  " + stream + " +" + number(count) + "$");
            documents += count;
        }
        assertThat(printed)
                .contains("cluster      OpenSearch 2.16.0 at " + node.url() + "; Japanese by kuromoji")
                .contains("documents    " + number(documents) + " = " + number(documents)
                        + " accepted + 0 refused + 0 loaded before");
        Pipeline.succeed("verify", out + "");
    }

    @Test
    void shouldChangeNothingWhenItRunsTwice() throws Exception {
        String[] command = {"load", out + "", "--url", node.url() + "", "--state", folder + ""};
        Pipeline.succeed(command);
        Map<String, JsonNode> first = documents("articles");
        Map<String, Integer> counts = counts();

        Pipeline.succeed(command);
        assertThat(documents("articles")).isEqualTo(first);
        assertThat(counts()).isEqualTo(counts);

        String[] again = {"load", out + "", "--url", node.url() + "", "--state", folder + "", "--again", "--quiet"};
        assertThat(Pipeline.succeed(again)).isEmpty();
        assertThat(documents("articles")).isEqualTo(first);
        assertThat(counts()).isEqualTo(counts);
        // Its documents were posted indeed: each is in its second version.
        assertThat(node.get("/articles/_doc/" + first.keySet().iterator().next())
                        .path("_version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void shouldGoOnWhereItWasKilled() throws Exception {
        int documents = 0;
        for (String stream : Output.STREAMS) {
            documents += Records.read(out, stream).size();
        }
        try (SlowFront front = new SlowFront(node.url(), 10)) {
            Process process = Pipeline.start(
                    Map.of(),
                    folder.resolve("out.txt"),
                    folder.resolve("err.txt"),
                    "load",
                    out + "",
                    "--url",
                    front.url() + "",
                    "--state",
                    folder + "",
                    "--max-request-bytes",
                    "20000");
            assertThat(front.awaitReached()).isTrue();
            process.destroyForcibly().waitFor();
        }
        for (String stream : Output.STREAMS) {
            node.send("POST", "/" + stream + "/_refresh", "");
        }
        int done = counts().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(done).isBetween(10, documents - 1);

        String printed = Pipeline.succeed("load", out + "", "--url", node.url() + "", "--state", folder + "");

        assertThat(printed)
                .contains(
                        "= " + number(documents - done) + " accepted + 0 refused + " + number(done) + " loaded before");
        assertThat(counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(documents);
    }

    @Test
    void shouldWriteDocumentsWithTheirErrorsWhenTheirFieldsDoNotFit() throws Exception {
        Path copy = Output.withPrefix("strict-", out, folder.resolve("copy"));
        node.send(
                "PUT",
                "/strict-articles",
                "{\"mappings\":{\"dynamic\":false,\"properties\":{\"primary_country\":{\"type\":\"integer\"}}}}");

        Pipeline.Run run = Pipeline.run(Map.of(), "load", copy + "", "--url", node.url() + "");

        Records articles = Records.read(out, "articles");
        List<String> misfits = List.copyOf(
                articles.ids(record -> record.path("primary_country").isTextual()));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains(misfits.size() + " documents were refused: ")
                .contains("copy.load");
        List<JsonNode> refused = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("copy.load/refused.ndjson"))) {
            refused.add(Json.MAPPER.readTree(line));
        }
        assertThat(refused)
                .hasSize(misfits.size())
                .allMatch(line -> line.at("/error/type").asText().equals("mapper_parsing_exception"))
                .allMatch(line -> line.path("index").asText().equals("strict-articles"));
        assertThat(refused)
                .extracting(line -> line.at("/document/id").asText())
                .containsExactlyInAnyOrderElementsOf(misfits);
        assertThat(node.get("/strict-articles/_count").path("count").asInt())
                .isEqualTo(articles.size() - misfits.size());
        assertThat(node.get("/strict-fragments/_count").path("count").asInt())
                .isEqualTo(Records.read(out, "fragments").size());
    }

    @Test
    void shouldStopWithOneLineWhenTheIndexIsReadOnly() throws Exception {
        Path copy = Output.withPrefix("closed-", out, folder.resolve("copy"));
        node.send("PUT", "/closed-articles", "{\"settings\":{\"index.blocks.write\":true}}");

        Pipeline.Run run = Pipeline.run(Map.of(), "load", copy + "", "--url", node.url() + "", "--quiet");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("documents for closed-articles refused: 403")
                .contains("cluster_block_exception");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static Map<String, Integer> counts() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (String stream : Output.STREAMS) {
            counts.put(stream, node.get("/" + stream + "/_count").path("count").asInt());
        }
        return counts;
    }

    private static Map<String, JsonNode> documents(String index) throws Exception {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (JsonNode hit : node.search(index, "{\"match_all\":{}}").at("/hits/hits")) {
            documents.put(hit.path("_id").asText(), hit.path("_source"));
        }
        assertThat(documents).hasSize(Records.read(out, index).size());
        return documents;
    }
}
