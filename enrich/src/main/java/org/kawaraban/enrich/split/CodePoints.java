// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Positions of a text in code points, from positions in chars. */
final class CodePoints {
    private static final int BLOCK = 256;

    private final String text;
    /** Low surrogates of pairs before each block. */
    private final int[] pairs;

    CodePoints(String text) {
        this.text = text;
        pairs = new int[text.length() / BLOCK + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                pairs[i / BLOCK] = count;
            }
            count += isSecond(i) ? 1 : 0;
        }
        if (text.length() % BLOCK == 0) {
            pairs[text.length() / BLOCK] = count;
        }
    }

    private boolean isSecond(int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }

    int at(int chars) {
        int count = pairs[chars / BLOCK];
        for (int i = chars / BLOCK * BLOCK; i < chars; i++) {
            count += isSecond(i) ? 1 : 0;
        }
        return chars - count;
    }
}
