// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

/** Text from pages and headers as one line of a listing, cut where nobody reads on. */
final class OneLine {
    private static final int MOST_CHARS = 500;

    private OneLine() {}

    /** The text without line breaks and tabs, at most some 500 characters; {@link Printable} disarms the rest. */
    static String of(String text) {
        int end = Math.min(text.length(), MOST_CHARS);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String line = text.substring(0, end)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return end < text.length() ? line + "…" : line;
    }
}
