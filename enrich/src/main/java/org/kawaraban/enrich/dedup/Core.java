// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

/**
 * The text of an article without what each site puts around it: short lines at either end that are no sentences, a
 * byline or a source line say, and a note in lenticular brackets before the first sentence, {@code 【東京＝共同】}.
 */
final class Core {
    /** In half-width columns: thirty kanji. */
    private static final int SHORT_LINE = 60;

    /** Hangul Jamo, with which the wide scripts begin. */
    private static final int FIRST_WIDE = 0x1100;

    private static final int LINES_AT_EACH_END = 2;
    /** What stands around an article is the lesser part; else it is the article. */
    private static final double AT_LEAST = 0.6;

    static final String SENTENCE_ENDS = "。．｡.!?！？」』)）\"”’'…";

    private Core() {}

    /** The core, or the whole body if little would be left of it. */
    static String of(String body) {
        String text = body.strip();
        int start = 0;
        int end = text.length();
        // In a text broken into short lines nothing tells a byline from half a sentence.
        boolean linesTell = text.lines().anyMatch(line -> columns(line) >= SHORT_LINE);
        for (int i = 0; linesTell && i < LINES_AT_EACH_END; i++) {
            int lineEnd = text.indexOf('\n', start);
            if (lineEnd > 0 && lineEnd < end && isFurniture(text, start, lineEnd)) {
                start = lineEnd + 1;
            }
            int lineStart = text.lastIndexOf('\n', end - 1) + 1;
            if (lineStart > start && isFurniture(text, lineStart, end)) {
                end = lineStart - 1;
            }
        }
        if (start < end && text.charAt(start) == '【') {
            int close = text.indexOf('】', start);
            if (close > 0 && close - start < SHORT_LINE) {
                start = close + 1;
            }
        }
        return end - start < text.length() * AT_LEAST ? text : text.substring(start, end);
    }

    private static boolean isFurniture(String text, int start, int end) {
        String line = text.substring(start, end).strip();
        return columns(line) < SHORT_LINE
                && (line.isEmpty() || SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0);
    }

    static int columns(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
