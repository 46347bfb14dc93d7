// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;

/** A page as the annotations see it: code points, and lines counted from 1 on line feeds. */
final class GoldPage {
    private final int[] lineOf;
    private final BitSet solid = new BitSet();

    GoldPage(String text) {
        int[] points = text.codePoints().toArray();
        lineOf = new int[points.length];
        int line = 1;
        for (int i = 0; i < points.length; i++) {
            lineOf[i] = line;
            if (!isBlank(points[i])) {
                solid.set(i);
            }
            line += points[i] == '\n' ? 1 : 0;
        }
    }

    int length() {
        return lineOf.length;
    }

    boolean isSolid(int at) {
        return solid.get(at);
    }

    /** The lines that have a non-blank character in a range of code points. */
    BitSet lines(int start, int end) {
        BitSet lines = new BitSet();
        solid(start, end).stream().forEach(i -> lines.set(lineOf[i]));
        return lines;
    }

    /** The non-blank lines of a range of lines, both ends included. */
    BitSet lines(JsonNode range) {
        BitSet lines = new BitSet();
        solid(range).stream().forEach(i -> lines.set(lineOf[i]));
        return lines;
    }

    /** The non-blank characters of a range of code points. */
    BitSet solid(int start, int end) {
        BitSet characters = new BitSet();
        characters.set(Math.min(start, length()), Math.min(end, length()));
        characters.and(solid);
        return characters;
    }

    /** The non-blank characters of a range of lines, both ends included. */
    BitSet solid(JsonNode range) {
        BitSet characters = new BitSet();
        for (int i = 0; i < lineOf.length; i++) {
            if (lineOf[i] >= range.get(0).asInt() && lineOf[i] <= range.get(1).asInt()) {
                characters.set(i);
            }
        }
        characters.and(solid);
        return characters;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }
}
