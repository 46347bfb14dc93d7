// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.SinkFixture.bulkFiles;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;
import static org.kawaraban.sink.SinkFixture.finished;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;

/** What accounts for the files is lost or damaged between two runs. */
final class BulkSinkManifestTest {
    @TempDir
    Path directory;

    private final TestCluster cluster = new TestCluster(1);
    private Path manifest;
    private byte[] written;
    private List<FinishedFile> listed;
    private Map<String, String> files;

    @BeforeEach
    void writeThreeFiles() throws IOException {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            cluster.add(Stream.ARTICLES, 0, id);
        }
        run();
        manifest = directory.resolve("manifest/articles-0.jsonl");
        written = Files.readAllBytes(manifest);
        listed = finished(directory, Stream.ARTICLES, 0);
        files = bulkFiles(directory);
        assertThat(listed).hasSize(3);
    }

    @Test
    void shouldMakeALostManifestAnew() throws IOException {
        Files.delete(manifest);

        run();

        assertWhole("lost");
    }

    @Test
    void shouldMakeATruncatedManifestWholeWhereverItEnds() throws IOException {
        for (int length = 0; length < written.length; length += 3) {
            Files.write(manifest, Arrays.copyOf(written, length));

            run();

            assertWhole("cut off behind " + length + " bytes");
        }
    }

    @Test
    void shouldMakeAZeroedManifestWholeWhereverTheZerosAre() throws IOException {
        for (int from = 0; from < written.length; from += 7) {
            byte[] zeroed = written.clone();
            Arrays.fill(zeroed, from, Math.min(from + 64, zeroed.length), (byte) 0);
            Files.write(manifest, zeroed);

            run();

            assertWhole("zeroed from " + from);
        }
    }

    @Test
    void shouldMakeAManifestWholeWhicheverByteHasABitFlipped() throws IOException {
        for (int bit = 0; bit < written.length * 8; bit += 9) {
            byte[] flipped = written.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(manifest, flipped);

            run();

            assertWhole("bit " + bit + " flipped");
        }
    }

    @Test
    void shouldGoOnWritingBehindAManifestMadeAnew() throws IOException {
        Files.delete(manifest);
        cluster.add(Stream.ARTICLES, 0, "f");

        run();

        assertThat(String.join("", bulkFiles(directory).values()))
                .isEqualTo(SinkFixture.lines(cluster, Stream.ARTICLES, 0));
        assertThat(finished(directory, Stream.ARTICLES, 0))
                .extracting(FinishedFile::first)
                .containsExactly(0L, 2L, 4L, 5L);
    }

    @Test
    void shouldRefuseToGuessWhenAFileIsMissingToo() throws IOException {
        Files.delete(manifest);
        Files.delete(directory.resolve("articles/articles-0-000000000002.ndjson"));

        assertThatThrownBy(this::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("articles-0.jsonl is damaged")
                .hasMessageContaining("articles-0-000000000002.ndjson is missing");
    }

    @Test
    void shouldRefuseAFileWhoseLinesDoNotComeInPairsWhenTheManifestIsLost() throws IOException {
        Files.delete(manifest);
        Files.writeString(directory.resolve("articles/articles-0-000000000000.ndjson"), "torn\n");

        assertThatThrownBy(this::run).isInstanceOf(SinkException.class).hasMessageContaining("damaged both");
    }

    @Test
    void shouldRefuseAFolderWithFilesThatNeitherManifestNorGroupKnow() throws IOException {
        Files.delete(manifest);
        cluster.committed.clear();

        assertThatThrownBy(this::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("articles-0-000000000000.ndjson")
                .hasMessageContaining("nothing committed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"0123456789abcdef0123456789abcdef\"}", "\0\0\0\0"})
    void shouldKnowAFolderByItsFilesWhenItsIdentityIsDamaged(String content) throws IOException {
        Path identity = directory.resolve("manifest/folder.json");
        byte[] before = Files.readAllBytes(identity);
        Files.writeString(identity, content);

        run();

        assertThat(Files.readAllBytes(identity)).isEqualTo(before);
        assertWhole("identity damaged");
    }

    @Test
    void shouldKnowAFolderByItsFilesWhenTheWholeManifestFolderIsLost() throws IOException {
        Files.delete(manifest);
        Files.delete(directory.resolve("manifest/folder.json"));
        Files.delete(directory.resolve("manifest"));

        run();

        assertWhole("manifest folder lost");
    }

    @Test
    void shouldNotTakeAnotherFolderForItsOwn() throws IOException {
        Files.delete(directory.resolve("manifest/folder.json"));
        Path last = directory.resolve("articles/articles-0-000000000004.ndjson");
        Files.writeString(last, Files.readString(last).replace("瓦版", "他紙"));

        assertThatThrownBy(this::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("holds something that no earlier run wrote");
    }

    @Test
    void shouldKeepWhatALaterVersionHasAddedToLinesAndMetadata() throws IOException {
        List<String> later = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            var fields = (ObjectNode) Json.MAPPER.readTree(line);
            fields.remove("crc32c");
            later.add(new String(CheckedLine.of(fields.put("since", "later")), UTF_8));
        }
        Files.writeString(manifest, later.get(0) + "\n" + later.get(1).substring(9) + "\n" + later.get(2) + "\n");
        cluster.committed.replaceAll((partition, offset) ->
                new OffsetAndMetadata(offset.offset(), offset.metadata().replaceFirst("\\{", "{\"since\":\"later\",")));

        run();

        assertWhole("later version");
        assertThat(Files.readAllLines(manifest))
                .contains(later.get(0), later.get(2))
                .hasSize(3);
    }

    private void run() {
        drain(config(directory).withFileLimits(1_000, 2), cluster.consumer());
    }

    private void assertWhole(String damage) throws IOException {
        assertThat(bulkFiles(directory)).as(damage).isEqualTo(files);
        List<FinishedFile> now = finished(directory, Stream.ARTICLES, 0);
        assertThat(now).as(damage).hasSameSizeAs(listed);
        for (int i = 0; i < now.size(); i++) {
            FinishedFile file = now.get(i);
            FinishedFile before = listed.get(i);
            assertThat(file.isSameFile(before)).as(damage + ": " + file).isTrue();
            assertThat(file.firstOffset()).as(damage).isIn(before.firstOffset(), null);
        }
        assertThat(Files.readString(manifest)).as(damage).hasLineCount(listed.size());
    }
}
