// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.kawaraban.model.ContentHash;

/**
 * What is in a file.
 *
 * @param bytes its size
 * @param sha256 of all its bytes, hex
 * @param lineFeeds how many it holds
 * @param isTerminated whether its last byte is a line feed
 */
record FileContent(long bytes, String sha256, long lineFeeds, boolean isTerminated) {
    private static final int BUFFER_BYTES = 64 << 10;

    /** Reads a whole file. */
    static FileContent of(Path path) {
        MessageDigest digest = ContentHash.sha256();
        long bytes = 0;
        long lineFeeds = 0;
        byte last = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lineFeeds += buffer[i] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
        } catch (IOException e) {
            throw FileFailure.cannot("read", path, e);
        }
        return new FileContent(bytes, HexFormat.of().formatHex(digest.digest()), lineFeeds, last == '\n');
    }

    boolean is(FinishedFile file) {
        return bytes == file.bytes() && sha256.equals(file.sha256());
    }
}
