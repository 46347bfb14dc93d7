// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.ContentHash;

/** Reads a file line by line as bytes, and its size and hash on the way. */
final class LineReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final MessageDigest digest = ContentHash.sha256();
    private long bytes;
    private long line;
    private boolean terminated = true;

    LineReader(Path path) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    }

    /** The next line without its line feed; null behind the last one. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            content.write(b);
            b = in.read();
        }
        terminated = b == '\n';
        line++;
        byte[] read = content.toByteArray();
        digest.update(read);
        bytes += read.length;
        if (terminated) {
            digest.update((byte) '\n');
            bytes++;
        }
        return read;
    }

    /** Number of the line read last, from 1. */
    long line() {
        return line;
    }

    /** Whether the line read last ended in a line feed; true before the first. */
    boolean isTerminated() {
        return terminated;
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** SHA-256 of all that was read, hex; ends the reading. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
