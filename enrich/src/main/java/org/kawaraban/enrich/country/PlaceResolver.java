// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.country.Setting.Kind;

/**
 * Says which country a town's name means, once the whole text is read; or that it means none. Immutable.
 *
 * <p>Populations decide in Latin letters only, where any village may be a surname or a word; the tables of other scripts
 * hold what is known abroad, or what a tokenizer has called a place. In this order: what follows after a comma ({@code Paris, Texas}); the town in a state that the text names, or in a
 * country that it names; the biggest town, if it is much bigger than its namesakes abroad and the name is not as likely a
 * person's or a common word. A reviewed name means what the table says unless a state named in the text has such a town
 * and nothing else speaks for the table's country.
 *
 * @param countries codes of what the text names beside such towns
 * @param areas the states it names, as {@link Place#area()}
 * @param said what followed a name after a comma somewhere in the text: it means the same town in all of it
 * @param persons names, folded, that stand beside a first name or a title somewhere in the text
 */
record PlaceResolver(Set<String> countries, Set<String> areas, Set<String> persons, Map<String, Place> said) {
    /** A town so many times bigger than its namesakes abroad is what the name means without context. */
    private static final int BIGGER = 5;

    /** In the context of a country a town there is meant, unless one elsewhere is so many times bigger. */
    private static final int FAR_BIGGER = 40;

    /** In Latin letters: thousands of people from which on a name of one word, of several, or one that may be something else stands alone. */
    private static final int KNOWN = 8;

    private static final int KNOWN_WORDS = 2;

    private static final int KNOWN_DOUBTFUL = 60;

    /** The code of the country; null if the name is not taken for a place. */
    @Nullable
    String resolve(String folded, Name name, Setting setting) {
        Place area = setting.area() != null ? setting.area() : said.get(folded);
        if (area != null && isIn(name, area)) {
            return area.code();
        }
        if (name.reviewed()) {
            return reviewed(name);
        }
        if (setting.kind() == Kind.PERSON || persons.contains(folded)) {
            return null;
        }
        Place near = inContext(name);
        boolean doubtful = name.person() || name.doubtful();
        if (near != null) {
            boolean taken = !doubtful || setting.kind() == Kind.LOCATED;
            return taken ? near.code() : null;
        }
        return standsAlone(folded, name, setting, doubtful)
                ? name.places().get(0).code()
                : null;
    }

    /**
     * Whether a name may be that of a place in the area that follows it: in a state any name may, in a country only that of a
     * town known there ({@code In London, China said} means no London in China).
     */
    static boolean isIn(Name name, Place area) {
        return !area.region().equals("-")
                || name.places().stream().anyMatch(place -> place.code().equals(area.code()));
    }

    private String reviewed(Name name) {
        String meant = name.codes().get(0);
        if (countries.contains(meant)) {
            return meant;
        }
        for (Place place : name.places()) {
            if (areas.contains(place.area()) && !place.code().equals(meant)) {
                return place.code();
            }
        }
        return meant;
    }

    private @Nullable Place inContext(Name name) {
        Place biggest = name.places().get(0);
        for (Place place : name.places()) {
            if (areas.contains(place.area())) {
                return place;
            }
        }
        for (Place place : name.places()) {
            if (countries.contains(place.code()) && place.population() * FAR_BIGGER >= biggest.population()) {
                return place;
            }
        }
        return null;
    }

    private static boolean standsAlone(String folded, Name name, Setting setting, boolean doubtful) {
        Place biggest = name.places().get(0);
        int abroad = name.places().stream()
                .filter(place -> !place.code().equals(biggest.code()))
                .mapToInt(Place::population)
                .max()
                .orElse(0);
        boolean latin = Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.LATIN;
        if (abroad * BIGGER > biggest.population() || (latin && folded.length() < 4)) {
            return false;
        }
        if (doubtful) {
            return setting.kind() == Kind.LOCATED && (!latin || biggest.population() >= KNOWN_DOUBTFUL);
        }
        if (!latin) {
            return true;
        }
        boolean several = folded.indexOf(' ') >= 0 || folded.indexOf('-') >= 0;
        // A region of CLDR has no population; its name is nobody else's.
        return biggest.population() == 0 || biggest.population() >= (several ? KNOWN_WORDS : KNOWN);
    }
}
