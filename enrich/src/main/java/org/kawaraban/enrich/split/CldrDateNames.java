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
 * The full names that CLDR has for months and days of the week, by way of ICU4J, as {@link Chars#plain} leaves them. Data
 * under the Unicode License v3.
 */
final class CldrDateNames {
    /** Shorter ones are words of other languages too: "3 out of 4", out being October's in Portuguese. */
    private static final int SHORTEST = 4;

    private static final List<Integer> CONTEXTS = List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE);

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();

    /**
     * Reads them.
     *
     * @param locales BCP 47 tags; a name that is one month in one of them and another month in another is left out
     */
    CldrDateNames(List<String> locales) {
        Set<String> ambiguous = new HashSet<>();
        for (String tag : locales) {
            ULocale locale = ULocale.forLanguageTag(tag);
            var symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
            for (int context : CONTEXTS) {
                addMonths(symbols.getMonths(context, DateFormatSymbols.WIDE), ambiguous);
                for (String day : symbols.getWeekdays(context, DateFormatSymbols.WIDE)) {
                    String name = name(day);
                    if (name.length() >= SHORTEST) {
                        weekdays.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(ambiguous);
    }

    private void addMonths(String[] names, Set<String> ambiguous) {
        for (int i = 0; i < names.length; i++) {
            String name = name(names[i]);
            if (name.length() >= SHORTEST) {
                Integer other = months.putIfAbsent(name, i + 1);
                if (other != null && other != i + 1) {
                    ambiguous.add(name);
                }
            }
        }
    }

    private static String name(String printed) {
        return Chars.plain(printed, 0, printed.length());
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
