// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/**
 * Finds names in Thai, which separates neither words nor names: the longest at each place that does not cut a syllable.
 */
final class ThaiNames {
    private ThaiNames() {}

    static boolean hasThai(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isThai(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static void find(FoldedLine line, NameTrie names, MentionSink sink) {
        String text = line.text;
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match match = isThai(text.charAt(i)) && startsSyllable(text, i)
                    ? names.longest(text, i, (start, end, name) -> endsSyllable(text, end))
                    : null;
            if (match == null) {
                i++;
                continue;
            }
            sink.add(line, i, match.end(), match.name(), Setting.PLAIN);
            i = match.end();
        }
    }

    private static boolean isThai(char c) {
        return c >= 0xE01 && c <= 0xE5B;
    }

    /** Whether no vowel that is written before its consonant stands before. */
    private static boolean startsSyllable(String text, int start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before < 'เ' || before > 'ไ';
    }

    /** Whether no vowel or tone mark that belongs to the last consonant follows. */
    private static boolean endsSyllable(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        boolean vowel = (after >= 0xE30 && after <= 0xE3A) || after == 'ๅ';
        return !vowel && (after < 0xE47 || after > 0xE4E);
    }
}
