// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines of a page look alike: the same look and sign, the same gaps around, and text behind them or not. */
final class LineShapes {
    private final List<Line> lines;
    private final Features features;
    private final int[] shapes;
    private final int count;

    LineShapes(List<Line> lines, Features features) {
        this.lines = lines;
        this.features = features;
        shapes = new int[lines.size()];
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = numbers.computeIfAbsent(key(i), unused -> numbers.size());
        }
        count = numbers.size();
    }

    private long key(int i) {
        Line line = lines.get(i);
        boolean last = i + 1 == lines.size();
        int behind = last ? 2 : Math.min(2, lines.get(i + 1).gap);
        int text = !last && lines.get(i + 1).hasSentences() ? 1 : 0;
        return ((features.look(i) * 65_536L + line.sign) * 3 + Math.min(2, line.gap)) * 6 + behind * 2L + text;
    }

    /** A number that lines of one shape share, from 0. */
    int of(int line) {
        return shapes[line];
    }

    /** How many shapes there are. */
    int count() {
        return count;
    }
}
