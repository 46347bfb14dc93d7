// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * Cuts text into the terms that tell what it is about: pairs of kanji, runs of katakana, pairs of hangul at the beginning
 * of words, numbers, and words of three letters or more, cut to six so that most of their endings do not count.
 */
final class Terms {
    private static final int STEM = 6;
    private static final int WORD = 3;
    private static final int PAIR = 2;

    private Terms() {}

    /** Takes the terms of a text one by one. */
    @FunctionalInterface
    interface Taker {
        /** Takes the term from one char of the text up to another; returns whether it wants more. */
        boolean take(int start, int end);
    }

    static void of(CharSequence text, int start, int end, Taker taker) {
        boolean more = true;
        for (int i = start; i < end && more; ) {
            char c = text.charAt(i);
            int to = i + 1;
            if (Chars.isHan(c)) {
                if (to < end && Chars.isHan(text.charAt(to))) {
                    more = taker.take(i, to + 1);
                }
            } else if (Chars.isKatakana(c)) {
                while (to < end && Chars.isKatakana(text.charAt(to))) {
                    to++;
                }
                more = to - i < PAIR || taker.take(i, to);
            } else if (Chars.isHangul(c)) {
                while (to < end && Chars.isHangul(text.charAt(to))) {
                    to++;
                }
                more = to - i < PAIR || taker.take(i, i + PAIR);
            } else if (Character.isDigit(c)) {
                while (to < end && Character.isDigit(text.charAt(to))) {
                    to++;
                }
                more = to - i < PAIR || taker.take(i, Math.min(to, i + STEM));
            } else if (isWordLetter(c)) {
                while (to < end && isWordLetter(text.charAt(to))) {
                    to++;
                }
                more = to - i < WORD || taker.take(i, Math.min(to, i + STEM));
            }
            i = to;
        }
    }

    private static boolean isWordLetter(char c) {
        return Character.isLetter(c) && Chars.isSpaced(c) && !Chars.isHangul(c);
    }

    /** A number for a term that is the same whatever its case and width; never 0. */
    static long hash(CharSequence text, int start, int end) {
        long hash = 1;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Chars.plain(text.charAt(i))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return hash == 0 ? 1 : hash;
    }
}
