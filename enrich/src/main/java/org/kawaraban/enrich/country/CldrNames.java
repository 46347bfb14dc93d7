// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CLDR says, by way of ICU4J: the names of all countries in a language, and of a city for each time zone, which
 * covers most capitals. Data under the Unicode License v3.
 */
final class CldrNames {
    /** ISO 3166-1 alpha-2 codes, and XK, which CLDR and the world use for Kosovo. */
    static final Set<String> CODES = codes();

    /** "Myanmar (Burma)": two names. */
    private static final Pattern PARENTHESES = Pattern.compile("(.+?) ?[(（](.+)[)）]");

    private CldrNames() {}

    /** The short English name of a country, as records print it: {@code Poland}, {@code United States}. */
    static String english(String code) {
        return LocaleDisplayNames.getInstance(ULocale.ENGLISH).regionDisplayName(code);
    }

    /** Names of the countries by code; languages that CLDR does not know give none. */
    static SortedMap<String, Set<String>> countries(String language) {
        TreeMap<String, Set<String>> names = new TreeMap<>();
        for (String locale : locales(language)) {
            for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                LocaleDisplayNames display =
                        LocaleDisplayNames.getInstance(new ULocale(locale), length, DisplayContext.NO_SUBSTITUTE);
                for (String code : CODES) {
                    String name = display.regionDisplayName(code);
                    if (name != null) {
                        names.computeIfAbsent(code, k -> new LinkedHashSet<>()).addAll(forms(name));
                    }
                }
            }
        }
        return names;
    }

    /** Names of the time zones' cities by code. */
    static SortedMap<String, Set<String>> cities(String language) {
        TreeMap<String, Set<String>> names = new TreeMap<>();
        for (String locale : locales(language)) {
            TimeZoneNames zones = TimeZoneNames.getInstance(new ULocale(locale));
            for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                String city = zones.getExemplarLocationName(zone);
                String code = TimeZone.getRegion(zone);
                if (city != null && CODES.contains(code)) {
                    names.computeIfAbsent(code, k -> new TreeSet<>()).add(city);
                }
            }
        }
        return names;
    }

    /** Whether CLDR has display names in the language. */
    static boolean knows(String language) {
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getLanguage().equals(language)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> locales(String language) {
        if (!knows(language)) {
            return List.of();
        }
        return language.equals("zh") ? List.of("zh", "zh_Hant", "zh_Hant_HK") : List.of(language);
    }

    private static List<String> forms(String name) {
        Matcher twoNames = PARENTHESES.matcher(name);
        List<String> forms = new ArrayList<>();
        if (twoNames.matches()) {
            forms.add(twoNames.group(1));
            forms.add(twoNames.group(2));
        } else {
            forms.add(name);
        }
        return forms;
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
