// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.function.IntConsumer;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * How a line is worded, as numbers below {@link #COUNT}: what it begins with, what it ends with and, if it is short, the
 * words or pairs of letters in it. Digits are alike. Two wordings may share a number (feature hashing: Weinberger et al.
 * 2009); that costs little, and needs no dictionary.
 */
final class Lexemes {
    /** How many numbers there are. */
    static final int COUNT = 1 << 14;
    /** Numbers of one line at most. */
    static final int MOST = 44;

    private static final int WORDS = 10;
    private static final int PAIRS = 26;
    private static final int STEM = 6;
    private static final int WIDTH = 110;

    private final String page;
    private final Line line;
    private final IntConsumer out;
    private final int kind;

    private Lexemes(String page, Line line, IntConsumer out) {
        this.page = page;
        this.line = line;
        this.out = out;
        kind = line.prose == Prose.NONE ? 1 : 2;
    }

    /** Tells the numbers of a line. */
    static void of(String page, Line line, IntConsumer out) {
        if (line.textStart < line.end && !line.rule) {
            new Lexemes(page, line, out).tell();
        }
    }

    private void tell() {
        int start = line.textStart;
        int end = line.end;
        char first = page.charAt(start);
        if (Character.isLetter(first) && Chars.isSpaced(first)) {
            int one = wordEnd(start);
            add(3, start, one);
            add(4, start, wordEnd(one + 1));
        } else {
            add(3, start, Math.min(end, start + 1));
            add(4, start, Math.min(end, start + 2));
            add(5, start, Math.min(end, start + 3));
        }
        char last = page.charAt(end - 1);
        if (Character.isLetter(last) && Chars.isSpaced(last)) {
            add(6, wordStart(end), end);
        } else {
            add(6, Math.max(start, end - 1), end);
            add(7, Math.max(start, end - 2), end);
            add(8, Math.max(start, end - 3), end);
            add(9, Math.max(start, end - 4), end);
        }
        if (line.prose == Prose.NONE && line.width <= WIDTH) {
            if (end - start <= 24) {
                add(10, start, end);
            }
            inside(start, end);
        }
    }

    private void inside(int start, int end) {
        int words = 0;
        int pairs = 0;
        for (int i = start; i < end; ) {
            char c = page.charAt(i);
            if (!Character.isLetter(c)) {
                i++;
            } else if (Chars.isSpaced(c)) {
                int to = wordEnd(i);
                if (words++ < WORDS) {
                    add(11, i, Math.min(to, i + STEM));
                }
                i = Math.max(to, i + 1);
            } else {
                if (i + 1 < end && Character.isLetter(page.charAt(i + 1)) && pairs++ < PAIRS) {
                    add(12, i, i + 2);
                }
                i++;
            }
        }
    }

    private int wordEnd(int from) {
        int to = Math.min(from, line.end);
        while (to < line.end && Character.isLetter(page.charAt(to)) && Chars.isSpaced(page.charAt(to))) {
            to++;
        }
        return to;
    }

    private int wordStart(int to) {
        int from = to;
        while (from > line.textStart && Character.isLetter(page.charAt(from - 1)) && to - from < 20) {
            from--;
        }
        return from;
    }

    private void add(int place, int start, int end) {
        long hash = place * 3L + kind;
        for (int i = start; i < end; i++) {
            char c = Chars.plain(page.charAt(i));
            hash = (hash ^ (Character.isDigit(c) ? '0' : Character.toLowerCase(c))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        out.accept((int) (hash >>> 7) & (COUNT - 1));
    }
}
