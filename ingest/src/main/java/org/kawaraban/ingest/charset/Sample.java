// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.io.ByteArrayOutputStream;

/**
 * What a detector needs to see of a page: its lines that are not plain ASCII, so that a long English start does not
 * hide the rest, and a large page costs no more than a small one.
 */
final class Sample {
    /** Enough for every detector to be sure; more only costs time. */
    private static final int MAX_BYTES = 8 << 10;

    /** What is taken of an ASCII start of a line. */
    private static final int CONTEXT_BYTES = 200;

    /** What ISO-2022 switches with. */
    private static final byte ESCAPE = 0x1B;

    private Sample() {}

    /** Lines of the page that hold an escape or a byte beyond ASCII, in order, at most {@value #MAX_BYTES} bytes. */
    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream(Math.min(bytes.length, MAX_BYTES));
        int start = 0;
        int firstTelling = -1;
        for (int i = 0; i < bytes.length && sample.size() < MAX_BYTES; i++) {
            if ((bytes[i] < 0 || bytes[i] == ESCAPE) && firstTelling < 0) {
                firstTelling = i;
            }
            if (bytes[i] == '\n' || bytes[i] == '\r' || i == bytes.length - 1) {
                if (firstTelling >= 0) {
                    // Up to there all is ASCII: to begin later cuts no character.
                    int from = Math.max(start, firstTelling - CONTEXT_BYTES);
                    sample.write(bytes, from, Math.min(i + 1 - from, MAX_BYTES - sample.size()));
                }
                start = i + 1;
                firstTelling = -1;
            }
        }
        return sample.toByteArray();
    }
}
