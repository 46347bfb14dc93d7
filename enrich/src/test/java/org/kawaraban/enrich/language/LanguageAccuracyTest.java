// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.text.Table;

/** Holds what is reached on {@code sentences.tsv}: means over languages of the share of texts with the right tag. */
class LanguageAccuracyTest {
    private static final LanguageTagger TAGGER = new LanguageTagger();
    private static final int LANGUAGES = 75;

    /** Of every hundred sentences one may be wrong, … */
    private static final double SENTENCES = 0.99;

    /** … and of pieces of 20 to 30 characters four. */
    private static final double PIECES = 0.96;

    private final TreeMap<String, int[]> right = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void shouldTellTheLanguageOfSentences() {
        for (Table.Row row :
                Table.read(LanguageAccuracyTest.class, "sentences.tsv").rows()) {
            check(row.get(0), row.get(1));
        }

        assertThat(right).hasSizeGreaterThanOrEqualTo(LANGUAGES);
        assertThat(mean()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(SENTENCES);
    }

    @Test
    void shouldTellTheLanguageOfPieces() {
        for (Table.Row row :
                Table.read(LanguageAccuracyTest.class, "sentences.tsv").rows()) {
            pieces(row.get(1)).forEach(piece -> check(row.get(0), piece));
        }

        assertThat(mean()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(PIECES);
    }

    private void check(String language, String text) {
        int[] counts = right.computeIfAbsent(language, k -> new int[2]);
        String tagged = TAGGER.tag(null, text, "und").language();
        counts[1]++;
        if (tagged.equals(language)) {
            counts[0]++;
        } else {
            wrong.add(language + " as " + tagged + ": " + text);
        }
    }

    private double mean() {
        return right.entrySet().stream()
                .map(Map.Entry::getValue)
                .mapToDouble(counts -> (double) counts[0] / counts[1])
                .average()
                .orElseThrow();
    }

    /** Whole words that together have 20 to 30 characters; of text without blanks, 20 characters each. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        if (text.indexOf(' ') < 0) {
            for (int i = 0; i + 20 <= text.length(); i += 20) {
                pieces.add(text.substring(i, i + 20));
            }
            return pieces;
        }
        var piece = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            piece.append(piece.isEmpty() ? "" : " ").append(word);
            if (piece.length() >= 20) {
                if (piece.length() <= 30) {
                    pieces.add(piece.toString());
                }
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
