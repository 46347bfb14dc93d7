// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether a page writes the day or the month first where it writes both in numbers. */
final class DayOrder {
    /** Days between dates of articles that stand on one page, in most cases. */
    private static final int NEAR = 14;

    private DayOrder() {}

    /**
     * Whether 03/04/2025 is the third of April. A date that can be read in one way only tells, and so does one that is
     * near another date of the page in one of the two ways; English pages without such a sign write the month first.
     */
    static boolean isDayFirst(List<Line> lines, String pageLanguage) {
        NavigableSet<LocalDate> certain = new TreeSet<>();
        Set<LocalDate> open = new HashSet<>();
        int dayFirst = 0;
        int monthFirst = 0;
        for (Line line : lines) {
            PrintedDate date = line.date;
            if (date == null || date.date() == null) {
                continue;
            }
            if (date.swappable()) {
                open.add(date.date());
            } else {
                certain.add(date.date());
                dayFirst += date.order() > 0 ? 1 : 0;
                monthFirst += date.order() < 0 ? 1 : 0;
            }
        }
        for (LocalDate date : open) {
            LocalDate swapped = PrintedDate.swapped(date);
            boolean asItIs = isNear(date, certain);
            if (asItIs != isNear(swapped, certain)) {
                dayFirst += asItIs ? 1 : 0;
                monthFirst += asItIs ? 0 : 1;
            }
        }
        return dayFirst == monthFirst ? !pageLanguage.equals("en") : dayFirst > monthFirst;
    }

    private static boolean isNear(LocalDate date, NavigableSet<LocalDate> others) {
        LocalDate next = others.ceiling(date.minusDays(NEAR));
        return next != null && !next.isAfter(date.plusDays(NEAR));
    }
}
