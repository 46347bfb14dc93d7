// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import org.jspecify.annotations.Nullable;

/** A line cut into numbers, words and signs, as dates are read from it. */
final class DateTokens {
    /** A piece of the line: a number, a word of {@link DateWords} or another, or a sign. */
    static final class Token {
        /** In chars of the page. */
        final int start;

        final int end;
        /** Its value; -1 if it is no number. */
        final int number;

        final char sign;
        final DateWords.@Nullable Entry word;
        /** Whether it belongs to a date, or to the words and signs around it. */
        boolean used;

        Token(int start, int end, int number, char sign, DateWords.@Nullable Entry word) {
            this.start = start;
            this.end = end;
            this.number = number;
            this.sign = sign;
            this.word = word;
        }

        boolean is(DateWords.Kind kind) {
            return word != null && word.is(kind);
        }

        boolean isNumber(int from, int to) {
            return number >= from && number <= to;
        }

        int length() {
            return end - start;
        }

        /** Whether it could be a year that is printed in full. */
        boolean isYear() {
            return length() == YEAR && isNumber(1900, 2100);
        }
    }

    private static final Token NOTHING = new Token(0, 0, -1, '\0', null);
    private static final int MOST = 200;
    /** Digits of a year. */
    private static final int YEAR = 4;

    /** Kanji of a year. */
    private static final int LONGEST_HAN = 4;

    private final Token[] tokens;
    private int size;

    DateTokens(String plain, int offset, DateWords words) {
        tokens = new Token[Math.min(MOST, plain.length())];
        int i = 0;
        while (i < plain.length() && size < tokens.length) {
            char c = plain.charAt(i);
            int end;
            if (c >= '0' && c <= '9') {
                end = digits(plain, i, offset, words);
            } else if (Character.isLetter(c)) {
                end = word(plain, i, offset, words);
            } else {
                end = i + 1;
                if (!Chars.isBlank(c)) {
                    add(new Token(offset + i, offset + end, -1, c, null));
                }
            }
            i = end;
        }
    }

    private void add(Token token) {
        tokens[size++] = token;
    }

    private int digits(String plain, int start, int offset, DateWords words) {
        int end = start;
        int value = 0;
        while (end < plain.length() && plain.charAt(end) >= '0' && plain.charAt(end) <= '9') {
            value = end - start < 8 ? value * 10 + plain.charAt(end) - '0' : Integer.MAX_VALUE;
            end++;
        }
        int behindYear = start + YEAR;
        if (end > behindYear && end <= behindYear + 2 && isBehindMonth() && goesOnAsDate(plain, end, words)) {
            end = behindYear;
            value = Integer.parseInt(plain.substring(start, end));
        }
        add(new Token(offset + start, offset + end, value, '\0', null));
        return end;
    }

    /** Whether the digits behind a year are the hour of a time, or the day before a month. */
    private static boolean goesOnAsDate(String plain, int end, DateWords words) {
        if (end + 1 < plain.length() && plain.charAt(end) == ':') {
            return Character.isDigit(plain.charAt(end + 1));
        }
        int next = secondEnd(plain, end);
        DateWords.Entry word = next > end ? words.get(plain.substring(end + 1, next)) : null;
        return word != null && word.is(DateWords.Kind.MONTH);
    }

    /**
     * Whether day and month stand before a number that is too long for a year: "February 23, 20255:00 AM", "23 Feb 202523 Feb 2025",
     * as pages are left whose elements had nothing but their borders between them.
     */
    private boolean isBehindMonth() {
        int last = get(size - 1).sign == ',' ? size - 2 : size - 1;
        Token month = get(get(last).is(DateWords.Kind.MONTH) ? last : last - 1);
        Token day = get(get(last).is(DateWords.Kind.MONTH) ? last - 1 : last);
        return month.is(DateWords.Kind.MONTH) && day.isNumber(1, 31);
    }

    private int word(String plain, int start, int offset, DateWords words) {
        char c = plain.charAt(start);
        if (Chars.isSpaced(c) && !Chars.isHangul(c)) {
            int end = start + 1;
            while (end < plain.length() && isWordPart(plain.charAt(end))) {
                end++;
            }
            end = dottedEnd(plain, start, end, words);
            String word = plain.substring(start, end);
            int two = words.begins(word) ? secondEnd(plain, end) : end;
            DateWords.Entry both = two > end ? words.get(plain.substring(start, two)) : null;
            end = both == null ? end : two;
            add(new Token(offset + start, offset + end, -1, '\0', both == null ? words.get(word) : both));
            return end;
        }
        int han = hanNumber(plain, start, offset);
        if (han > start) {
            return han;
        }
        for (int length = Math.min(DateWords.LONGEST_UNSPACED, plain.length() - start); length > 0; length--) {
            DateWords.Entry entry = words.get(plain.substring(start, start + length));
            if (entry != null) {
                add(new Token(offset + start, offset + start + length, -1, '\0', entry));
                return start + length;
            }
        }
        add(new Token(offset + start, offset + start + 1, -1, '\0', null));
        return start + 1;
    }

    /** Behind an abbreviation of two words with full stops, if one is known: a.m., ก.พ.; else where the first word ends. */
    private static int dottedEnd(String plain, int start, int first, DateWords words) {
        int end = first + 1;
        while (end < plain.length() && isWordPart(plain.charAt(end))) {
            end++;
        }
        if (first >= plain.length() || plain.charAt(first) != '.' || end == first + 1) {
            return first;
        }
        boolean stopped = end < plain.length() && plain.charAt(end) == '.';
        if (stopped && words.get(plain.substring(start, end + 1)) != null) {
            return end + 1;
        }
        return words.get(plain.substring(start, end)) == null ? first : end;
    }

    private static boolean isWordPart(char c) {
        int type = Character.getType(c);
        return c == '\''
                || (Character.isLetter(c) && Chars.isSpaced(c) && !Chars.isHangul(c))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Behind the word or number that stands behind one space. */
    private static int secondEnd(String plain, int from) {
        int end = from + 1;
        while (end < plain.length() && (isWordPart(plain.charAt(end)) || Character.isDigit(plain.charAt(end)))) {
            end++;
        }
        return from < plain.length() && plain.charAt(from) == ' ' ? end : from;
    }

    /** 二〇二五年, 二十三日, 元年: numbers in kanji, only before a unit of dates. */
    private int hanNumber(String plain, int start, int offset) {
        boolean first = plain.charAt(start) == '元';
        int end = first ? start + 1 : KanjiNumber.end(plain, start, Math.min(plain.length(), start + LONGEST_HAN));
        int value = first ? 1 : KanjiNumber.value(plain, start, end);
        if (end == start || end >= plain.length() || "年月日".indexOf(plain.charAt(end)) < 0) {
            return start;
        }
        add(new Token(offset + start, offset + end, value, '\0', null));
        return end;
    }

    int size() {
        return size;
    }

    /** The token at a place; an empty one outside the line. */
    Token get(int i) {
        return i >= 0 && i < size ? tokens[i] : NOTHING;
    }
}
