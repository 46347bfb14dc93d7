// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.ingest.charset.PageCharset;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.kafka.ClientSettings;

class PageReaderTest {
    @TempDir
    private Path folder;

    private final PageReader reader = new PageReader();

    @Test
    void shouldReadBytesAsTheyAreAndTimeFromTheFile() throws IOException {
        byte[] bytes = {0, (byte) 0xE3, (byte) 0x81, (byte) 0x82, '\r', '\n', (byte) 0xFF};
        Path file = Files.write(folder.resolve("a.txt"), bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2019-05-01T01:02:03.456789Z")));

        RawPage page = (RawPage) reader.read(page(file));

        assertThat(page.bytes()).isEqualTo(bytes);
        assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2019-05-01T01:02:03.456Z"));
        assertThat(page.contentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(page.id()).isEqualTo(ContentHash.ofPage("u/a.txt", bytes));
    }

    @Test
    void shouldDeclareTheCharsetOfAByteOrderMark() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});

        assertThat(((RawPage) reader.read(page(file))).contentType()).isEqualTo("text/plain; charset=UTF-16LE");
    }

    @Test
    void shouldDetectTheCharsetOfAPage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "市議会は予算案を可決した。\n", Charset.forName("EUC-JP"));

        RawPage page = (RawPage) reader.read(page(file));

        assertThat(page.contentType()).isEqualTo("text/plain; charset=EUC-JP");
        assertThat(page.charset().isGuess()).isTrue();
    }

    @Test
    void shouldTakeTheCharsetThatTheUserGives() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Café");

        RawPage page = (RawPage) new PageReader(StandardCharsets.ISO_8859_1).read(page(file));

        assertThat(page.charset()).isEqualTo(PageCharset.given(StandardCharsets.ISO_8859_1));
        assertThat(page.charset().isGuess()).isFalse();
    }

    @Test
    void shouldReadThePageOfTheMostBytes() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[ClientSettings.MAX_PAGE_BYTES]);

        assertThat(reader.read(page(file))).isInstanceOf(RawPage.class);
    }

    @Test
    void shouldRejectAPageOfOneByteMoreWithSizeHashAndHead() throws Exception {
        byte[] bytes = new byte[ClientSettings.MAX_PAGE_BYTES + 1];
        bytes[0] = 7;
        Path file = Files.write(folder.resolve("a.txt"), bytes);

        Rejected rejected = (Rejected) reader.read(page(file));

        assertThat(rejected.reason()).isEqualTo("too-large");
        assertThat(rejected.size()).isEqualTo(bytes.length);
        assertThat(rejected.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(rejected.id()).isEqualTo(ContentHash.ofPage("u/a.txt", bytes));
        assertThat(rejected.head()).hasSize(ClientSettings.HEAD_BYTES).startsWith(7);
    }

    @Test
    void shouldRejectWhatCannotBeRead() {
        Rejected rejected = (Rejected) reader.read(page(folder.resolve("gone.txt")));

        assertThat(rejected.reason()).isEqualTo("unreadable");
        assertThat(rejected.failure()).hasMessageContaining("gone.txt");
        assertThat(rejected.id()).isEqualTo(ContentHash.ofPage("u/gone.txt", new byte[0]));
    }

    private static PageFile page(Path file) {
        return new PageFile("u/" + file.getFileName(), file, "u", null);
    }
}
