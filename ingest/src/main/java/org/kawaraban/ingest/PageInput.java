// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.time.Instant;
import org.kawaraban.ingest.charset.PageCharset;

/** What reading a file gives: a page to publish, or what is known of one that cannot be. */
public sealed interface PageInput {
    /** The page's URI. */
    String uri();

    /** The page's id, also of one that could not be read. */
    String id();

    /** The path that the user gave. */
    String root();

    /**
     * A page as it lies on disk.
     *
     * @param fetchedAt when the file was last modified
     * @param charset of its text, and how that is known
     * @param bytes at most 16 MiB
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record RawPage(String uri, String id, String root, Instant fetchedAt, PageCharset charset, byte[] bytes)
            implements PageInput {
        /** Media type with charset: {@code text/plain; charset=UTF-8}. */
        public String contentType() {
            return "text/plain; charset=" + charset.charset();
        }
    }

    /**
     * A file that cannot be published.
     *
     * @param id of the page; of a file that could not be read, the id of an empty page at its URI
     * @param reason {@code unreadable} or {@code too-large}
     * @param failure what went wrong
     * @param head the first bytes, if it was too large; else empty
     * @param size in bytes, if it was too large; else -1
     * @param sha256 of all its bytes in hex, if it was too large; else empty
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Rejected(
            String uri, String id, String root, String reason, Exception failure, byte[] head, long size, String sha256)
            implements PageInput {
        /** The file is missing, locked, or lies on a broken disk. */
        public static final String UNREADABLE = "unreadable";
        /** The file has more bytes than a page may have. */
        public static final String TOO_LARGE = "too-large";
    }
}
