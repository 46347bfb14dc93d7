// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that dates are made of, from {@code dates.tsv} and, for the languages that it names, from CLDR: months, eras,
 * units, zones, and the words around them.
 */
final class DateWords {
    /** What a word can be in a date; one word can be several. */
    enum Kind {
        MONTH,
        /** An abbreviation that is a month only between a day and a year, so common are its letters: lug, sty, set. */
        SHORT_MONTH,
        /** A month in Thai, whose years are those of the Buddhist Era. */
        BUDDHIST,
        ERA,
        YEAR,
        MONTH_UNIT,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        AMPM,
        /** Stands beside a time, which may be printed 23.18 then. */
        CLOCK,
        WEEKDAY,
        FILLER,
        ZONE,
        PUBLISHED,
        UPDATED,
        AGO,
        AGO_BEFORE,
        SPAN,
        TODAY
    }

    /** The senses of one word. */
    static final class Entry {
        private final Map<Kind, String> values = new EnumMap<>(Kind.class);

        boolean is(Kind kind) {
            return values.containsKey(kind);
        }

        /** The number that goes with a kind: of a month, before an era, to add to an hour. */
        int number(Kind kind) {
            String value = values.get(kind);
            return value == null ? 0 : Integer.parseInt(value);
        }

        /** The offset or name of a zone. */
        @Nullable
        String zone() {
            return values.get(Kind.ZONE);
        }
    }

    /** Longest word of a script that sets no spaces. */
    static final int LONGEST_UNSPACED = 8;

    private final Map<String, Entry> words = new HashMap<>();
    /** First words of those that are two: كانون الثاني, tháng 2. */
    private final Set<String> beginnings = new HashSet<>();

    DateWords() {
        var locales = new ArrayList<String>();
        for (String[] row : WordLists.rows("dates.tsv", 3)) {
            if (row[0].equals("cldr")) {
                locales.addAll(words(row));
            } else if (!row[0].equals("times")) {
                words(row).forEach(word -> add(word, kind(row[0], row[1]), row[1]));
            }
        }
        var cldr = new CldrDateNames(locales);
        cldr.months().forEach((name, month) -> add(name, Kind.MONTH, String.valueOf(month)));
        cldr.monthAbbreviations().forEach((name, month) -> {
            Entry known = words.get(name);
            if (known == null || !known.is(Kind.MONTH)) {
                add(name, Kind.SHORT_MONTH, String.valueOf(month));
            }
        });
        cldr.weekdays().forEach(name -> add(name, Kind.WEEKDAY, "-"));
    }

    /** The words of a row of {@code dates.tsv}. */
    static List<String> words(String[] row) {
        return Arrays.stream(row[2].split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    private void add(String word, Kind kind, String value) {
        Entry entry = words.computeIfAbsent(word, unused -> new Entry());
        entry.values.putIfAbsent(kind, value);
        boolean month = kind == Kind.MONTH || kind == Kind.SHORT_MONTH;
        if (month && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.THAI) {
            entry.values.putIfAbsent(Kind.BUDDHIST, value);
        }
        int blank = word.indexOf(' ');
        if (blank > 0) {
            beginnings.add(word.substring(0, blank));
        }
    }

    private static Kind kind(String name, String value) {
        if (name.equals("unit")) {
            return value.equals("month") ? Kind.MONTH_UNIT : Kind.valueOf(value.toUpperCase(Locale.ROOT));
        }
        return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a word can be the first of two that are one name. */
    boolean begins(String word) {
        return beginnings.contains(word);
    }

    @Nullable
    Entry get(String word) {
        return words.get(word);
    }
}
