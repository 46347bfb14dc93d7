// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Alphabets of some languages, as CLDR lists them (exemplar characters). Letters that no one language has together, as
 * {@code \u011B} and {@code \u0105}, are a sign of a wrong charset.
 */
final class Alphabets {
    private static final Map<String, UnicodeSet> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final List<UnicodeSet> alphabets = new ArrayList<>();

    private Alphabets() {}

    /** @param languages ISO 639-1, separated by spaces */
    static Alphabets of(String languages) {
        Alphabets alphabets = new Alphabets();
        for (String language : languages.split(" ", -1)) {
            alphabets.alphabets.add(BY_LANGUAGE.computeIfAbsent(language, Alphabets::exemplars));
        }
        return alphabets;
    }

    /**
     * The largest share of a text's letters beyond ASCII that one language has, 0 to 1; 1 if there are none.
     *
     * @param text code points
     */
    double fit(int[] text) {
        int letters = 0;
        int[] known = new int[alphabets.size()];
        for (int c : text) {
            if (c >= 0x80 && Character.isLetter(c)) {
                letters++;
                for (int i = 0; i < known.length; i++) {
                    known[i] += alphabets.get(i).contains(c) ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int count : known) {
            most = Math.max(most, count);
        }
        return letters == 0 ? 1 : (double) most / letters;
    }

    private static UnicodeSet exemplars(String language) {
        // The set that folds case: capitals belong to it.
        return LocaleData.getExemplarSet(ULocale.forLanguageTag(language), UnicodeSet.ADD_CASE_MAPPINGS)
                .freeze();
    }
}
