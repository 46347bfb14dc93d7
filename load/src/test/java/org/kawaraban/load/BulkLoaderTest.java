// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.kawaraban.model.Stream;

/** What is posted when: account, resumption, prefixes, damaged folders. */
class BulkLoaderTest {
    /** Some 6 documents of a {@link SampleFolder}. */
    private static final int REQUEST_BYTES = 700;

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
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldLoadAllFilesInRequestsOfBoundedSize() throws Exception {
        sample.write("articles", 0, 20);
        sample.write("articles", 20, 5);
        sample.write("dead-letters", 0, 1);

        LoadReport report = fixture.load(fixture.config().withMaxRequestBytes(REQUEST_BYTES));

        assertThat(report.streams())
                .isEqualTo(Map.of(
                        Stream.ARTICLES, new Counts("articles", 25, 0, 0),
                        Stream.DEAD_LETTERS, new Counts("dead-letters", 1, 0, 0)));
        assertThat(report.refused()).isNull();
        assertThat(cluster.indices.get("articles")).hasSize(25);
        assertThat(cluster.largestBody).isLessThanOrEqualTo(REQUEST_BYTES);
        assertThat(cluster.bulks).hasSizeGreaterThan(4);
        assertThat(fixture.documents).isSorted().endsWith(26L);
    }

    @Test
    void shouldPostADocumentThatIsLargerThanARequest() throws Exception {
        sample.write("articles", 0, 3);

        fixture.load(fixture.config().withMaxRequestBytes(10));

        assertThat(cluster.bulks).containsExactly(1, 1, 1);
    }

    @Test
    void shouldHaveNothingLeftToDoTheSecondTime() throws Exception {
        sample.write("articles", 0, 20);
        fixture.load();
        int requests = cluster.bulks.size();

        LoadReport second = fixture.load();

        assertThat(cluster.bulks).hasSize(requests);
        assertThat(second.all()).isEqualTo(new Counts("", 0, 0, 20));
        sample.write("articles", 20, 3);
        assertThat(fixture.load().all()).isEqualTo(new Counts("", 3, 0, 20));
    }

    @Test
    void shouldChangeNothingWhenAllIsLoadedAgain() throws Exception {
        sample.write("articles", 0, 20);
        fixture.load();
        Map<String, JsonNode> before = Map.copyOf(cluster.indices.get("articles"));

        LoadReport second = fixture.load(fixture.config().withAgain(true));

        assertThat(second.all()).isEqualTo(new Counts("", 20, 0, 0));
        assertThat(cluster.indices.get("articles")).isEqualTo(before);
    }

    @Test
    void shouldGoOnWhereItStopped() throws Exception {
        sample.write("articles", 0, 20);
        LoadConfig config = fixture.config().withMaxRequestBytes(REQUEST_BYTES);
        cluster.faults.add(sources -> null);
        cluster.faults.add(sources -> null);
        cluster.faults.add(sources -> Reply.error(403, "cluster_block_exception", "read-only"));
        assertThatThrownBy(() -> fixture.load(config)).isInstanceOf(LoadException.class);
        int done = cluster.indices.get("articles").size();
        assertThat(done).isBetween(1, 19);

        LoadReport second = fixture.load(config);

        assertThat(second.all()).isEqualTo(new Counts("", 20 - done, 0, done));
        assertThat(cluster.indices.get("articles")).hasSize(20);
    }

    /** A process that is killed leaves the lines that it has written, and perhaps half of one. */
    @Test
    void shouldPassOverALineOfProgressThatWasCutOff() throws Exception {
        sample.write("articles", 0, 20);
        LoadConfig config = fixture.config().withMaxRequestBytes(REQUEST_BYTES);
        fixture.load(config);
        Path progress = folder.resolve("out.load/progress.jsonl");
        String written = Files.readString(progress);
        List<String> lines = written.lines().toList();
        Files.writeString(progress, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
        long done = Json.MAPPER.readTree(lines.get(0)).path("documents").asLong();

        LoadReport second = fixture.load(config);

        assertThat(second.all()).isEqualTo(new Counts("", 20 - done, 0, done));
        assertThat(fixture.load(config).all()).isEqualTo(new Counts("", 0, 0, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "null\n", "[]\n", "{}\n", "\u0000\u00ff\n", "{\"index\":\"articles1\"}\n"})
    void shouldBeginAnewWhenNothingIsLeftOfTheProgress(String damaged) throws Exception {
        sample.write("articles", 0, 2);
        fixture.load();
        Files.writeString(folder.resolve("out.load/progress.jsonl"), damaged);

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 2, 0, 0));
    }

    @Test
    void shouldLoadIntoAnIndexThatWasMadeAnew() throws Exception {
        sample.write("articles", 0, 20);
        fixture.load();
        cluster.indices.clear();
        cluster.generation++;

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 20, 0, 0));
        assertThat(cluster.indices.get("articles")).hasSize(20);
    }

    @Test
    void shouldLoadAFileThatWasWrittenAnew() throws Exception {
        Path file = sample.write("articles", 0, 2);
        fixture.load();
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_700_000_000_000L));

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 2, 0, 0));
    }

    @Test
    void shouldSayWhenDocumentsWereDeletedSince() throws Exception {
        sample.write("articles", 0, 3);
        fixture.load();
        cluster.indices.get("articles").remove("articles-1");
        assertThat(fixture.lines).isEmpty();

        fixture.load();

        assertThat(fixture.lines)
                .containsExactly(
                        "index articles holds 2 documents, though 3 were loaded: --again loads all of them anew");
    }

    @Test
    void shouldTakeThePrefixFromTheFiles() throws Exception {
        sample.write("news-", "articles", 0, 2);
        sample.write("news-", "fragments", 0, 2);

        fixture.load();

        assertThat(cluster.indices).containsOnlyKeys("news-articles", "news-fragments");
        assertThat(cluster.templates.get("kawaraban-news-articles").path("index_patterns"))
                .isEqualTo(Json.MAPPER.readTree("[\"news-articles\"]"));
    }

    @Test
    void shouldRefuseFilesOfTwoPrefixes() throws Exception {
        sample.write("a-", "articles", 0, 2);
        sample.write("b-", "fragments", 0, 2);

        assertThatThrownBy(fixture::load).hasMessageContaining("b-fragments").hasMessageContaining("a-fragments");
        assertThat(cluster.indices).isEmpty();
    }

    /** Whoever can write a file could otherwise make the loader do anything that its credentials allow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"delete\":{\"_index\":\"articles\",\"_id\":\"1\"}}",
                "{\"index\":{\"_index\":\"payroll\",\"_id\":\"1\"}}",
                "{\"index\":{\"_index\":\"*,articles\",\"_id\":\"1\"}}",
                "{\"index\":{\"_index\":\"../articles\",\"_id\":\"1\"}}",
                "{\"index\":{\"_index\":\"<articles\",\"_id\":\"1\"}}",
                "{\"index\":{\"_index\":\"articles\",\"_id\":\"1\",\"pipeline\":\"x\"}}",
                "{\"index\":{\"_index\":\"articles\"}}",
                "[]",
                "",
                "no JSON"
            })
    void shouldRefuseWhatIsNoDocument(String action) throws Exception {
        sample.write("articles", 0, action + "\n{\"title\":\"x\"}\n");

        assertThatThrownBy(fixture::load)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("articles-0-000000000000.ndjson, line 1: ");
        assertThat(cluster.bulks).isEmpty();
    }

    @Test
    void shouldNameAFileThatIsCutOff() throws Exception {
        Path file = sample.write("articles", 0, 2);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 1));
        assertThatThrownBy(fixture::load).hasMessageContaining("line 4: is cut off");

        Files.writeString(file, whole.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
        assertThatThrownBy(fixture::load).hasMessageContaining("line 3: is the last");

        Files.writeString(file, "");
        assertThatThrownBy(fixture::load).hasMessageContaining("is empty");
    }

    @Test
    void shouldRefuseAFolderThatIsNoOutput() throws IOException {
        Files.createDirectories(folder.resolve("other/stuff"));

        assertThatThrownBy(() -> new LoadFixture(folder.resolve("other"), cluster).load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no output folder");
        assertThatThrownBy(() -> new LoadFixture(folder.resolve("nowhere"), cluster).load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void shouldLeaveAloneWhatIsNoFinishedFile() throws Exception {
        Path file = sample.write("articles", 0, 2);
        Files.writeString(file.resolveSibling("articles-0-000000000002.ndjson.0a1b2c3d.part"), "half");
        Files.createDirectories(file.resolveSibling("folder.ndjson"));

        assertThat(fixture.load().all()).isEqualTo(new Counts("", 2, 0, 0));
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/*load*");
    }

    @Test
    void shouldLetOneLoadWorkAtATime() throws Exception {
        sample.write("articles", 0, 2);
        try (StateFolder other = StateFolder.open(folder.resolve("out.load"))) {
            assertThat(other).isNotNull();
            assertThatThrownBy(fixture::load).hasMessageContaining("another load is at work");
        }
        fixture.load();
    }

    @Test
    void shouldKeepTheStateWhereItIsTold() throws Exception {
        sample.write("articles", 0, 2);

        fixture.load(fixture.config().withState(folder.resolve("elsewhere/state")));

        assertThat(folder.resolve("elsewhere/state/progress.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("out.load")).doesNotExist();
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> fixture.load(fixture.config().withState(folder.resolve("file/state"))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("--state");
    }

    @Test
    void shouldFindThePlaceBesideAnyFolder() {
        assertThat(StateFolder.beside(Path.of("a/out"))).isEqualTo(Path.of("a/out.load"));
        assertThat(StateFolder.beside(Path.of("out/"))).isEqualTo(Path.of("out.load"));
        Path here = Path.of("").toAbsolutePath();
        assertThat(StateFolder.beside(Path.of("."))).isEqualTo(here.resolveSibling(here.getFileName() + ".load"));
        assertThat(StateFolder.beside(Path.of("/"))).isEqualTo(Path.of("/.load"));
    }
}
