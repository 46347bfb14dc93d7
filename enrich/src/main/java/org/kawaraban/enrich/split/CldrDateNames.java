// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that CLDR has for months and days of the week, in full, and abbreviated for months, by way of ICU4J, as
 * {@link Chars#plain} leaves them. Data under the Unicode License v3.
 */
final class CldrDateNames {
    /** Shorter ones are words of other languages too: "3 out of 4", out being October's in Portuguese. */
    private static final int SHORTEST = 4;
    /** Characters of an abbreviation: one of two is as likely a word. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final List<Integer> CONTEXTS = List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE);

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> monthAbbreviations = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();

    /**
     * Reads them.
     *
     * @param locales BCP 47 tags; a name that is one month in one of them and another month in another is left out
     */
    CldrDateNames(List<String> locales) {
        Set<String> ambiguous = new HashSet<>();
        Set<String> ambiguousAbbreviations = new HashSet<>();
        for (String tag : locales) {
            ULocale locale = ULocale.forLanguageTag(tag);
            var symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
            for (int context : CONTEXTS) {
                addMonths(symbols.getMonths(context, DateFormatSymbols.WIDE), SHORTEST, months, ambiguous);
                addMonths(
                        symbols.getMonths(context, DateFormatSymbols.ABBREVIATED),
                        SHORTEST_ABBREVIATION,
                        monthAbbreviations,
                        ambiguousAbbreviations);
                for (String day : symbols.getWeekdays(context, DateFormatSymbols.WIDE)) {
                    String name = name(day);
                    if (name.length() >= SHORTEST) {
                        weekdays.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(ambiguous);
        monthAbbreviations.keySet().removeAll(ambiguousAbbreviations);
    }

    private static void addMonths(String[] names, int shortest, Map<String, Integer> numbers, Set<String> ambiguous) {
        for (int i = 0; i < names.length; i++) {
            String name = withoutStop(name(names[i]));
            if (name.length() >= shortest) {
                Integer other = numbers.putIfAbsent(name, i + 1);
                if (other != null && other != i + 1) {
                    ambiguous.add(name);
                }
            }
        }
    }

    private static String name(String printed) {
        return Chars.plain(printed, 0, printed.length());
    }

    private static String withoutStop(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Numbers of the months, 1 to 12, by abbreviation, without a full stop; some are words of other languages too. */
    Map<String, Integer> monthAbbreviations() {
        return monthAbbreviations;
    }

    /** Numbers of the months, 1 to 12, by name. */
    Map<String, Integer> months() {
        return months;
    }

    /** Names of the days of the week. */
    Set<String> weekdays() {
        return weekdays;
    }
}
