// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.ContentHash;

final class LineReaderTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 65_537, 200_000})
    void shouldReadLinesOfAnyLength(int length) throws IOException {
        for (String content : List.of("x".repeat(length) + "\n\ny\n", "y\n" + "x".repeat(length))) {
            Path file = Files.writeString(directory.resolve("file"), content);
            List<String> read = new ArrayList<>();

            try (LineReader lines = new LineReader(file)) {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    read.add(new String(line, UTF_8));
                }

                assertThat(read).isEqualTo(content.lines().toList());
                assertThat(lines.line()).isEqualTo(read.size());
                assertThat(lines.isTerminated()).isEqualTo(content.endsWith("\n"));
                assertThat(lines.bytes()).isEqualTo(content.length());
                assertThat(lines.sha256())
                        .isEqualTo(HexFormat.of().formatHex(ContentHash.sha256().digest(content.getBytes(UTF_8))));
            }
        }
    }
}
