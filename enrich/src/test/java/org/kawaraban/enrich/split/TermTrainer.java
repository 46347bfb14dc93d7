// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the {@link Terms} of annotated pages: {@link TermWeights}. */
final class TermTrainer {
    /** Pages that every language is given beside its own, on which a term does not stand: few pages say little. */
    private static final int MORE = 5;

    private TermTrainer() {}

    /**
     * The share of pages that hold each common term, in thousandths: of the language that has most of it. One of the pages
     * is not counted, so that a term of a single article is as rare as one that no page has.
     */
    static SortedMap<String, Integer> shares(List<GoldPage> pages) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (GoldPage page : pages) {
            sizes.merge(page.language(), 1, Integer::sum);
            Map<String, Integer> own = counts.computeIfAbsent(page.language(), unused -> new HashMap<>());
            terms(page.text()).forEach(term -> own.merge(term, 1, Integer::sum));
        }
        var shares = new TreeMap<String, Integer>();
        counts.forEach((language, own) -> own.forEach((term, count) -> {
            int share = Math.round(1000f * (count - 1) / (sizes.getOrDefault(language, 0) + MORE));
            if (share > TermWeights.LEAST) {
                shares.merge(term, share, Math::max);
            }
        }));
        return shares;
    }

    private static Set<String> terms(String text) {
        var terms = new HashSet<String>();
        Terms.of(text, 0, text.length(), (start, end) -> {
            terms.add(Chars.plain(text, start, end));
            return true;
        });
        return terms;
    }
}
