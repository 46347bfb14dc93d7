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
    /** Neither a sum nor a count: 2025, © 2025, 選挙2025, 2025年, but not 2,025, ￥2025 or 2025人. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,$€£¥￥])(19[5-9]\\d|20\\d\\d)(?![\\d.,]\\d|\\d|[\\p{L}%&&[^年년]])");

    /** Of quotations and results: among such 2000 is no year. */
    private static final Pattern FIGURES = Pattern.compile("\\d[.,]\\d");

    /** Days of the week behind a day, as Japanese pages print them, from Monday on. */
    private static final String WEEKDAYS = "月火水木金土日";

    private static final Pattern WEEKDAY = Pattern.compile("[(<\\[](" + "[" + WEEKDAYS + "])[)>\\]曜・]");

    private final String page;
    private final List<Line> lines;

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
        Matcher weekday = WEEKDAY.matcher(Chars.plain(page, yearless.start(), yearless.end()));
        if (weekday.find()) {
            DayOfWeek printed = DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1)) + 1);
            LocalDate beside = latest(years(false), day, printed);
            return beside == null ? latest(years(true), day, printed) : beside;
        }
        NavigableSet<Integer> years = years(false);
        return years.size() == 1 ? day.atYear(years.first()) : null;
    }

    private static @Nullable LocalDate latest(NavigableSet<Integer> years, MonthDay day, DayOfWeek weekday) {
        return years.descendingSet().stream()
                .map(day::atYear)
                .filter(date -> date.getDayOfWeek() == weekday)
                .findFirst()
                .orElse(null);
    }

    /** The years that stand in sentences, or those beside them. */
    private NavigableSet<Integer> years(boolean inText) {
        var years = new TreeSet<Integer>();
        Matcher matcher = YEAR.matcher(page);
        for (Line line : lines) {
            int end = Math.min(line.end, line.start + LineReader.HEAD);
            if ((line.prose != Line.Prose.NONE) == inText
                    && !FIGURES.matcher(page).region(line.start, end).find()) {
                matcher.region(line.start, end);
                while (matcher.find()) {
                    years.add(Integer.parseInt(matcher.group(1)));
                }
            }
        }
        return years;
    }
}
