// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text in Chinese characters alone can be, from the national character sets: what JIS X 0208 lacks is
 * no current Japanese, what GB 2312 and Big5 both lack is no Chinese.
 */
enum HanText {
    /** Holds characters that Japanese has no use for (这, 们, 國 is no proof), and none that only Japanese has. */
    CHINESE,
    /** Holds characters that only Japanese has (込, 働, 円 as 圓 is written in Japan, 発). */
    JAPANESE,
    /** 米露首脳会談 could be read as either but for 脳. */
    EITHER;

    /** Function characters of Chinese that JIS X 0208 happens to have. */
    private static final String CHINESE_FUNCTION = "這們嗎呢吧妳您啦咱甚麼沒與於說對為將會個來過還從";

    /** A few hundred characters decide; more cost time. */
    private static final int SAMPLE = 200;

    private static final @Nullable Charset JIS = charset("Shift_JIS");
    private static final @Nullable Charset GB = charset("GB2312");
    private static final @Nullable Charset BIG5 = charset("Big5");

    static HanText of(String han) {
        if (JIS == null || GB == null || BIG5 == null) {
            return EITHER;
        }
        CharsetEncoder jis = JIS.newEncoder();
        CharsetEncoder gb = GB.newEncoder();
        CharsetEncoder big5 = BIG5.newEncoder();
        int chinese = 0;
        int japanese = 0;
        for (int i = 0; i < Math.min(han.length(), SAMPLE); i++) {
            char c = han.charAt(i);
            boolean inJis = jis.canEncode(c);
            boolean inChina = gb.canEncode(c) || big5.canEncode(c);
            if ((inChina && !inJis) || CHINESE_FUNCTION.indexOf(c) >= 0) {
                chinese++;
            } else if (inJis && !inChina) {
                japanese++;
            }
        }
        if (chinese > japanese) {
            return CHINESE;
        }
        return japanese > chinese ? JAPANESE : EITHER;
    }

    private static @Nullable Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
