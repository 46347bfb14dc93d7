// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of two numbers in brackets behind the headlines of a page: headline（11/7）. As likely a part of a series, (2/3), so
 * it takes two different days, and no numbers that count up to another one.
 */
final class BareDays {
    /** On text as {@link Chars#plain} leaves it. */
    private static final Pattern AT_END = Pattern.compile("[(\\[【〔<]\\s?(\\d{1,2})([/.])(\\d{1,2})\\s?[)\\]】〕>]$");

    private static final int LONGEST = 10;

    private static final int FEWEST = 2;

    /** The day behind each headline that has one, its brackets included. */
    private final Map<Line, PrintedDate> days = new HashMap<>();

    BareDays(String page, List<Line> lines, Role[] roles, String pageLanguage) {
        var parts = new HashMap<String, Set<String>>();
        boolean counts = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if ((roles[i] != Role.TITLE && roles[i] != Role.ITEM) || line.date != null) {
                continue;
            }
            int from = Math.max(line.textStart, line.end - LONGEST);
            Matcher numbers = AT_END.matcher(Chars.plain(page, from, line.end));
            PrintedDate day =
                    numbers.find() ? BareDay.of(numbers, from + numbers.start(), line.end, pageLanguage) : null;
            if (day != null) {
                days.put(line, day);
                String part = numbers.group(1);
                String total = numbers.group(3);
                parts.computeIfAbsent(total, unused -> new HashSet<>()).add(part);
                counts &= Integer.parseInt(part) <= Integer.parseInt(total);
            }
        }
        boolean series = counts && parts.values().stream().anyMatch(of -> of.size() > 1);
        long different =
                days.values().stream().map(PrintedDate::monthDay).distinct().count();
        if (series || different < FEWEST) {
            days.clear();
        }
    }

    /** The day behind a headline, from where its bracket begins; null if there is none. */
    @Nullable
    PrintedDate of(Line line) {
        return days.get(line);
    }
}
