// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writePages() throws IOException {
        for (String name : List.of("b.txt", "a/z.txt", "a/b/日本.txt", ".hidden.txt", ".git/c.txt", "a/notes.md")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void shouldTakeTextFilesAtAnyDepthInTheOrderOfTheirUris() throws IOException {
        PageFiles files = PageFiles.find(List.of(folder), PageFiles.DEFAULT_INCLUDE);

        assertThat(files.files())
                .extracting(PageFile::uri)
                .containsExactly(folder + "/a/b/日本.txt", folder + "/a/z.txt", folder + "/b.txt");
    }

    @Test
    void shouldCountWhatItSkips() throws IOException {
        assertThat(PageFiles.find(List.of(folder), PageFiles.DEFAULT_INCLUDE).skipped())
                .as(".hidden.txt and notes.md; a hidden folder is not searched")
                .isEqualTo(2);
    }

    @Test
    void shouldTakeANamedFileWhateverItsName() throws IOException {
        assertThat(PageFiles.find(List.of(folder.resolve(".hidden.txt"), folder.resolve("a/notes.md")), "*.txt")
                        .files())
                .hasSize(2);
    }

    @Test
    void shouldTakeEachFileOnce() throws IOException {
        assertThat(PageFiles.find(List.of(folder, folder.resolve("a"), folder.resolve("./a/../b.txt")), "*.txt")
                        .files())
                .hasSize(3);
    }

    @Test
    void shouldTakeWhatTheGlobNames() throws IOException {
        assertThat(PageFiles.find(List.of(folder), "*.{md,html}").files())
                .extracting(PageFile::uri)
                .containsExactly(folder + "/a/notes.md");
    }

    @Test
    void shouldNameAPathThatDoesNotExist() {
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> PageFiles.find(List.of(folder, missing), "*.txt"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void shouldNameAFolderWithoutPages() {
        assertThatThrownBy(() -> PageFiles.find(List.of(folder), "*.pdf"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("*.pdf");
    }

    @Test
    void shouldTellOfALinkToNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));

        assertThat(PageFiles.find(List.of(folder), "*.txt").files())
                .filteredOn(file -> file.failure() != null)
                .singleElement()
                .extracting(PageFile::uri)
                .isEqualTo(folder + "/gone.txt");
    }

    @Test
    void shouldTellOfALinkThatLeadsRoundInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);

        PageFiles files = PageFiles.find(List.of(folder), "*.txt");

        assertThat(files.files())
                .filteredOn(file -> file.failure() != null)
                .singleElement()
                .extracting(PageFile::uri)
                .isEqualTo(folder + "/a/loop");
        assertThat(files.files()).hasSize(4);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldTellNamesThatAreNoUtf8Apart() throws IOException {
        Path names = Files.createDirectory(folder.resolve("names"));
        for (String name : List.of("a%FE.txt", "a%FF.txt", "%E7%93%A6.txt")) {
            Files.createFile(Path.of(URI.create(names.toUri() + name)));
        }

        assertThat(PageFiles.find(List.of(names), "*.txt").files())
                .extracting(file -> file.uri().substring(names.toString().length()))
                .containsExactly("/a%FE.txt", "/a%FF.txt", "/瓦.txt");
    }
}
