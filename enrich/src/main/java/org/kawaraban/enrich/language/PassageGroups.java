// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The passages of one script grouped by the language that their function words clearly show, so that a French summary
 * below an English article is seen. Passages that show none go with the largest group.
 */
final class PassageGroups {
    /** Function words that a line must have of a language … */
    private static final double CLEAR = 3;

    /** … and how many times those of any other. */
    private static final double CLEARLY_MORE = 2;

    private PassageGroups() {}

    /** One list or more that together hold all passages, each in reading order; none if there are no passages. */
    static List<List<Passage>> of(List<Passage> passages, WordEvidence words, int minLetters) {
        TreeMap<String, List<Passage>> clear = new TreeMap<>();
        List<Passage> unclear = new ArrayList<>();
        for (Passage passage : passages) {
            String language = passage.letters() < minLetters ? "" : clearLanguage(words.of(passage.text()));
            (language.isEmpty() ? unclear : clear.computeIfAbsent(language, k -> new ArrayList<>())).add(passage);
        }
        if (clear.size() < 2) {
            return passages.isEmpty() ? List.of() : List.of(passages);
        }
        List<Passage> largest = List.of();
        for (List<Passage> group : clear.values()) {
            largest = group.size() > largest.size() ? group : largest;
        }
        largest.addAll(unclear);
        return List.copyOf(clear.values());
    }

    /** The texts of the passages, one a line. */
    static String text(List<Passage> group) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : group) {
            text.append(passage.text()).append('\n');
        }
        return text.toString();
    }

    private static String clearLanguage(Map<String, Double> evidence) {
        String best = "";
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : evidence.entrySet()) {
            double weight = entry.getValue();
            if (weight > first) {
                second = first;
                first = weight;
                best = entry.getKey();
            } else if (weight > second) {
                second = weight;
            }
        }
        return first >= CLEAR && first >= CLEARLY_MORE * second ? best : "";
    }
}
