// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Arrays;
import java.util.List;

/**
 * How much the text behind a line speaks of the same things as the text before it. Terms are runs of katakana, pairs of
 * kanji and words of five letters or more, the latter cut to five so that their endings do not count; what an article is
 * about recurs in its sections, and does not in the next article. Lexical cohesion after Hearst's TextTiling (1997), with
 * one window before and one behind a line.
 */
final class Cohesion {
    /** Terms of one line that count, so that one endless line costs no more than a page of lines. */
    private static final int TERMS_OF_LINE = 160;

    private static final int TERMS_OF_PAGE = 4_000_000;
    private static final int BEFORE = 260;
    private static final int BEHIND = 90;
    private static final int FEWEST = 12;
    private static final int STEM = 5;

    /** Index of the first term of each line, and of the end. */
    private final int[] firstTerm;

    private long[] hashes = new long[1 << 10];
    /** For each term, where the same one stood last; -1 if nowhere. */
    private final int[] previous;

    private int size;

    Cohesion(String page, List<Line> lines) {
        firstTerm = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            firstTerm[i] = size;
            addTerms(page, lines.get(i));
        }
        firstTerm[lines.size()] = size;
        previous = new int[size];
        var last = new LongIntMap(size);
        for (int i = 0; i < size; i++) {
            previous[i] = last.get(hashes[i]);
            last.put(hashes[i], i);
        }
    }

    private void addTerms(String page, Line line) {
        int limit = Math.min(size + TERMS_OF_LINE, TERMS_OF_PAGE);
        int end = line.end;
        for (int i = line.textStart; i < end && size < limit; ) {
            char c = page.charAt(i);
            int to = i + 1;
            if (Chars.isHan(c)) {
                if (to < end && Chars.isHan(page.charAt(to))) {
                    add(page, i, to + 1);
                }
            } else if (Chars.isKatakana(c)) {
                while (to < end && Chars.isKatakana(page.charAt(to))) {
                    to++;
                }
                if (to - i >= 2) {
                    add(page, i, to);
                }
            } else if (Chars.isHangul(c)) {
                while (to < end && Chars.isHangul(page.charAt(to))) {
                    to++;
                }
                if (to - i >= 2) {
                    add(page, i, i + 2);
                }
            } else if (Character.isLetter(c) && Chars.isSpaced(c)) {
                while (to < end && Character.isLetter(page.charAt(to)) && Chars.isSpaced(page.charAt(to))) {
                    to++;
                }
                boolean name = Character.isUpperCase(c) && to - i >= 4;
                if (to - i > STEM || name) {
                    add(page, i, Math.min(to, i + STEM));
                }
            }
            i = to;
        }
    }

    private void add(String page, int start, int end) {
        long hash = 1;
        for (int i = start; i < end; i++) {
            hash = (hash ^ Chars.plain(page.charAt(i))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash == 0 ? 1 : hash;
    }

    /**
     * Share of the distinct terms from a line on that also stand in the text before it, from 0 to 1; -1 where there is too
     * little text on either side.
     */
    double at(int line) {
        int split = firstTerm[line];
        int from = Math.max(0, split - BEFORE);
        int to = Math.min(size, split + BEHIND);
        int distinct = 0;
        int shared = 0;
        for (int i = split; i < to; i++) {
            if (previous[i] < split) {
                distinct++;
                shared += previous[i] >= from ? 1 : 0;
            }
        }
        return distinct < FEWEST || split - from < FEWEST ? -1 : (double) shared / distinct;
    }

    /** How many terms of a line stand again in the text right behind it. */
    int echoes(int line) {
        int from = firstTerm[line];
        int end = firstTerm[line + 1];
        int to = Math.min(size, end + BEHIND);
        int echoes = 0;
        for (int i = end; i < to; i++) {
            echoes += previous[i] >= from && previous[i] < end ? 1 : 0;
        }
        return echoes;
    }

    /** How many terms of a line stand in the text right before it. */
    int known(int line) {
        int split = firstTerm[line];
        int from = Math.max(0, split - BEFORE);
        int known = 0;
        for (int i = split; i < firstTerm[line + 1]; i++) {
            known += previous[i] >= from && previous[i] < split ? 1 : 0;
        }
        return known;
    }
}
