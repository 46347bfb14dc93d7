// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/** The single characters that stand for countries in Japanese, and what they combine with. Immutable. */
final class JapaneseAbbreviations {
    /**
     * An abbreviation.
     *
     * @param code ISO 3166-1 alpha-2; "-" for what pairs with countries but is none (欧)
     * @param alone whether it stands for the country before any noun, where the tokenizer agrees
     * @param partners characters that may follow in a pair
     */
    record Abbreviation(String code, boolean alone, String partners) {
        boolean isCountry() {
            return !code.equals("-");
        }
    }

    /** By character: looked up for each one of a text. */
    private final @Nullable Abbreviation[] abbreviations = new @Nullable Abbreviation[Character.MAX_VALUE + 1];

    private final @Nullable String[] prefixes = new @Nullable String[Character.MAX_VALUE + 1];

    JapaneseAbbreviations() {
        for (Table.Row row :
                Table.read(JapaneseAbbreviations.class, "abbreviations-ja.tsv").rows()) {
            String partners = row.fields().size() > 3 ? row.get(3) : "";
            abbreviations[row.get(0).charAt(0)] =
                    new Abbreviation(row.get(1), row.get(2).equals("alone"), partners);
        }
        for (Table.Row row :
                Table.read(JapaneseAbbreviations.class, "prefixes-ja.tsv").rows()) {
            prefixes[row.get(0).charAt(0)] = row.get(1);
        }
    }

    @Nullable
    Abbreviation of(char c) {
        return abbreviations[c];
    }

    /** Whether the two characters make a word such as 訪米 or 駐日. */
    boolean isPrefixed(char prefix, char abbreviation) {
        String partners = prefixes[prefix];
        return partners != null && partners.indexOf(abbreviation) >= 0;
    }

    /** The end of the run of paired abbreviations that starts here: 日米韓; the start itself if there is no pair. */
    int runEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            Abbreviation last = abbreviations[text.charAt(end - 1)];
            if (last == null || last.partners().indexOf(text.charAt(end)) < 0) {
                break;
            }
            end++;
        }
        return end - start > 1 ? end : start;
    }
}
