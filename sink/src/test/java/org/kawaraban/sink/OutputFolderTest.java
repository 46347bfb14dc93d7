// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kawaraban.sink.SinkFixture.config;
import static org.kawaraban.sink.SinkFixture.drain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.Stream;

final class OutputFolderTest {
    @TempDir
    Path directory;

    @Test
    void shouldKeepItsIdWhenOpenedAgain() {
        OutputFolder first = SinkFixture.open(directory, new TestCluster(1));

        assertThat(SinkFixture.open(directory, new TestCluster(1)).id())
                .isEqualTo(first.id())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void shouldPassAFolderThatIsEmptyOrDoesNotExist() {
        assertThatCode(() -> OutputFolder.check(directory)).doesNotThrowAnyException();
        assertThatCode(() -> OutputFolder.check(directory.resolve("none"))).doesNotThrowAnyException();
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void shouldRefuseAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("out"), "");

        assertThatThrownBy(() -> OutputFolder.check(file))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("is no folder");
        assertThatThrownBy(() -> SinkFixture.open(file, new TestCluster(1))).isInstanceOf(SinkException.class);
    }

    @Test
    void shouldRefuseToOpenAFolderOfSomebodyElse() throws IOException {
        Files.createDirectory(directory.resolve("articles"));

        assertThatThrownBy(() -> SinkFixture.open(directory, new TestCluster(1)))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("no earlier run wrote: articles");
        assertThat(directory).isDirectoryNotContaining("glob:**manifest");
    }

    @Test
    void shouldClearWhatAnEarlierRunWrote() throws IOException {
        write();
        Files.writeString(directory.resolve("summary.json"), "{}");
        Files.writeString(directory.resolve("articles/articles-0-000000000001.ndjson.0123abcd.part"), "");

        OutputFolder.clear(directory);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldClearAFileThatWasFinishedButNotYetListed() throws IOException {
        write();
        Files.writeString(directory.resolve("articles/articles-0-000000000001.ndjson.0123abcd.part"), "");
        Files.writeString(directory.resolve("articles/articles-0-000000000001.ndjson"), "");

        OutputFolder.clear(directory);

        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "articles/notes.txt",
                "articles/articles-0-000000000001.ndjson",
                "articles/fragments-0-000000000000.ndjson.0123abcd.part",
                "articles/.hidden",
                "manifest/notes.txt",
                "other/articles-0-000000000000.ndjson"
            })
    void shouldRefuseAndTouchNothingWhenSomethingElseLiesThere(String foreign) throws IOException {
        write();
        Path file = directory.resolve(foreign);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> OutputFolder.check(directory))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining(foreign.startsWith("other/") ? "other" : foreign);
        assertThatThrownBy(() -> OutputFolder.clear(directory)).isInstanceOf(SinkException.class);

        assertThat(file).hasContent("mine");
        assertThat(directory.resolve("articles/articles-0-000000000000.ndjson")).exists();
    }

    @Test
    void shouldRemoveNothingElseThoughAManifestNamesIt() throws IOException {
        write();
        Path notes = Files.writeString(directory.resolve("articles/notes.txt"), "mine");
        Path manifest = directory.resolve("manifest/articles-0.jsonl");
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("articles/articles-0-000000000000.ndjson", "articles/notes.txt"));

        assertThatThrownBy(() -> OutputFolder.clear(directory)).isInstanceOf(SinkException.class);

        assertThat(notes).exists();
    }

    @Test
    void shouldNotFollowLinks() throws IOException {
        write();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path out = directory.resolve("out");
        drain(config(out), new TestCluster(1).consumer());
        Files.delete(out.resolve("fragments"));
        Files.createSymbolicLink(out.resolve("fragments"), elsewhere);

        assertThatThrownBy(() -> OutputFolder.clear(out))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("fragments");
    }

    @Test
    void shouldRefuseASummaryThatIsNotOurs() throws IOException {
        Files.writeString(directory.resolve("summary.json"), "{}");

        assertThatThrownBy(() -> OutputFolder.clear(directory)).isInstanceOf(SinkException.class);
    }

    private void write() {
        drain(config(directory), new TestCluster(1).add(Stream.ARTICLES, 0, "a").consumer());
    }
}
