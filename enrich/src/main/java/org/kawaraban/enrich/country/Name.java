// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a name stands for.
 *
 * @param codes ISO 3166-1 alpha-2 codes; empty for an expression that names no country though it contains a name of one
 * @param rule kind of name, as evidence prints it: name, abbreviation, demonym, capital, place, seat …
 * @param form how it is written in the tables
 * @param person whether it may as well be a person's name
 * @param doubtful whether it may as well be another word: in Japanese it counts only where the tokenizer calls it a place
 * @param places towns of that name, the biggest first; empty if the codes are all that it can mean
 * @param reviewed whether a table made by hand has it: it then means its codes unless the context says otherwise
 */
record Name(
        List<String> codes,
        String rule,
        String form,
        boolean person,
        boolean doubtful,
        List<Place> places,
        boolean reviewed) {
    static final String CAPITAL = "capital";
    static final String PLACE = "place";
    static final String SEAT = "seat";
    static final String NAME = "name";
    static final String DEMONYM = "demonym";
    static final String ABBREVIATION = "abbreviation";

    Name {
        codes = List.copyOf(codes);
        places = List.copyOf(places);
    }

    Name(List<String> codes, String rule, String form, boolean person, boolean doubtful) {
        this(codes, rule, form, person, doubtful, List.of(), true);
    }

    /** A town, or several of the same name. */
    static Name of(Place place, String rule, String form, boolean person, boolean doubtful) {
        return new Name(List.of(place.code()), rule, form, person, doubtful, List.of(place), false);
    }

    /** The same name when it is found to be that of one more place. */
    Name with(Place place, boolean alsoPerson, boolean alsoWord) {
        List<Place> all = new ArrayList<>(places);
        all.add(place);
        all.sort(Place.BIGGEST_FIRST);
        return new Name(
                reviewed ? codes : List.of(all.get(0).code()),
                rule,
                form,
                reviewed ? person : person || alsoPerson,
                reviewed ? doubtful : doubtful || alsoWord,
                all,
                reviewed);
    }

    /** Whether the context has to say which place is meant, or that one is. */
    boolean needsContext() {
        return !reviewed || places.stream().anyMatch(place -> !codes.contains(place.code()));
    }

    /** Whether the expression names no country. */
    boolean isBlocker() {
        return codes.isEmpty();
    }

    /** Whether it names a city, a region or a seat, not the country. */
    boolean isLocal() {
        return rule.equals(PLACE) || rule.equals(CAPITAL) || rule.equals(SEAT);
    }

    /** Whether capitals in the table must be capitals in the text: {@code US} is not {@code us}. */
    boolean isAcronym() {
        return form.equals(form.toUpperCase(Locale.ROOT)) && form.codePoints().anyMatch(Character::isUpperCase);
    }

    /** Whether the first letter must be a capital in the text: {@code Turkey} is not {@code turkey}. */
    boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
