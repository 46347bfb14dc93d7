// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash behind page ids and fingerprints: the first 16 bytes of SHA-256, as 32 lower-case hex digits. */
public final class ContentHash {
    private static final int BYTES = 16;
    private final MessageDigest digest = sha256();

    /** The id of a page: its URI, U+0000, its bytes as fetched. */
    public static String ofPage(String uri, byte[] bytes) {
        return new ContentHash().add(uri).separate().add(bytes).hex();
    }

    /** Adds the UTF-8 bytes of a text. */
    public ContentHash add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes as they are. */
    public ContentHash add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds U+0000, so that neighbouring parts cannot run into each other. */
    public ContentHash separate() {
        digest.update((byte) 0);
        return this;
    }

    /** The hash of all that was added; the object starts again from nothing. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** A fresh SHA-256, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform lacks SHA-256", impossible);
        }
    }
}
