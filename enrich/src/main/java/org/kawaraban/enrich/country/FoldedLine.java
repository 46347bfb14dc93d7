// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.text.Normalizer;
import java.util.Arrays;
import org.kawaraban.enrich.text.NonText;

/**
 * A line of text in the form that names are looked up in, with the way back: width variants unified (ＵＳＡ, ﾛｼｱ),
 * composed, lower case, curly apostrophes straight, URLs and addresses blanked.
 */
final class FoldedLine {
    /** A character with more marks than any script puts on one is folded in several steps: sorting them takes time. */
    private static final int LONGEST_CLUSTER = 32;

    final String original;
    final String text;

    /** For each UTF-16 unit of {@link #text}, and its end, where it starts in {@link #original}. */
    private final int[] starts;

    private FoldedLine(String original, String text, int[] starts) {
        this.original = original;
        this.text = text;
        this.starts = starts;
    }

    /** Folds a name, as the tables hold it, into the form that it is looked up by. */
    static String fold(String name) {
        return of(name).text;
    }

    static FoldedLine of(String line) {
        String masked = NonText.masked(line);
        StringBuilder folded = new StringBuilder(masked.length());
        int[] starts = new int[masked.length() + 1];
        int i = 0;
        while (i < masked.length()) {
            char c = masked.charAt(i);
            int next = i + 1;
            if (isPlain(c) && (next == masked.length() || !combines(masked.charAt(next)))) {
                starts = put(starts, folded.length(), i);
                folded.append(lower(c));
            } else {
                while (next < masked.length()
                        && next - i < LONGEST_CLUSTER
                        && (combines(masked.charAt(next)) || Character.isLowSurrogate(masked.charAt(next)))) {
                    next++;
                }
                String cluster = Normalizer.normalize(masked.substring(i, next), Normalizer.Form.NFKC);
                for (int k = 0; k < cluster.length(); k++) {
                    starts = put(starts, folded.length(), i);
                    folded.append(lower(cluster.charAt(k)));
                }
            }
            i = next;
        }
        starts = put(starts, folded.length(), masked.length());
        return new FoldedLine(line, folded.toString(), starts);
    }

    /** Where a stretch of {@link #text} that begins here begins in {@link #original}. */
    int originalStart(int start) {
        return starts[start];
    }

    /**
     * Where a stretch of {@link #text} that ends here, and is not empty, ends in {@link #original}: behind the marks
     * that combine with its last character.
     */
    int originalEnd(int end) {
        int next = end;
        while (next < text.length() && starts[next] == starts[end - 1]) {
            next++;
        }
        return starts[next];
    }

    /** The original's text of a stretch of {@link #text}. */
    String originalText(int start, int end) {
        return original.substring(originalStart(start), originalEnd(end));
    }

    private static int[] put(int[] starts, int index, int value) {
        int[] room = index < starts.length ? starts : Arrays.copyOf(starts, index * 2 + 2);
        room[index] = value;
        return room;
    }

    private static char lower(char c) {
        return c == '’' || c == '‘' || c == 'ʼ'
                ? '\''
                : c == '\u00a0' || c == '\u3000' ? ' ' : Character.toLowerCase(c);
    }

    /** Characters whose compatibility form is themselves: ASCII, kana, the usual Chinese characters, Hangul. */
    private static boolean isPlain(char c) {
        return c < 0xA0 || (c >= 0x3041 && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static boolean combines(char c) {
        return c >= 0x300
                && (c == 0xFF9E
                        || c == 0xFF9F
                        || ((c < 0x3041 || c > 0x9FFF) && Character.getType(c) == Character.NON_SPACING_MARK)
                        || c == 0x3099
                        || c == 0x309A);
    }
}
