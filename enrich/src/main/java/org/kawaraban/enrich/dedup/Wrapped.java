// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

/** Undoes line breaks that a page set inside sentences, so that a text wrapped at another width reads the same. */
final class Wrapped {
    /** In half-width columns. Shorter lines are items of a list rather than wrapped. */
    private static final int WRAPPED_AT_LEAST = 30;

    /** Where the scripts begin that are written without blanks: Chinese and Japanese. */
    private static final int FIRST_DENSE = 0x2E80;

    private Wrapped() {}

    /** The text, each line break behind a long line that ends no sentence left out, or a blank where words have blanks. */
    static String undo(String text) {
        StringBuilder undone = new StringBuilder(text.length());
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end).stripTrailing();
            undone.append(line);
            start = end + 1;
            boolean wrapped = Core.columns(line) >= WRAPPED_AT_LEAST
                    && Core.SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                    && start < text.length()
                    && text.charAt(start) != '\n';
            if (!wrapped) {
                undone.append('\n');
            } else if (!isDense(line.charAt(line.length() - 1)) || !isDense(text.charAt(start))) {
                undone.append(' ');
            }
        }
        return undone.append(text, start, text.length()).toString();
    }

    private static boolean isDense(char c) {
        return c >= FIRST_DENSE && !Character.UnicodeScript.of(c).equals(Character.UnicodeScript.HANGUL);
    }
}
