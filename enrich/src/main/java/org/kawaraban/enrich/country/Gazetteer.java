// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kawaraban.enrich.text.Table;

/**
 * The names that countries, their peoples, cities and seats of government have, by language. Thread-safe and meant to be
 * shared by all taggers; a language's names are put together by the first text that needs them and never change.
 */
public final class Gazetteer {
    private static final List<String> DATA = List.of(
            "places.tsv",
            "names/en.tsv",
            "names/ja.tsv",
            "names/ar.tsv",
            "names/cs.tsv",
            "names/da.tsv",
            "names/de.tsv",
            "names/el.tsv",
            "names/es.tsv",
            "names/fa.tsv",
            "names/fi.tsv",
            "names/fr.tsv",
            "names/he.tsv",
            "names/hi.tsv",
            "names/hu.tsv",
            "names/id.tsv",
            "names/it.tsv",
            "names/ko.tsv",
            "names/nl.tsv",
            "names/no.tsv",
            "names/pl.tsv",
            "names/pt.tsv",
            "names/ro.tsv",
            "names/ru.tsv",
            "names/sv.tsv",
            "names/th.tsv",
            "names/tr.tsv",
            "names/uk.tsv",
            "names/vi.tsv",
            "names/zh.tsv",
            "title-words-en.tsv",
            "abbreviations-ja.tsv",
            "prefixes-ja.tsv",
            "cldr-unfit.tsv",
            "inflection.tsv",
            "tails-ko.tsv",
            "context.tsv",
            "states-en.tsv",
            "geonames.tsv",
            "regions.tsv");

    private final Map<String, NameTrie> tries = new ConcurrentHashMap<>();
    private final Map<String, String> englishNames = new TreeMap<>();
    private final JapaneseAbbreviations japaneseAbbreviations = new JapaneseAbbreviations();
    private final ContextRules contextRules = new ContextRules();
    private final States states = new States();
    private final GeoNames geoNames = new GeoNames();
    private final String version;

    private Gazetteer() {
        for (String code : CldrNames.CODES) {
            englishNames.put(code, CldrNames.english(code));
        }
        version = "country-2-" + Table.digest(Gazetteer.class, DATA);
    }

    /** Reads the tables; names of Japanese and English are ready when it returns, those of others on first need. */
    public static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.names("ja");
        gazetteer.names("en");
        return gazetteer;
    }

    /** Names the data: with another version the same text may be tagged otherwise. */
    String version() {
        return version;
    }

    /** The short English name of a country, {@code Poland}. */
    String englishName(String code) {
        return englishNames.getOrDefault(code, code);
    }

    /** All names in a language, ISO 639-1; an empty trie if neither the tables nor CLDR know the language. */
    NameTrie names(String language) {
        return tries.computeIfAbsent(language, key -> NameTable.trie(key, geoNames));
    }

    /** Towns under names that any language written with Latin letters may use. */
    NameTrie latinPlaces() {
        return tries.computeIfAbsent("Latn", key -> NameTable.latinPlaces(geoNames));
    }

    States states() {
        return states;
    }

    JapaneseAbbreviations japaneseAbbreviations() {
        return japaneseAbbreviations;
    }

    ContextRules contextRules() {
        return contextRules;
    }
}
