// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a line prints it.
 *
 * @param start first char of it in the page, words such as 公開日 before it included
 * @param end behind its last char
 * @param kind how much of a date it is
 * @param label which date it says it is
 * @param date the day; of a {@link Kind#FULL} date only
 * @param monthDay the day without its year; of a {@link Kind#PARTIAL} date that has one
 * @param time the time of day, if printed
 * @param zone offset or name of the zone, if printed
 * @param swappable whether day and month could be the other way round, as in 03/04/2025
 * @param order 1 if printed in numbers with the day first, -1 with the month first, 0 if neither can be told
 */
record PrintedDate(
        int start,
        int end,
        Kind kind,
        Label label,
        @Nullable LocalDate date,
        @Nullable MonthDay monthDay,
        @Nullable LocalTime time,
        @Nullable String zone,
        boolean swappable,
        int order) {
    /** How much of a date is printed. */
    enum Kind {
        FULL,
        /** Without a year, or without a day. */
        PARTIAL,
        /** A time of day alone. */
        TIME,
        /** "2 hours ago", "yesterday". */
        RELATIVE
    }

    /** Which date it is, by the words around it. */
    enum Label {
        NONE,
        PUBLISHED,
        UPDATED
    }

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    /** Zones run from -12 to +14: how far a date without a zone may seem to lie ahead. */
    private static final long SLACK_SECONDS = 86_400;

    /**
     * The date as records have it; null if it is none, or lies more than a day after the page was fetched.
     *
     * @param pageLanguage {@code ja} gives a time without a zone the zone of Japan
     * @param dayFirst how a {@link #swappable} date is to be read
     */
    @Nullable
    String iso(String pageLanguage, boolean dayFirst, @Nullable Instant fetchedAt) {
        LocalDate day = day(dayFirst);
        if (day == null) {
            return null;
        }
        ZoneOffset offset = time == null ? null : offset(day.atTime(time), pageLanguage);
        if (fetchedAt != null) {
            LocalDateTime moment = day.atTime(time == null ? LocalTime.MIN : time);
            Instant earliest = moment.toInstant(offset == null ? ZoneOffset.UTC : offset);
            if (earliest.isAfter(fetchedAt.plusSeconds(SLACK_SECONDS))) {
                return null;
            }
        }
        if (time == null || offset == null) {
            return day.toString();
        }
        return day.atTime(time).atOffset(offset).format(DATE_TIME);
    }

    /**
     * The day; null if no full date is printed.
     *
     * @param dayFirst how a {@link #swappable} date is to be read
     */
    @Nullable
    LocalDate day(boolean dayFirst) {
        return date != null && swappable && !dayFirst ? swapped(date) : date;
    }

    /** The day with day and month the other way round, of which both are 12 at most. */
    static LocalDate swapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    /** A day without its year, without a word beside it. */
    static PrintedDate ofDay(int start, int end, MonthDay day) {
        return new PrintedDate(start, end, Kind.PARTIAL, Label.NONE, null, day, null, null, false, 0);
    }

    /** This time of day on the day of another date, in its own zone or else in that of the other. */
    PrintedDate on(PrintedDate day) {
        String where = zone == null ? day.zone : zone;
        return new PrintedDate(start, end, Kind.FULL, label, day.date, null, time, where, day.swappable, day.order);
    }

    /** This date, its time in a zone unless it is printed with one of its own. */
    PrintedDate in(@Nullable String where) {
        return time == null || zone != null || where == null
                ? this
                : new PrintedDate(start, end, kind, label, date, monthDay, time, where, swappable, order);
    }

    /** This day in the year in which it is nearest to another; null if it has no month and day. */
    @Nullable
    PrintedDate near(LocalDate other) {
        if (monthDay == null) {
            return null;
        }
        return IntStream.rangeClosed(other.getYear() - 1, other.getYear() + 1)
                .filter(monthDay::isValidYear)
                .mapToObj(monthDay::atYear)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, other))))
                .map(this::on)
                .orElse(null);
    }

    /** This day or time on a day of the calendar. */
    PrintedDate on(LocalDate day) {
        return new PrintedDate(start, end, Kind.FULL, label, day, null, time, zone, false, 0);
    }

    private @Nullable ZoneOffset offset(LocalDateTime moment, String pageLanguage) {
        if (zone == null) {
            return pageLanguage.equals("ja") ? JAPAN : null;
        }
        return ZoneId.of(zone).getRules().getOffset(moment);
    }

    /** Whether it is shaped like another one, so that both may head articles of one layout. */
    int shape() {
        return (kind == Kind.FULL ? 4 : 0) + (time == null ? 0 : 2) + (zone == null ? 0 : 1);
    }
}
