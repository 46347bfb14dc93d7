// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years that a page prints, for days without one on a page that prints no full date: "6/3(火) 17:21配信" on a page with
 * "© 2025". The day of the week tells which year it was; without one it takes a page that prints a single year beside its
 * text. docs/decisions/0006-splitting.md has how often annotators see it so.
 */
final class PageYears {
    /**
     * Since there are news on the web, and neither a sum nor a count: 2025, © 2025, 選挙2025, 2025年, but not 1952, 2,025, ￥2025
     * or 2025人.
     */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,$€£¥￥])(199[5-9]|20\\d\\d)(?![\\d.,]\\d|\\d|[\\p{L}%&&[^年년]])");

    /** Of quotations and results, and telephone numbers: among such 2000 is no year. */
    private static final Pattern FIGURES = Pattern.compile("\\d[.,]\\d|\\d-\\d+-\\d");

    /** Days of the week behind a day, as Japanese pages print them, from Monday on. */
    private static final String WEEKDAYS = "月火水木金土日";

    private static final Pattern WEEKDAY = Pattern.compile("[(<\\[]([" + WEEKDAYS + "])[)>\\]曜・]");

    /** Those that stand beside the text, and those in it. */
    private final NavigableSet<Integer> beside = new TreeSet<>();

    private final NavigableSet<Integer> inText = new TreeSet<>();
    private final String page;
    private final List<Line> lines;
    private boolean read;

    PageYears(String page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
    }

    /**
     * A day in the year that the page prints for it.
     *
     * @return null if the page prints none, or several between which nothing decides
     */
    @Nullable
    LocalDate dayOf(PrintedDate yearless) {
        MonthDay day = yearless.monthDay();
        if (day == null) {
            return null;
        }
        read();
        Matcher weekday = WEEKDAY.matcher(Chars.plain(page, yearless.start(), yearless.end()));
        if (weekday.find()) {
            DayOfWeek printed = DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1)) + 1);
            List<LocalDate> found = fitting(beside, day, printed);
            if (found.isEmpty()) {
                // Of several years that a text speaks of, one in seven fits by chance.
                found = fitting(inText, day, printed);
                return found.size() == 1 ? found.get(0) : null;
            }
            return found.get(0);
        }
        return beside.size() == 1 && day.isValidYear(beside.first()) ? day.atYear(beside.first()) : null;
    }

    /** The day in the years in which it is this day of the week, the latest first. */
    private static List<LocalDate> fitting(NavigableSet<Integer> years, MonthDay day, DayOfWeek weekday) {
        return years.descendingSet().stream()
                .filter(day::isValidYear)
                .map(day::atYear)
                .filter(date -> date.getDayOfWeek() == weekday)
                .toList();
    }

    /** Reads the years when they are first asked for: most pages print full dates. */
    private void read() {
        if (read) {
            return;
        }
        read = true;
        for (Line line : lines) {
            String plain = Chars.plain(page, line.start, Math.min(line.end, line.start + LineReader.HEAD));
            if (FIGURES.matcher(plain).find()) {
                continue;
            }
            Matcher year = YEAR.matcher(plain);
            while (year.find()) {
                (line.prose == Line.Prose.NONE ? beside : inText).add(Integer.parseInt(year.group(1)));
            }
        }
    }
}
