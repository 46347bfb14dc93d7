// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a page writes the day or the month first where it writes both in numbers. */
final class DayOrder {
    private DayOrder() {}

    /**
     * Whether 03/04/2025 is the third of April. A date that can be read in one way only tells, and so does one that the
     * page prints in words too; English pages without such a sign write the month first.
     */
    static boolean isDayFirst(List<Line> lines, String pageLanguage) {
        Set<LocalDate> certain = new HashSet<>();
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
            if (!swapped.equals(date)) {
                dayFirst += certain.contains(date) ? 1 : 0;
                monthFirst += certain.contains(swapped) ? 1 : 0;
            }
        }
        return dayFirst == monthFirst ? !pageLanguage.equals("en") : dayFirst > monthFirst;
    }
}
