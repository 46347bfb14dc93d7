// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of two numbers in brackets behind the headlines of a page: headline（11/7）. As likely a part of a series, (2/3), so
 * it takes two of them, which do not count up to the same number.
 */
final class BareDays {
    /** On text as {@link Chars#plain} leaves it. */
    private static final Pattern AT_END = Pattern.compile("[(\\[【〔<]\\s?(\\d{1,2})([/.])(\\d{1,2})\\s?[)\\]】〕>]$");

    private static final int LONGEST = 10;

    private static final int FEWEST = 2;

    /** The two numbers behind each headline that has such. */
    private final Map<Line, Matcher> found = new HashMap<>();

    BareDays(String page, List<Line> lines, Role[] roles) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if ((roles[i] == Role.TITLE || roles[i] == Role.ITEM) && line.date == null) {
                Matcher numbers = AT_END.matcher(Chars.plain(page, from(line), line.end));
                if (numbers.find()) {
                    found.put(line, numbers);
                }
            }
        }
        if (found.size() < FEWEST || areParts()) {
            found.clear();
        }
    }

    private static int from(Line line) {
        return Math.max(line.textStart, line.end - LONGEST);
    }

    private boolean areParts() {
        long totals = found.values().stream()
                .map(numbers -> numbers.group(3))
                .distinct()
                .count();
        long parts = found.values().stream()
                .map(numbers -> numbers.group(1))
                .distinct()
                .count();
        return totals == 1 && parts > 1;
    }

    /** Where the bracket with the day begins behind a headline, in chars of the page; -1 if there is none. */
    int start(Line line) {
        Matcher numbers = found.get(line);
        return numbers == null ? -1 : from(line) + numbers.start();
    }

    /** The day behind a headline; null if there is none. */
    @Nullable
    PrintedDate of(Line line, String pageLanguage) {
        Matcher numbers = found.get(line);
        return numbers == null ? null : BareDay.of(numbers, start(line), line.end, pageLanguage);
    }
}
