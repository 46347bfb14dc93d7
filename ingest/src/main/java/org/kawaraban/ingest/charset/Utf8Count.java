// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

/**
 * How well bytes read as UTF-8 (Unicode 16, table 3-7).
 *
 * @param multibyte well-formed sequences of two and more bytes
 * @param illFormed maximal subparts of ill-formed sequences
 * @param controls bytes of C0 controls other than tab, line and page breaks, and of DEL
 * @param escapes bytes of ESC, which are among the controls too
 * @param nuls bytes of NUL, which are among the controls too
 */
record Utf8Count(int multibyte, int illFormed, int controls, int escapes, int nuls) {
    static Utf8Count of(byte[] bytes) {
        int multibyte = 0;
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
            int trailing = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            int read = 1;
            while (read <= trailing && i + read < bytes.length && continues(lead, read, bytes[i + read] & 0xFF)) {
                read++;
            }
            if (trailing > 0 && read > trailing) {
                multibyte++;
            } else {
                illFormed++;
            }
            i += read;
        }
        return new Utf8Count(multibyte, illFormed, controls, escapes, nuls);
    }

    boolean isWellFormed() {
        return illFormed == 0;
    }

    private static boolean continues(int lead, int position, int next) {
        int lowest = position > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = position > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return next >= lowest && next <= highest;
    }
}
