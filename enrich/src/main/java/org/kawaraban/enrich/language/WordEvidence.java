// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/**
 * Evidence of a language from function words and from letters that few languages use. Immutable, thread-safe.
 *
 * <p>A word that <i>n</i> languages have counts 1/<i>n</i> for each of them, so that what tells two languages apart
 * weighs most. All forms are lower case; {@code I}, dotted or not, is folded as in English.
 */
final class WordEvidence {
    /** A single letter may stand in a name from elsewhere: each counts once a text, and less than a word. */
    private static final double LETTER_WEIGHT = 0.8;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();
    private final Map<Integer, List<String>> languagesOfLetter = new HashMap<>();

    WordEvidence() {
        for (Table.Row row :
                Table.read(WordEvidence.class, "function-words.tsv").rows()) {
            for (String word : Set.copyOf(row.words(1))) {
                languagesOfWord.computeIfAbsent(word, k -> new ArrayList<>()).add(row.get(0));
            }
        }
        for (Table.Row row : Table.read(WordEvidence.class, "letters.tsv").rows()) {
            for (String letter : row.words(1)) {
                languagesOfLetter
                        .computeIfAbsent(letter.codePointAt(0), k -> new ArrayList<>())
                        .add(row.get(0));
            }
        }
    }

    /** How many words of the text are function words of any language. */
    int functionWords(String text) {
        int count = 0;
        for (String word : words(text)) {
            count += languagesOfWord.containsKey(word) ? 1 : 0;
        }
        return count;
    }

    /** The weight of the evidence for each language that has any, by code. */
    SortedMap<String, Double> of(String text) {
        TreeMap<String, Double> weights = new TreeMap<>();
        for (String word : words(text)) {
            share(languagesOfWord.get(word), 1, weights);
        }
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(languagesOfLetter::containsKey)
                .distinct()
                .forEach(letter -> share(languagesOfLetter.get(letter), LETTER_WEIGHT, weights));
        return weights;
    }

    private static void share(@Nullable List<String> languages, double weight, Map<String, Double> weights) {
        if (languages != null) {
            for (String language : languages) {
                weights.merge(language, weight / languages.size(), Double::sum);
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && isWordPart(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
