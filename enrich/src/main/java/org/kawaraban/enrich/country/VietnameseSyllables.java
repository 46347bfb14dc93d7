// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/**
 * Countries that one Vietnamese syllable names, and that may be part of a person's name ({@code Thị Nga}) or a word that
 * opens a sentence ({@code Anh}, he).
 */
final class VietnameseSyllables {
    private VietnameseSyllables() {}

    /** Whether a name that the tables mark is no country here. */
    static boolean isOther(FoldedLine line, int start, Name name) {
        if (!name.person() && !name.doubtful()) {
            return false;
        }
        String text = line.original;
        int from = line.originalStart(start);
        int word = from - 1;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean beside = from >= 2 && text.charAt(from - 1) == ' ' && word < from - 1;
        if (beside && word > 0) {
            return Character.isUpperCase(text.charAt(word));
        }
        boolean opensSentence = from == 0 || (from >= 2 && ".!?".indexOf(text.charAt(from - 2)) >= 0);
        return name.doubtful() && opensSentence;
    }
}
