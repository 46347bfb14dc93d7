// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often sequences of one to five letters, ends of words among them as a blank, stand in texts of one language. */
final class NgramCounts {
    static final char EDGE = ' ';

    /** By length, from 1; index 0 is empty. */
    final List<Map<String, Long>> byLength = new ArrayList<>();

    NgramCounts() {
        for (int n = 0; n <= NgramModel.ORDER; n++) {
            byLength.add(new HashMap<>());
        }
    }

    void add(String ngram, long count) {
        if (count > 0) {
            byLength.get(ngram.length()).merge(ngram, count, Long::sum);
        }
    }

    long of(String ngram) {
        return byLength.get(ngram.length()).getOrDefault(ngram, 0L);
    }

    /** What is in letters of one script alone: the rest are words from elsewhere. */
    NgramCounts of(UnicodeScript script) {
        var counts = new NgramCounts();
        byLength.forEach(ngrams -> ngrams.forEach((ngram, count) -> {
            if (ngram.codePoints().allMatch(c -> c == EDGE || isOf(c, script))) {
                counts.add(ngram, count);
            }
        }));
        return counts;
    }

    private static boolean isOf(int codePoint, UnicodeScript script) {
        return UnicodeScript.of(codePoint) == script && !Character.isDigit(codePoint);
    }

    /** Letters and words. */
    long total() {
        return byLength.get(1).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts of a text, whose words are what stands between other characters than letters. */
    static NgramCounts ofText(String text) {
        var counts = new NgramCounts();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
            if (!word.isEmpty()) {
                counts.addWord(EDGE + word + EDGE);
            }
        }
        return counts;
    }

    private void addWord(String word) {
        for (int end = 2; end <= word.length(); end++) {
            for (int start = Math.max(0, end - NgramModel.ORDER); start < end; start++) {
                add(word.substring(start, end), 1);
            }
        }
    }
}
