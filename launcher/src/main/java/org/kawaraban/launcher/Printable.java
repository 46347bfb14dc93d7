// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Makes text from pages and file names harmless to a terminal: control characters become their escapes. */
final class Printable {
    private Printable() {}

    /** Text of any number of lines; a control character becomes {@code \xNN}. */
    static String of(String text) {
        return escape(text, c -> c != '\n' && c != '\t' && Character.isISOControl(c), "\\x%02x");
    }

    /**
     * Text on one line: line breaks, tabs, and what changes the direction of writing are escaped too, as {@code u} escapes of JSON.
     * JSON that has its own line breaks escaped says the same afterwards.
     */
    static String line(String text) {
        return escape(text, c -> Character.isISOControl(c) || isLineOrDirection(c), "\\u%04x");
    }

    /** Line and paragraph separator; marks, embeddings, overrides and isolates (Unicode Bidi_Control). */
    private static boolean isLineOrDirection(int c) {
        return c == 0x2028
                || c == 0x2029
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String escape(String text, IntPredicate isHarmful, String format) {
        if (text.chars().noneMatch(isHarmful)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isHarmful.test(c)) {
                printable.append(String.format(Locale.ROOT, format, c));
            } else {
                printable.append((char) c);
            }
        });
        return printable.toString();
    }
}
