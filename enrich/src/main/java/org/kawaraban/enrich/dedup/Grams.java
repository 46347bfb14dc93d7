// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

/** Hashes of all runs of n code points of a text. */
final class Grams {
    private static final long BASE = 0xD1342543DE82EF95L;

    private Grams() {}

    /**
     * The hash of each n-gram, in order of the text, repeated ones repeatedly.
     *
     * @param text code points
     * @param n length of a gram; a shorter text is one gram
     * @return empty exactly if the text is
     */
    static long[] hashes(int[] text, int n) {
        if (text.length == 0) {
            return new long[0];
        }
        int length = Math.min(n, text.length);
        long[] hashes = new long[text.length - length + 1];
        long leaving = 1;
        for (int i = 0; i < length; i++) {
            leaving *= BASE;
        }
        long hash = 0;
        for (int i = 0; i < text.length; i++) {
            hash = hash * BASE + text[i] + 1;
            if (i >= length) {
                hash -= leaving * (text[i - length] + 1);
            }
            if (i >= length - 1) {
                // A polynomial's low bits know little of it.
                hashes[i - length + 1] = SimilaritySketch.mix(hash);
            }
        }
        return hashes;
    }
}
