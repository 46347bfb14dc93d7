// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kawaraban.enrich.text.Table;

/**
 * All names that one language has for countries and places. Immutable, thread-safe.
 *
 * <p>Later sources do not replace earlier ones: the hand-made names of the language, the reviewed places, CLDR's
 * countries, CLDR's cities, towns from GeoNames, CLDR's regions. An expression that names no country gives way to a
 * name spelled alike. A reviewed name keeps its meaning when GeoNames knows towns of the same name elsewhere; which of
 * them is meant is for {@link PlaceResolver} to say.
 */
final class NameTable {
    private static final char PERSON = '~';
    private static final char DOUBTFUL = '?';

    /** Columns of places.tsv. */
    private static final Map<String, Integer> PLACE_COLUMNS = Map.of("en", 2, "ja", 3, "zh", 4, "ko", 5);

    /** Languages that read the tables of another one that is written nearly alike. */
    private static final Map<String, String> ALIKE = Map.of("nn", "no", "nb", "no", "bs", "hr");

    private static final String ENGLISH = "en";

    /** Cities so big, in thousands, have a name with all its forms in languages that inflect names. */
    private static final int INFLECTED_FROM = 700;

    /** Towns so big, in thousands, are known by their own name in any language written with Latin letters. */
    private static final int KNOWN_ABROAD = 30;

    private final Map<String, Name> names = new HashMap<>();
    private final Inflection inflection;
    private final String language;

    private NameTable(String language) {
        this.language = language;
        this.inflection = Inflection.of(language);
    }

    /** The trie of a language's names, ISO 639-1; empty if neither the tables nor CLDR know the language. */
    static NameTrie trie(String code, GeoNames geoNames) {
        String language = ALIKE.getOrDefault(code, code);
        NameTable table = new NameTable(language);
        String file = "names/" + language + ".tsv";
        boolean reviewed = Table.exists(NameTable.class, file);
        if (reviewed) {
            table.addRows(Table.read(NameTable.class, file), 2);
        }
        if (PLACE_COLUMNS.containsKey(language)) {
            table.addRows(Table.read(NameTable.class, "places.tsv"), PLACE_COLUMNS.get(language));
        }
        table.addCldr(language);
        if (!reviewed && Scripts.isLatin(language)) {
            // A few English words are easily taken for a language that little news is written in.
            table.addCldr(ENGLISH);
        }
        table.addGeoNames(geoNames);
        return new NameTrie(table.names);
    }

    /** Towns under the names that any language written with Latin letters may use, without inflection. */
    static NameTrie latinPlaces(GeoNames geoNames) {
        NameTable table = new NameTable("und");
        geoNames.each(GeoNames.Column.LATIN, place -> true, table::addPlace);
        geoNames.each(GeoNames.Column.ENGLISH, place -> place.population() >= KNOWN_ABROAD, table::addPlace);
        return new NameTrie(table.names);
    }

    private void addGeoNames(GeoNames geoNames) {
        if (language.equals(ENGLISH)) {
            geoNames.each(GeoNames.Column.ENGLISH, place -> true, this::addPlace);
            geoNames.eachRegion(this::addRegion);
        } else if (language.equals("ja")) {
            geoNames.each(GeoNames.Column.JAPANESE, place -> true, this::addPlace);
        } else if (Scripts.isLatin(language)) {
            if (inflection.inflectsNames()) {
                geoNames.each(GeoNames.Column.LATIN, place -> place.population() >= INFLECTED_FROM, this::addPlace);
            }
        } else {
            geoNames.each(GeoNames.Column.OTHER_SCRIPTS, place -> true, (written, place, rule) -> {
                if (Scripts.isWrittenIn(written, language)) {
                    addPlace(written, place, rule);
                }
            });
        }
    }

    private void addPlace(String written, Place place, String rule) {
        char mark = written.charAt(0);
        boolean person = mark == PERSON;
        boolean word = mark == DOUBTFUL;
        for (String form : inflection.formsOf(person || word ? written.substring(1) : written)) {
            names.merge(
                    FoldedLine.fold(form),
                    Name.of(place, rule, form, person, word),
                    (old, added) -> old.isBlocker() ? old : old.with(place, person, word));
        }
    }

    private void addRegion(String written, Place place, String rule) {
        char mark = written.charAt(0);
        boolean marked = mark == PERSON || mark == DOUBTFUL;
        String form = marked ? written.substring(1) : written;
        names.putIfAbsent(FoldedLine.fold(form), Name.of(place, rule, form, mark == PERSON, mark == DOUBTFUL));
    }

    private void addRows(Table rows, int column) {
        for (Table.Row row : rows.rows()) {
            List<String> codes =
                    row.get(0).equals("-") ? List.of() : List.of(row.get(0).split(",", -1));
            for (String code : codes) {
                if (!CldrNames.CODES.contains(code)) {
                    throw new IllegalArgumentException(row.table() + ":" + row.line() + ": no country " + code);
                }
            }
            for (String form : row.list(column)) {
                add(form, codes, row.get(1));
            }
        }
    }

    private void addCldr(String language) {
        Set<String> unfit = new TreeSet<>();
        for (Table.Row row : Table.read(NameTable.class, "cldr-unfit.tsv").rows()) {
            if (row.get(0).equals("*") || row.get(0).equals(language)) {
                unfit.addAll(row.list(1));
            }
        }
        CldrNames.countries(language).forEach((code, forms) -> addAll(code, forms, Name.NAME, unfit));
        CldrNames.cities(language).forEach((code, forms) -> addAll(code, forms, Name.PLACE, unfit));
    }

    private void addAll(String code, Set<String> forms, String rule, Set<String> unfit) {
        for (String form : forms) {
            if (!unfit.contains(form) && form.codePointCount(0, form.length()) > 1) {
                addIfNew(form, List.of(code), rule);
            }
        }
    }

    /** What the tables say of a spelling, that it names nothing among it, stands before CLDR. */
    private void addIfNew(String written, List<String> codes, String rule) {
        for (String form : inflection.formsOf(written)) {
            names.putIfAbsent(FoldedLine.fold(form), new Name(codes, rule, form, false, false));
        }
    }

    private void add(String written, List<String> codes, String rule) {
        char mark = written.charAt(0);
        boolean marked = mark == PERSON || mark == DOUBTFUL;
        for (String form : inflection.formsOf(marked ? written.substring(1) : written)) {
            Name name = new Name(codes, rule, form, mark == PERSON, mark == DOUBTFUL);
            names.merge(FoldedLine.fold(form), name, (old, added) -> old.isBlocker() ? added : old);
        }
    }
}
