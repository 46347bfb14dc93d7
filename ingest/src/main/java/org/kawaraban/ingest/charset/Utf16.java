// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UTF-16 without a byte order mark. Tells it by the code units that one byte order makes of every text in it: ASCII
 * (spaces and line breaks stand in every language's pages), kana and CJK punctuation. Read in the wrong order they
 * become characters of fifty scripts.
 */
final class Utf16 {
    /** Of all code units, in a page that is not well-formed UTF-8: Chinese text has the fewest, some 1 in 10. */
    private static final double TELLING = 0.04;

    /** Without a single NUL, that is without line break, space or digit, a page must be mostly kana. */
    private static final double TELLING_WITHOUT_NUL = 0.25;

    /** In a page that is well-formed UTF-8, which only Latin text or kana without a kanji can be by chance. */
    private static final double TELLING_IN_UTF8 = 0.85;

    /** How many times as many telling units as in the other order. */
    private static final int CLEARLY = 4;

    /** One unit in so many may be none of any text. */
    private static final int UNITS_A_MISFIT = 1_000;

    /** High bytes of the blocks of Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Georgian, Vietnamese. */
    private static final Set<Integer> ALPHABETS = Set.of(0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 14, 16, 30);

    /** A share of common ideographs that random ones, of which a third are common, do not reach. */
    private static final double COMMON = 0.9;

    private static final int LEAST_IDEOGRAPHS = 8;

    private static final int START_BYTES = 8 << 10;

    private Utf16() {}

    /** {@code UTF-16LE} or {@code UTF-16BE}; null if the bytes are neither. */
    static @Nullable String detect(byte[] bytes, Utf8Count utf8) {
        if (bytes.length < 4 || bytes.length % 2 != 0 || (utf8.nuls() == 0 && utf8.isWellFormed())) {
            return null;
        }
        Units big = Units.of(bytes, 1, 0);
        Units little = Units.of(bytes, 0, 1);
        boolean isBig = big.telling > little.telling;
        Units best = isBig ? big : little;
        Units other = isBig ? little : big;
        int units = bytes.length / 2;
        double least = utf8.isWellFormed() ? TELLING_IN_UTF8 : utf8.nuls() == 0 ? TELLING_WITHOUT_NUL : TELLING;
        if (best.telling < Math.max(1, least * units)
                || best.telling < CLEARLY * other.telling
                || best.misfits * (long) UNITS_A_MISFIT > units) {
            return null;
        }
        return isBig ? "UTF-16BE" : "UTF-16LE";
    }

    /** {@code UTF-16LE} or {@code UTF-16BE} for bytes that are common ideographs in it; null for others. */
    static @Nullable String detectIdeographs(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            String start = new String(bytes, 0, Math.min(bytes.length, START_BYTES), charset);
            long common = start.chars().filter(Utf16::isCommon).count();
            if (common >= LEAST_IDEOGRAPHS && common >= COMMON * start.length()) {
                return charset.name();
            }
        }
        return null;
    }

    private static boolean isCommon(int unit) {
        return CommonIdeographs.ALL.contains(unit)
                || (unit >= ' ' && unit < 0x7F)
                || (unit >= '\t' && unit <= '\r')
                || (unit >= 0x3000 && unit < 0x3100)
                || (unit >= 0xFF01 && unit < 0xFF60);
    }

    private record Units(int telling, int misfits) {
        static Units of(byte[] bytes, int low, int high) {
            int telling = 0;
            int misfits = 0;
            char before = 0;
            for (int i = 0; i < bytes.length; i += 2) {
                char unit = unit(bytes, i, low, high);
                if (Character.isHighSurrogate(unit) && i + 2 < bytes.length) {
                    char next = unit(bytes, i + 2, low, high);
                    if (Character.isLowSurrogate(next)) {
                        i += 2;
                        continue;
                    }
                }
                if (isMisfit(unit)) {
                    misfits++;
                } else if (isTelling(unit, before)) {
                    telling++;
                }
                before = unit < 0x80 ? before : unit;
            }
            return new Units(telling, misfits);
        }

        private static char unit(byte[] bytes, int i, int low, int high) {
            return (char) (((bytes[i + high] & 0xFF) << 8) | (bytes[i + low] & 0xFF));
        }

        private static boolean isTelling(char unit, char before) {
            boolean sameAlphabet = (unit >> 8) == (before >> 8) && ALPHABETS.contains(unit >> 8);
            return sameAlphabet
                    || unit < 0x80
                    || (unit >= 0x3000 && unit < 0x3100)
                    || (unit >= 0xFF01 && unit < 0xFF60);
        }

        private static boolean isMisfit(char unit) {
            if (unit < 0xA0) {
                return (unit < ' ' && (unit < '\t' || unit > '\r')) || unit >= 0x7F;
            }
            int type = Character.getType(unit);
            return type == Character.UNASSIGNED || type == Character.SURROGATE || type == Character.PRIVATE_USE;
        }
    }
}
