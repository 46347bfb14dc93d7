// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Locale;

/**
 * Makes text from pages, headers and file names harmless to a terminal: what would move the cursor, hide, reverse or forge
 * what stands there becomes its escape: ESC is {@code \x1b}, and beyond ASCII escapes are as in JSON.
 */
final class Printable {
    private Printable() {}

    /** Text of several lines, whose line feeds and tabs stay. */
    static String of(String text) {
        return escaped(text, true);
    }

    /** Text that must not begin a line of its own, a name say: line feeds are escaped too. */
    static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lines) {
        if (text.chars().noneMatch(c -> isHarmful(c, lines))) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isHarmful(c, lines)) {
                // JSON escapes the first 32 itself and has no other escape but u for more: what is printed of it stays
                // JSON.
                printable.append(String.format(Locale.ROOT, c < ' ' ? "\\x%02x" : "\\u%04x", c));
            } else {
                printable.append((char) c);
            }
        });
        return printable.toString();
    }

    private static boolean isHarmful(int c, boolean lines) {
        if (c == '\n') {
            return !lines;
        }
        return (c != '\t' && Character.isISOControl(c)) || isBidirectionalControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** Unicode 16, Bidi_Control: they show a name in another order than it is written in. */
    private static boolean isBidirectionalControl(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
