// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that dates are made of, from {@code dates.tsv}: months, eras, units, zones, and the words around them. */
final class DateWords {
    /** What a word can be in a date; one word can be several. */
    enum Kind {
        MONTH,
        ERA,
        YEAR,
        MONTH_UNIT,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        AMPM,
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

    DateWords() {
        for (String[] row : WordLists.rows("dates.tsv", 3)) {
            Kind kind = kind(row[0], row[1]);
            for (String word : row[2].split(" ", -1)) {
                Entry entry = words.computeIfAbsent(word, unused -> new Entry());
                entry.values.putIfAbsent(kind, row[1]);
            }
        }
    }

    private static Kind kind(String name, String value) {
        if (name.equals("unit")) {
            return value.equals("month") ? Kind.MONTH_UNIT : Kind.valueOf(value.toUpperCase(Locale.ROOT));
        }
        return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Nullable
    Entry get(String word) {
        return words.get(word);
    }
}
