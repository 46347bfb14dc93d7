// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.List;

/**
 * Short lines that begin as another line of the page does: a headline stands in the title of the page ("Headline | Site"),
 * over its article, and cut off in lists of what is most read.
 */
final class Echoes {
    /** How many kinds there are: {@link #of}. */
    static final int KINDS = 5;

    /** Letters and digits that two lines must have in common. */
    private static final int COMMON = 14;
    /** Columns that are compared, and of a line that is at most. */
    private static final int HEAD = 120;

    private static final int WIDTH = 300;
    /** Lines of a page that are looked at. */
    private static final int LINES = 5_000;

    private final byte[] kinds;

    Echoes(String page, List<Line> lines) {
        kinds = new byte[lines.size()];
        int size = Math.min(LINES, lines.size());
        String[] texts = new String[size];
        var first = new LongIntMap(size);
        for (int i = 0; i < size; i++) {
            Line line = lines.get(i);
            if (line.width > WIDTH || line.isDateLine()) {
                continue;
            }
            String text = Fold.text(page, line.textStart, Math.min(line.end, line.textStart + HEAD));
            if (text.length() < COMMON) {
                continue;
            }
            texts[i] = text;
            long key = Fold.hash(text, 0, COMMON);
            int other = key == 0 ? -1 : first.get(key);
            if (other < 0) {
                first.put(key == 0 ? 1 : key, i);
            } else {
                compare(texts, other, i);
            }
        }
    }

    private void compare(String[] texts, int before, int behind) {
        String a = texts[before];
        String b = texts[behind];
        if (a.length() == b.length()) {
            return;
        }
        boolean longer = a.length() > b.length();
        int common = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        if (common >= 0 && common < Math.min(a.length(), b.length())) {
            return;
        }
        kinds[before] = (byte) (longer ? 1 : 2);
        kinds[behind] = (byte) (longer ? 3 : 4);
    }

    /**
     * 0 if no other line begins like a line or is the same; 1 if the line holds more than a later one, 2 less, 3 less than
     * an earlier one, 4 more.
     */
    int of(int line) {
        return kinds[line];
    }
}
