// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Numbers below a hundred in kanji, as items are counted with: 一, 十二, and the old forms 壱, 弐, 参. */
final class KanjiNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String OLD = "零壱弐参肆伍陸漆捌玖";

    private KanjiNumber() {}

    static boolean isDigit(char c) {
        return digit(c) >= 0 || isTen(c);
    }

    /** Behind the digits that begin at a place. */
    static int end(CharSequence page, int from, int end) {
        int i = from;
        while (i < end && isDigit(page.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The value of digits: 十二 is 12, and so is 一二. */
    static int value(CharSequence page, int from, int to) {
        int tens = 0;
        int ones = 0;
        for (int i = from; i < to; i++) {
            if (isTen(page.charAt(i))) {
                tens = ones == 0 ? 10 : ones * 10;
                ones = 0;
            } else {
                ones = ones * 10 + digit(page.charAt(i));
            }
        }
        return tens + ones;
    }

    private static boolean isTen(char c) {
        return c == '十' || c == '拾';
    }

    private static int digit(char c) {
        return Math.max(DIGITS.indexOf(c), OLD.indexOf(c));
    }
}
