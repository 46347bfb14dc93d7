// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.load.FakeCluster.Reply;
import org.kawaraban.load.LoadReport.Counts;
import org.kawaraban.model.Json;

/** A cluster that is busy, refuses documents, hangs up or answers nonsense. */
class BulkFaultsTest {
    @TempDir
    private Path folder;

    private FakeCluster cluster;
    private SampleFolder sample;
    private LoadFixture fixture;

    @BeforeEach
    void start() throws IOException {
        cluster = new FakeCluster();
        sample = new SampleFolder(folder.resolve("out"));
        fixture = new LoadFixture(folder.resolve("out"), cluster);
        sample.write("articles", 0, 20);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldTryAgainWithLongerAndLongerWaits(int status) throws Exception {
        for (int i = 0; i < 4; i++) {
            cluster.faults.add(sources -> Reply.error(status, "busy", "not now"));
        }

        LoadReport report = fixture.load();

        assertThat(report.all()).isEqualTo(new Counts("", 20, 0, 0));
        assertThat(fixture.waits).map(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
        assertThat(fixture.lines)
                .hasSize(4)
                .first()
                .asString()
                .contains(status + ": busy: not now; trying again in 1.0 s");
    }

    @Test
    void shouldWaitAsLongAsTheClusterAsksWithinReason() throws Exception {
        cluster.faults.add(sources -> new Reply(429, "", Map.of("Retry-After", "5")));
        cluster.faults.add(sources -> new Reply(429, "", Map.of("Retry-After", "86400")));
        cluster.faults.add(sources -> new Reply(429, "", Map.of("Retry-After", "Thu, 26 Nov 2026 07:28:00 GMT")));

        fixture.load();

        assertThat(fixture.waits).map(Duration::toSeconds).containsExactly(5L, 8L, 4L);
    }

    @Test
    void shouldGiveUpInTheEndAndGoOnNextTime() throws Exception {
        for (int i = 0; i < 5; i++) {
            cluster.faults.add(sources -> Reply.error(503, "unavailable", "no shard"));
        }

        assertThatThrownBy(fixture::load)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining(cluster.url() + ": 503: unavailable: no shard; gave up after 5 attempts");
        assertThat(fixture.load().all()).isEqualTo(new Counts("", 20, 0, 0));
    }

    @Test
    void shouldTryAgainWhenTheConnectionBreaks() throws Exception {
        cluster.faults.add(sources -> Reply.hangUp());

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 20, 0, 0));
        assertThat(cluster.bulks).endsWith(20);
    }

    @Test
    void shouldSendLessWhenTheConnectionBreaksAgain() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            lines.append("{\"index\":{\"_index\":\"articles\",\"_id\":\"long-" + i + "\"}}\n");
            lines.append("{\"body\":\"" + "長".repeat(20_000) + "\"}\n");
        }
        sample.write("articles", 0, lines.toString());
        for (int i = 0; i < 8; i++) {
            // As a proxy that hangs up on what is too large for it.
            cluster.faults.add(sources -> sources.size() > 7 ? Reply.hangUp() : null);
        }

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 20, 0, 0));
        // Halved until it fits; where another connection breaks, once more.
        assertThat(cluster.bulks.subList(cluster.bulks.size() - 4, cluster.bulks.size()))
                .allMatch(sources -> sources > 1 && sources <= 5);
    }

    /** A node that starts again is no reason to send it crumbs from then on. */
    @Test
    void shouldNotSendLessWhenSmallRequestsMeetABrokenConnection() throws Exception {
        for (int i = 0; i < 4; i++) {
            cluster.faults.add(sources -> Reply.hangUp());
        }

        fixture.load();

        assertThat(cluster.bulks).containsOnly(20);
    }

    @Test
    void shouldPostOnlyTheDocumentsAgainThatWereNotTaken() throws Exception {
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(3, 429, 7, 503))));
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(2, Map.of(1, 429))));

        LoadReport report = fixture.load();

        assertThat(cluster.bulks).containsExactly(20, 2, 1);
        assertThat(report.all()).isEqualTo(new Counts("", 20, 0, 0));
        assertThat(cluster.indices.get("articles")).hasSize(20);
        assertThat(fixture.lines.get(0)).contains("2 of 20 documents not taken: 429, type_429: reason of 3");
    }

    @Test
    void shouldWriteRefusedDocumentsWithTheirErrors() throws Exception {
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(3, 400, 7, 429, 11, 409))));

        LoadReport report = fixture.load();

        assertThat(report.all()).isEqualTo(new Counts("", 18, 2, 0));
        assertThat(cluster.indices.get("articles")).hasSize(18);
        List<String> lines = Files.readAllLines(refused(report));
        assertThat(lines).hasSize(2);
        JsonNode first = Json.MAPPER.readTree(lines.get(0));
        assertThat(first.path("file").asText()).isEqualTo("articles/articles-0-000000000000.ndjson");
        assertThat(first.path("line").asInt()).isEqualTo(7);
        assertThat(first.path("index").asText()).isEqualTo("articles");
        assertThat(first.path("id").asText()).isEqualTo("articles-3");
        assertThat(first.path("status").asInt()).isEqualTo(400);
        assertThat(first.at("/error/reason").asText()).isEqualTo("reason of 3");
        assertThat(first.at("/document/title").asText()).isEqualTo("米露首脳、会談へ 3");
    }

    @Test
    void shouldPostFilesWithRefusedDocumentsAgainNextTime() throws Exception {
        sample.write("articles", 20, 5);
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(3, 400))));
        Path refused = refused(fixture.load());

        LoadReport second = fixture.load();

        assertThat(second.all()).isEqualTo(new Counts("", 20, 0, 5));
        assertThat(refused).doesNotExist();
        assertThat(cluster.indices.get("articles")).hasSize(25);
    }

    @Test
    void shouldWriteADocumentThatTheClusterNeverDigests() throws Exception {
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(3, 500))));
        for (int i = 0; i < 5; i++) {
            cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(1, Map.of(0, 500))));
        }

        LoadReport report = fixture.load();

        assertThat(report.all()).isEqualTo(new Counts("", 19, 1, 0));
        assertThat(Files.readString(refused(report))).contains("articles-3");
    }

    @Test
    void shouldStopWhenDocumentsAreNeverTaken() {
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(3, 429))));
        for (int i = 0; i < 5; i++) {
            cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(1, Map.of(0, 429))));
        }

        assertThatThrownBy(fixture::load).hasMessageContaining("gave up after 5 attempts");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void shouldStopWhenTheIndexTakesNoDocumentAtAll(int status) {
        cluster.faults.add(sources -> Reply.of(200, FakeCluster.items(20, Map.of(0, status))));

        assertThatThrownBy(fixture::load)
                .hasMessageContaining("documents for articles refused: " + status + ", type_" + status);
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void shouldSendSmallerRequestsWhenTheyAreTooLarge() throws Exception {
        sample.write("articles", 20, 20);
        cluster.maxBodyBytes = 1_000;

        LoadReport report = fixture.load();

        assertThat(report.all()).isEqualTo(new Counts("", 40, 0, 0));
        assertThat(cluster.indices.get("articles")).hasSize(40);
        assertThat(cluster.largestBody).isLessThanOrEqualTo(1_000);
        // What was learned from the first file holds for the second.
        assertThat(cluster.bulks).allMatch(documents -> documents < 10);
    }

    @Test
    void shouldRefuseADocumentThatIsTooLargeAlone() throws Exception {
        sample.write(
                "articles",
                20,
                "{\"index\":{\"_index\":\"articles\",\"_id\":\"large\"}}\n{\"body\":\"" + "長".repeat(2_000) + "\"}\n");
        cluster.maxBodyBytes = 1_000;

        LoadReport report = fixture.load();

        assertThat(report.all()).isEqualTo(new Counts("", 20, 1, 0));
        assertThat(Json.MAPPER
                        .readTree(Files.readString(refused(report)))
                        .path("status")
                        .asInt())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>welcome</html>",
                "null",
                "[]",
                "{}",
                "{\"items\":{}}",
                "{\"items\":[]}",
                "{\"items\":[{\"index\":{\"status\":201}}]}",
                "{\"took\":1,\"items\":["
            })
    void shouldNotTakeNonsenseForSuccess(String body) throws Exception {
        cluster.faults.add(sources -> Reply.of(200, body));

        assertThatThrownBy(fixture::load)
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith(cluster.url() + ": answers a bulk request");
        assertThat(fixture.load().all().accepted()).isEqualTo(20);
    }

    @Test
    void shouldNotTakeResultsWithoutStatusForSuccess() {
        String item = "{\"index\":{\"status\":\"201\"}},";
        String body = "{\"items\":[" + item.repeat(19) + "{}]}";
        cluster.faults.add(sources -> Reply.of(200, body));

        assertThatThrownBy(fixture::load).hasMessageContaining("a result without status");
    }

    private static Path refused(LoadReport report) {
        assertThat(report.refused()).isNotNull().exists();
        return report.refused();
    }
}
