// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Which language a text in Chinese characters alone can be, from the national character sets: what JIS X 0208 lacks is
 * no current Japanese, what GB 2312 and Big5 both lack is no Chinese, and no Chinese text mixes characters that only GB
 * 2312 has (simplified: 国, 会) with such that only Big5 has (traditional: 長, 話), as Japanese does: 米国防長官.
 */
enum HanText {
    /** Holds characters that Japanese has no use for (这, 们; 國 is no proof), and none that only Japanese has. */
    CHINESE,
    /** Holds characters that only Japanese has (込, 働, 円 as 圓 is written in Japan, 発), or forms of both kinds. */
    JAPANESE,
    /** 米露首脳会談 could be read as either but for 脳. */
    EITHER;

    /** Function characters of Chinese that JIS X 0208 happens to have. */
    private static final String CHINESE_FUNCTION = "這們嗎呢吧妳您啦咱甚麼没與於說對為将會個來过還從";

    /** A few hundred characters decide; more cost time. */
    private static final int SAMPLE = 200;

    private static final byte CHINA_ONLY = 1;
    private static final byte JAPAN_ONLY = 2;
    private static final byte SIMPLIFIED_ONLY = 3;
    private static final byte TRADITIONAL_ONLY = 4;

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final byte[] KINDS = kinds();

    static HanText of(CharSequence han) {
        int[] counts = new int[TRADITIONAL_ONLY + 1];
        for (int i = 0; i < Math.min(han.length(), SAMPLE); i++) {
            char c = han.charAt(i);
            counts[c >= FIRST && c <= LAST ? KINDS[c - FIRST] : 0]++;
        }
        if (counts[CHINA_ONLY] != counts[JAPAN_ONLY]) {
            return counts[CHINA_ONLY] > counts[JAPAN_ONLY] ? CHINESE : JAPANESE;
        }
        return counts[SIMPLIFIED_ONLY] > 0 && counts[TRADITIONAL_ONLY] > 0 ? JAPANESE : EITHER;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[LAST - FIRST + 1];
        // Java SE need not have these, though every JDK for servers has: without them all text in Han is the page's.
        if (!Charset.isSupported("Shift_JIS") || !Charset.isSupported("GB2312") || !Charset.isSupported("Big5")) {
            return kinds;
        }
        CharsetEncoder jis = Charset.forName("Shift_JIS").newEncoder();
        CharsetEncoder gb = Charset.forName("GB2312").newEncoder();
        CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
        for (char c = FIRST; c <= LAST; c++) {
            kinds[c - FIRST] = kind(c, jis.canEncode(c), gb.canEncode(c), big5.canEncode(c));
        }
        return kinds;
    }

    private static byte kind(char c, boolean japan, boolean simplified, boolean traditional) {
        boolean china = simplified || traditional;
        if ((china && !japan) || CHINESE_FUNCTION.indexOf(c) >= 0) {
            return CHINA_ONLY;
        }
        if (japan && !china) {
            return JAPAN_ONLY;
        }
        if (simplified != traditional) {
            return simplified ? SIMPLIFIED_ONLY : TRADITIONAL_ONLY;
        }
        return 0;
    }
}
