// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.ingest.charset.CharsetDetection;
import org.kawaraban.ingest.charset.PageCharset;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.kafka.ClientSettings;

/** Reads a file as a page. Never throws on what lies there: what cannot be read is {@link Rejected}. */
public final class PageReader {
    private static final int BUFFER_BYTES = 1 << 20;

    private final @Nullable Charset given;

    /** A reader that finds out each page's charset. */
    public PageReader() {
        this(null);
    }

    /** @param given the charset of all pages; null to find it out for each */
    public PageReader(@Nullable Charset given) {
        this.given = given;
    }

    /** The page in a file, or why there is none. */
    public PageInput read(PageFile file) {
        if (file.failure() != null) {
            return unreadable(file, file.failure());
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(ClientSettings.MAX_PAGE_BYTES + 1);
            if (bytes.length > ClientSettings.MAX_PAGE_BYTES) {
                return tooLarge(file, bytes, in);
            }
            Instant modified =
                    Files.getLastModifiedTime(file.path()).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return new RawPage(
                    file.uri(),
                    ContentHash.ofPage(file.uri(), bytes),
                    file.root(),
                    modified,
                    given == null ? CharsetDetection.detect(bytes) : PageCharset.given(given),
                    bytes);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    private static Rejected unreadable(PageFile file, IOException failure) {
        return new Rejected(
                file.uri(),
                ContentHash.ofPage(file.uri(), new byte[0]),
                file.root(),
                Rejected.UNREADABLE,
                failure,
                new byte[0],
                -1,
                "");
    }

    private static Rejected tooLarge(PageFile file, byte[] start, InputStream rest) throws IOException {
        MessageDigest sha256 = ContentHash.sha256();
        ContentHash id = new ContentHash().add(file.uri()).separate().add(start);
        sha256.update(start);
        long size = start.length;
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            byte[] part = Arrays.copyOf(buffer, read);
            sha256.update(part);
            id.add(part);
            size += read;
        }
        return new Rejected(
                file.uri(),
                id.hex(),
                file.root(),
                Rejected.TOO_LARGE,
                new IOException(size + " bytes; a page has at most " + ClientSettings.MAX_PAGE_BYTES),
                Arrays.copyOf(start, ClientSettings.HEAD_BYTES),
                size,
                HexFormat.of().formatHex(sha256.digest()));
    }
}
