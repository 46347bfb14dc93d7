// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks lines of text as programs do that print it: at spaces, or between letters that are written without. */
final class LineBreaking {
    /** What no line begins with. */
    private static final String NEVER_FIRST = "、。，．）」』】！？ー";

    private LineBreaking() {}

    /** Columns that a line takes: two for a wide letter. */
    static int columns(String line) {
        return line.chars().map(c -> Chars.isWide((char) c) ? 2 : 1).sum();
    }

    /** A line wrapped into lines of so many columns; a longer word has a longer line. */
    static List<String> wrap(String line, int columns) {
        var wrapped = new ArrayList<String>();
        String rest = line;
        while (columns(rest) > columns) {
            int end = end(rest, columns);
            wrapped.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            wrapped.add(rest);
        }
        return wrapped;
    }

    private static int end(String text, int columns) {
        int used = 0;
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean may = c == ' ' || (Chars.isWide(c) && NEVER_FIRST.indexOf(c) < 0);
            if (may && i > 0 && (used <= columns || end == 0)) {
                end = i;
            }
            used += Chars.isWide(c) ? 2 : 1;
            if (used > columns && end > 0) {
                return end;
            }
        }
        return end > 0 ? end : text.length();
    }

    /** Where some words of a line begin and end that a link or emphasis could hold; both at its end if there are none. */
    static int[] someWords(String line, Random random) {
        int from = boundary(line, random.nextInt(line.length()));
        int to = boundary(line, Math.min(line.length(), from + 2 + random.nextInt(20)));
        return new int[] {from, to};
    }

    private static int boundary(String line, int from) {
        for (int i = Math.max(1, from); i < line.length(); i++) {
            if (line.charAt(i) == ' ' || (Chars.isWide(line.charAt(i)) && Chars.isWide(line.charAt(i - 1)))) {
                return i;
            }
        }
        return line.length();
    }
}
