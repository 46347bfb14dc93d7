// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/** Kinds of characters in Japanese text. */
final class Kana {
    private Kana() {}

    /** A letter of a katakana word: the long mark and iteration marks are, the middle dot is not. */
    static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || (c >= 'ー' && c <= 'ヾ');
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゟ';
    }

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || c == '々' || c == '〆' || c == 'ヶ' || (c >= 0x3400 && c <= 0x4DBF);
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Whether a text has a character of Chinese script. */
    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i)) && text.charAt(i) != 'ヶ') {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has kana. */
    static boolean hasKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isKatakana(text.charAt(i)) || isHiragana(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text has Hangul. */
    static boolean hasHangul(String text) {
        return text.chars().anyMatch(c -> isHangul((char) c));
    }
}
