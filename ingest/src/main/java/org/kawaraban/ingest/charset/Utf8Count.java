// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

/**
 * How well bytes read as UTF-8 (Unicode 16, table 3-7).
 *
 * @param multibyte well-formed sequences of two and more bytes
 * @param damaged ill-formed sequences that only a writer of UTF-8 makes: overlong ones, surrogates, one cut off by the end
 * @param illFormed all other ill-formed bytes
 * @param controls bytes of C0 controls other than tab, line and page breaks, and of DEL
 * @param escapes bytes of ESC, which are among the controls too
 * @param nuls bytes of NUL, which are among the controls too
 */
record Utf8Count(int multibyte, int damaged, int illFormed, int controls, int escapes, int nuls) {
    static Utf8Count of(byte[] bytes) {
        int multibyte = 0;
        int damaged = 0;
        int illFormed = 0;
        int controls = 0;
        int escapes = 0;
        int nuls = 0;
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                if ((lead < ' ' && (lead < '\t' || lead > '\r')) || lead == 0x7F) {
                    controls++;
                    escapes += lead == 0x1B ? 1 : 0;
                    nuls += lead == 0 ? 1 : 0;
                }
                i++;
                continue;
            }
            int trailing = lead < 0xC0 || lead > 0xF7 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            int read = 1;
            while (read <= trailing && i + read < bytes.length && (bytes[i + read] & 0xC0) == 0x80) {
                read++;
            }
            boolean whole = trailing > 0 && read > trailing;
            boolean cutOff = read > 1 && i + read == bytes.length;
            if (whole && isInRange(lead, bytes[i + 1] & 0xFF)) {
                multibyte++;
            } else if (whole || cutOff) {
                damaged++;
            } else {
                illFormed++;
                read = 1;
            }
            i += read;
        }
        return new Utf8Count(multibyte, damaged, illFormed, controls, escapes, nuls);
    }

    boolean isWellFormed() {
        return damaged + illFormed == 0;
    }

    /** Whether a lead and the byte behind it begin a character: not overlong, no surrogate, not beyond U+10FFFF. */
    private static boolean isInRange(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> lead >= 0xC2 && lead < 0xF5;
        };
    }
}
