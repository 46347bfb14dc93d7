// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

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
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long bytes;
    private long line;
    private boolean terminated = true;

    LineReader(Path path) throws IOException {
        this.in = Files.newInputStream(path);
    }

    /** The next line without its line feed; null behind the last one. */
    byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        terminated = false;
        line++;
        do {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            content.write(buffer, position, end - position);
            terminated = end < filled;
            position = terminated ? end + 1 : end;
        } while (!terminated && fill());
        return content.toByteArray();
    }

    /** Reads on if all that was read is used up; false at the end of the file. */
    private boolean fill() throws IOException {
        if (position == filled) {
            filled = Math.max(in.read(buffer), 0);
            position = 0;
            digest.update(buffer, 0, filled);
            bytes += filled;
        }
        return position < filled;
    }

    /** Number of the line read last, from 1. */
    long line() {
        return line;
    }

    /** Whether the line read last ended in a line feed; true before the first. */
    boolean isTerminated() {
        return terminated;
    }

    /** Size of the file, once the last line is read. */
    long bytes() {
        return bytes;
    }

    /** SHA-256 of the file, hex, once the last line is read. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
