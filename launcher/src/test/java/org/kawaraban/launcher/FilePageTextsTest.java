// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.ingest.PageFiles;

class FilePageTextsTest {
    @TempDir
    private Path folder;

    private FilePageTexts texts;

    @BeforeEach
    void writePages() throws IOException {
        for (String name : List.of("a/x.txt", "b/x.txt", "b/y.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        texts = new FilePageTexts(PageFiles.find(List.of(folder), "*.txt"));
    }

    @Test
    void shouldFindAPageByItsUri() {
        assertThat(texts.text(folder + "/a/x.txt", "UTF-8")).isEqualTo("a/x.txt");
    }

    @Test
    void shouldFindAPageThatWasMovedSince() {
        assertThat(texts.text("elsewhere/b/x.txt", "UTF-8")).isEqualTo("b/x.txt");
        assertThat(texts.text("y.txt", "UTF-8")).isEqualTo("b/y.txt");
    }

    @Test
    void shouldNotGuessBetweenTwo() {
        assertThat(texts.text("x.txt", "UTF-8")).isNull();
        assertThat(texts.text("z.txt", "UTF-8")).isNull();
    }

    @Test
    void shouldNameThePagesThatNobodySpeaksOf() {
        assertThat(texts.without(Set.of("a/x.txt", folder + "/b/y.txt"))).containsExactly(folder + "/b/x.txt");
    }
}
