// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

/** The charset that a byte order mark declares (Unicode 16, section 23.8, table 23-5). */
public final class ByteOrderMark {
    private ByteOrderMark() {}

    /** IANA name of the charset that the first bytes declare; {@code otherwise} if they are no mark. */
    public static String charset(byte[] bytes, String otherwise) {
        // UTF-32LE's mark begins with UTF-16LE's, so it is looked for first.
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return "UTF-32LE";
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return "UTF-32BE";
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? "UTF-8" : otherwise;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
