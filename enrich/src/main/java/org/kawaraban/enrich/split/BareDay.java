// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day without its year that is nothing but two numbers, alone on its line: 11/3, 07.11. As likely a score or a
 * fraction, so it is asked about only where the roles of the lines say that a date stands there.
 */
final class BareDay {
    /** Where the month is written before the day, whatever stands between. */
    private static final Set<String> MONTH_FIRST = Set.of("ja", "zh", "ko");

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
        String text = Chars.plain(page, line.textStart, line.end).strip();
        int sign = Math.max(text.indexOf('/'), text.indexOf('.'));
        int first = number(text, 0, sign);
        boolean dotted = sign > 0 && text.charAt(sign) == '.';
        int second = number(text, sign + 1, dotted && text.endsWith(".") ? text.length() - 1 : text.length());
        if (first < 0 || second < 0) {
            return null;
        }
        boolean monthFirst = MONTH_FIRST.contains(pageLanguage) || (pageLanguage.equals("en") && !dotted);
        try {
            MonthDay day = monthFirst ? MonthDay.of(first, second) : MonthDay.of(second, first);
            return new PrintedDate(
                    line.textStart,
                    line.end,
                    PrintedDate.Kind.PARTIAL,
                    PrintedDate.Label.NONE,
                    null,
                    day,
                    null,
                    null,
                    false,
                    0);
        } catch (DateTimeException notInCalendar) {
            return null;
        }
    }

    /** The number of one or two digits in a stretch; -1 if it is none. */
    private static int number(String text, int from, int to) {
        if (from < 0 || to <= from || to - from > 2) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
