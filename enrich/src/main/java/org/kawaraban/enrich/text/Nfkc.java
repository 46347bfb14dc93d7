// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.text;

import com.ibm.icu.text.Normalizer2;

/**
 * The compatibility form of text, Unicode's NFKC, in time linear in its length: combining marks without end, which
 * normalisation sorts again and again, are sorted in groups of 30, as the Stream-Safe Text Format has it (UAX #15, section
 * 13). No language writes more than a few.
 */
public final class Nfkc {
    private static final int MOST_MARKS = 30;
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Nfkc() {}

    /** The form of a text. */
    public static String of(CharSequence text) {
        StringBuilder all = null;
        int marks = 0;
        int start = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = Character.codePointAt(text, i);
            next = i + Character.charCount(codePoint);
            marks = isMark(codePoint) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                all = all == null ? new StringBuilder(text.length()) : all;
                all.append(NFKC.normalize(text.subSequence(start, i)));
                start = i;
                marks = 1;
            }
        }
        return all == null
                ? NFKC.normalize(text)
                : all.append(NFKC.normalize(text.subSequence(start, text.length())))
                        .toString();
    }

    /**
     * Where a text can be cut, near a place, so that the forms of its parts are the parts of its form.
     *
     * @return the first such place from {@code near} on, or the text's length
     */
    public static int boundary(CharSequence text, int near) {
        int at = Math.min(near, text.length());
        while (at < text.length()
                && at - near < MOST_MARKS
                && (Character.isLowSurrogate(text.charAt(at))
                        || !NFKC.hasBoundaryBefore(Character.codePointAt(text, at)))) {
            at++;
        }
        return at;
    }

    /** Also the marks beyond the first 65,536 code points, of musical notation and of old scripts: U+1D165, say. */
    private static boolean isMark(int codePoint) {
        return codePoint >= 0x300 && NFKC.getCombiningClass(codePoint) != 0;
    }
}
