// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;

/**
 * Where the text of a page lies: stretches in which sentences stand close together, how much each holds, and how dense
 * sentences are around a line. A widget's two sentences look like an article's first ones; that the page has a block of
 * forty elsewhere tells them apart.
 */
final class TextBlocks {
    /** How many masses there are: {@link #mass}, and shares: {@link #share}. */
    static final int MASSES = 5;

    static final int SHARES = 5;
    /** How many places there are: {@link #place}. */
    static final int PLACES = 5;
    /** How many densities there are: {@link #density}. */
    static final int DENSITIES = 4;

    /** Lines without sentences that a block may hold between two with some. */
    private static final int BREAK = 5;
    /** Columns of one line that count, so that one endless line does not outweigh a page. */
    private static final int LINE_COLUMNS = 800;
    /** Columns of a block: a notice, a brief, a short article, an article. */
    private static final int[] MASS = {200, 700, 2000, 6000};
    /** Per cent of the largest block of the page. */
    private static final int[] SHARE = {4, 15, 40, 99};

    private static final int NEAR = 3;
    private static final int FAR = 10;
    private static final int WINDOW = 8;

    /** First line of the block that a line stands in or above; the number of lines where none comes. */
    private final int[] first;
    /** Columns of that block. */
    private final int[] columns;
    /** Lines with sentences before each line, and before the end. */
    private final int[] sentences;

    private final int most;

    TextBlocks(List<Line> lines) {
        int size = lines.size();
        first = new int[size];
        columns = new int[size];
        sentences = new int[size + 1];
        int largest = 0;
        int begin = 0;
        int start = -1;
        int last = -1;
        int sum = 0;
        for (int i = 0; i <= size; i++) {
            boolean text = i < size && isText(lines.get(i));
            if (start >= 0 && (i == size || i - last > BREAK + 1)) {
                fill(begin, last + 1, start, sum);
                largest = Math.max(largest, sum);
                begin = last + 1;
                start = -1;
                sum = 0;
            }
            if (text) {
                start = start < 0 ? i : start;
                last = i;
                sum += Math.min(LINE_COLUMNS, lines.get(i).width);
            }
            if (i < size) {
                sentences[i + 1] = sentences[i] + (text ? 1 : 0);
            }
        }
        fill(begin, size, size, 0);
        most = largest;
    }

    private static boolean isText(Line line) {
        return line.hasSentences() && !line.is(Furniture.LEGAL);
    }

    private void fill(int from, int to, int start, int sum) {
        for (int i = from; i < to; i++) {
            first[i] = start;
            columns[i] = sum;
        }
    }

    /** How much text the block holds that a line stands in or above: 0 a notice or none, up to 4. */
    int mass(int line) {
        return bucket(columns[line], MASS);
    }

    /** That much against the largest block of the page: 0 hardly any, 4 it is the largest. */
    int share(int line) {
        return most == 0 ? 0 : bucket((int) (columns[line] * 100L / most), SHARE);
    }

    /** Where a line stands: 0 in a block, 1 right above it, 2 within some lines above, 3 farther, 4 below all. */
    int place(int line) {
        int distance = first[line] - line;
        return first[line] == first.length ? 4 : distance <= 0 ? 0 : distance <= NEAR ? 1 : distance <= FAR ? 2 : 3;
    }

    /** How many of the lines behind a line hold sentences: none, one, some, most. */
    int densityBehind(int line) {
        int to = Math.min(first.length, line + 1 + WINDOW);
        return density(sentences[to] - sentences[Math.min(to, line + 1)]);
    }

    /** How many of the lines before a line do. */
    int densityBefore(int line) {
        return density(sentences[line] - sentences[Math.max(0, line - WINDOW)]);
    }

    private static int density(int count) {
        return count <= 1 ? count : count < WINDOW / 2 ? 2 : 3;
    }

    private static int bucket(int value, int[] bounds) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
