// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import org.kawaraban.enrich.text.Nfkc;

/** Folds text so that other punctuation, width, case or white space make no difference. */
final class Fold {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Fold() {}

    /** Hash of the letters and digits of a piece of text, NFKC and in lower case; 0 if it has none. */
    static long hash(CharSequence text, int start, int end) {
        CharSequence piece = text.subSequence(start, end);
        if (!isSimple(piece)) {
            piece = Nfkc.of(piece);
        }
        long hash = 0;
        int length = piece.length();
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(piece, i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(Character.toUpperCase(c))) * PRIME;
                hash ^= hash >>> 29;
            }
        }
        return hash;
    }

    /** The letters and digits of a piece of text, NFKC and in lower case. */
    static String text(CharSequence text, int start, int end) {
        CharSequence piece = text.subSequence(start, end);
        if (!isSimple(piece)) {
            piece = Nfkc.of(piece);
        }
        int length = piece.length();
        var folded = new StringBuilder(length);
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(piece, i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
            }
        }
        return folded.toString();
    }

    /** Whether NFKC changes nothing but what a fold drops anyway. */
    private static boolean isSimple(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean simple = c < 0xA0
                    || (c >= 0x3000 && c <= 0x30FE && c != 0x3099 && c != 0x309A)
                    || (c >= 0x4E00 && c <= 0x9FFF)
                    || (c >= 0x0400 && c <= 0x045F)
                    || (c >= 0x2010 && c <= 0x2027);
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    /** The letters of a short text, in lower case and half-width, without digits: what phrases are compared by. */
    static String letters(String plain) {
        var letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
