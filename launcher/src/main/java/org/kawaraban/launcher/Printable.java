// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

/** Makes text from pages and file names harmless to a terminal: control characters become their escape {@code \xNN}. */
final class Printable {
    private Printable() {}

    static String of(String text) {
        if (text.chars().noneMatch(Printable::isControl)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (isControl(c)) {
                printable.append(String.format(java.util.Locale.ROOT, "\\x%02x", c));
            } else {
                printable.append((char) c);
            }
        });
        return printable.toString();
    }

    private static boolean isControl(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c);
    }
}
