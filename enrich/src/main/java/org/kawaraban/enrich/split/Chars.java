// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Classes of characters that several steps of splitting agree on. */
final class Chars {
    private Chars() {}

    /** Blank as the contract has it: Unicode White_Space or U+001C to U+001F. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether a line ends here: LF, CR, VT, FF, NEL, and the line and paragraph separators. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The same character half-width and in lower case, one for one, so that positions stay. */
    static char plain(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return plain((char) (c - 0xFEE0));
        }
        if (c == '\u3000' || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
            return ' ';
        }
        if (c == '\u2019' || c == '\u2018' || c == '\u02BC') {
            return '\'';
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return Character.toLowerCase(c);
    }

    /** {@link #plain(char)} of a piece of text. */
    static String plain(CharSequence text, int start, int end) {
        char[] chars = new char[end - start];
        for (int i = start; i < end; i++) {
            chars[i - start] = plain(text.charAt(i));
        }
        return new String(chars);
    }

    /** Kanji, kana and full-width forms: a character that stands for a syllable or word and is not set off by spaces. */
    static boolean isWide(int c) {
        return c >= 0x2E80
                && (c <= 0x9FFF
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFF01 && c <= 0xFF9F)
                        || (c >= 0x20000 && c <= 0x3FFFF));
    }

    /** A kanji, or one of its marks of repetition. */
    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || c == 0x3005
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }

    /** Hiragana. */
    static boolean isHiragana(int c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    /** Katakana, the half-width ones and the mark of a long vowel included. */
    static boolean isKatakana(int c) {
        return (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F);
    }

    /** Hangul syllables. */
    static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Whether words of this letter's script are set off by spaces. */
    static boolean isSpaced(int c) {
        return Character.isLetterOrDigit(c) && !isHan(c) && !isHiragana(c) && !isKatakana(c);
    }

    /** Whether a sentence can end with this character. */
    static boolean endsSentence(char c) {
        return switch (c) {
            case '。', '．', '！', '？', '!', '?', '.', '…', '｡', '؟', '۔', '‥', '।' -> true;
            default -> false;
        };
    }

    /** Whether this character closes a quotation or a bracket. */
    static boolean closesQuote(char c) {
        return switch (c) {
            case '」', '』', '）', ')', '”', '"', '’', '\'', '»', '】', '］', ']', '〉', '》', '“', '›' -> true;
            default -> false;
        };
    }

    /** The first place in a stretch that is not blank; its end if all of it is. */
    static int skipBlank(CharSequence text, int from, int to) {
        int i = from;
        while (i < to && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind the last place in a stretch that is not blank; its beginning if all of it is. */
    static int skipBlankBack(CharSequence text, int from, int to) {
        int i = to;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether a word in lower case stands at a place, as a sentence goes on with: "is", and not "iPhone". */
    static boolean isLowerCaseWord(CharSequence text, int from, int to) {
        int i = from;
        while (i < to && Character.isLowerCase(text.charAt(i))) {
            i++;
        }
        return i > from && (i == to || !Character.isLetter(text.charAt(i)) || isWide(text.charAt(i)));
    }
}
