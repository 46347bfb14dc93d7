// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day without its year that is nothing but two numbers, alone on its line: 11/3, 07.11. As likely a score or a
 * fraction, so it is asked about only where the roles of the lines say that a date stands there.
 */
final class BareDay {
    /** Where the month is written before the day, whatever stands between. */
    private static final Set<String> MONTH_FIRST = Set.of("ja", "zh", "ko");

    /** On text as {@link Chars#plain} leaves it. */
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\.?");

    private static final int LONGEST = 6;

    private BareDay() {}

    /**
     * The day of a line.
     *
     * @param pageLanguage decides what is the month: the first number in Japanese, Chinese and Korean, and in English
     *     before a slash; the second in others
     * @return null if the line is no such day
     */
    static @Nullable PrintedDate of(String page, Line line, String pageLanguage) {
        if (line.textStart >= line.end || line.end - line.textStart > LONGEST) {
            return null;
        }
        Matcher numbers = TWO_NUMBERS.matcher(Chars.plain(page, line.textStart, line.end));
        return numbers.matches() ? of(numbers, line.textStart, line.end, pageLanguage) : null;
    }

    /**
     * The day of two numbers.
     *
     * @param numbers has them as groups 1 and 3, what stands between as group 2
     * @return null if the calendar has no such day
     */
    static @Nullable PrintedDate of(Matcher numbers, int start, int end, String pageLanguage) {
        boolean monthFirst = MONTH_FIRST.contains(pageLanguage)
                || (pageLanguage.equals("en") && numbers.group(2).equals("/"));
        int month = Integer.parseInt(numbers.group(monthFirst ? 1 : 3));
        int day = Integer.parseInt(numbers.group(monthFirst ? 3 : 1));
        try {
            return PrintedDate.ofDay(start, end, MonthDay.of(month, day));
        } catch (DateTimeException notInCalendar) {
            return null;
        }
    }
}
