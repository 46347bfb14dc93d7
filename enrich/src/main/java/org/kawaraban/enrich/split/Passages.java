// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.List;

/**
 * The passages of a page that stand earlier on it, whatever lines either is broken into: compared by letters and digits
 * alone. Anchors are runs of {@value #ANCHOR} letters whose hash happens to be a multiple of {@value #EVERY}, so that the
 * same text has the same anchors wherever it stands; from an anchor met before, a passage is followed as far as both
 * agree. Time and memory are linear in the text.
 */
final class Passages {
    private static final int ANCHOR = 12;
    private static final int EVERY = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    /** Letters from which a passage is no coincidence. */
    private static final int SHORTEST = 16;
    /** Letters that are looked at: a page that has more is searched up to here. */
    private static final int MOST = 8_000_000;

    private final char[] letters;
    /** Where the letters of each line begin; one more for the end. */
    private final int[] first;
    /** Passages in order: where each begins, where it stood before, how long it is. */
    private int[] at = new int[16];

    private int[] earlier = new int[16];
    private int[] length = new int[16];
    private int size;

    Passages(String page, List<Line> lines) {
        first = new int[lines.size() + 1];
        char[] all = new char[1 << 10];
        int n = 0;
        for (int i = 0; i < lines.size(); i++) {
            first[i] = n;
            Line line = lines.get(i);
            if (n < MOST) {
                String folded = Fold.text(page, line.textStart, line.end);
                if (n + folded.length() > all.length) {
                    all = Arrays.copyOf(all, Math.max(all.length * 2, n + folded.length()));
                }
                folded.getChars(0, folded.length(), all, n);
                n += folded.length();
            }
        }
        first[lines.size()] = n;
        letters = all;
        find(n);
    }

    private void find(int n) {
        var anchors = new LongIntMap(n / EVERY / 2 + 8);
        long power = 1;
        for (int i = 0; i < ANCHOR; i++) {
            power *= PRIME;
        }
        long hash = 0;
        int covered = 0;
        for (int i = 0; i < n; i++) {
            hash = hash * PRIME + letters[i] + 1;
            if (i >= ANCHOR) {
                hash -= power * (letters[i - ANCHOR] + 1);
            }
            long key = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
            key ^= key >>> 32;
            if (i < ANCHOR - 1 || key % EVERY != 0 || key == 0) {
                continue;
            }
            int start = i - ANCHOR + 1;
            int before = anchors.get(key);
            if (before < 0) {
                anchors.put(key, start);
            } else if (start >= covered && before + ANCHOR <= start) {
                covered = Math.max(covered, follow(before, start, covered, n));
            }
        }
    }

    /** Notes the passage around an anchor; returns where it ends, or the place itself if it is no passage. */
    private int follow(int before, int start, int covered, int n) {
        int back = 0;
        while (start - back - 1 >= covered
                && before - back - 1 >= 0
                && letters[start - back - 1] == letters[before - back - 1]) {
            back++;
        }
        int from = start - back;
        int source = before - back;
        int run = 0;
        while (from + run < n && source + run < from && letters[from + run] == letters[source + run]) {
            run++;
        }
        if (run < SHORTEST) {
            return start;
        }
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
            earlier = Arrays.copyOf(earlier, size * 2);
            length = Arrays.copyOf(length, size * 2);
        }
        at[size] = from;
        earlier[size] = source;
        length[size++] = run;
        return from + run;
    }

    /** How many letters a line has. */
    int letters(int line) {
        return first[line + 1] - first[line];
    }

    /** How many letters of a line belong to passages that stand earlier, between the beginnings of two lines. */
    int again(int line, int fromLine, int toLine) {
        int start = first[line];
        int end = first[line + 1];
        int sourceFrom = first[fromLine];
        int sourceTo = first[toLine];
        int k = Arrays.binarySearch(at, 0, size, start);
        k = k >= 0 ? k : Math.max(0, -k - 2);
        int again = 0;
        for (; k < size && at[k] < end; k++) {
            int from = Math.max(start, at[k]);
            int to = Math.min(end, at[k] + length[k]);
            int shift = earlier[k] - at[k];
            from = Math.max(from, sourceFrom - shift);
            to = Math.min(to, sourceTo - shift);
            again += Math.max(0, to - from);
        }
        return again;
    }
}
