// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.DateWords.Kind.BUDDHIST;
import static org.kawaraban.enrich.split.DateWords.Kind.DAY;
import static org.kawaraban.enrich.split.DateWords.Kind.ERA;
import static org.kawaraban.enrich.split.DateWords.Kind.FILLER;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH_UNIT;
import static org.kawaraban.enrich.split.DateWords.Kind.PUBLISHED;
import static org.kawaraban.enrich.split.DateWords.Kind.SHORT_MONTH;
import static org.kawaraban.enrich.split.DateWords.Kind.UPDATED;
import static org.kawaraban.enrich.split.DateWords.Kind.WEEKDAY;
import static org.kawaraban.enrich.split.DateWords.Kind.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.DateTokens.Token;

/**
 * Finds the dates that one line prints, in the forms of many languages: 2025年2月23日 20:04, 令和7年2月23日, Feb 23, 2025
 * 10:04 AM, 23.02.2025, 23 февраля 2025 г., 2025. 2. 23. 오전 10:04, 2 hours ago. A small grammar over {@link DateTokens},
 * each rule looking at a few tokens only; not thread-safe, one for each line.
 */
final class DateScan {
    /** Digits of a day in figures without signs. */
    private static final int COMPACT = 8;
    /** Signs between the hours of a span. */
    private static final String SPANS = "~～〜-–—";
    /** Years of the Buddhist Era, as Thailand prints them, and how far they are ahead. */
    private static final int FIRST_BUDDHIST = 2500;

    private static final int LAST_BUDDHIST = 2600;
    private static final int BUDDHIST_AHEAD = 543;

    private final DateTokens tokens;
    private final int size;
    private final TimeScan times;
    private final PartialScan partial;
    private final AroundDate around;

    // What the rule that matched last has read.
    private @Nullable LocalDate date;
    private @Nullable MonthDay monthDay;
    private boolean swappable;
    private int order;
    private @Nullable LocalTime time;
    private @Nullable String zone;
    private PrintedDate.Kind inexact = PrintedDate.Kind.TIME;

    DateScan(DateTokens tokens) {
        this.tokens = tokens;
        this.times = new TimeScan(tokens);
        this.partial = new PartialScan(tokens);
        this.around = new AroundDate(tokens);
        this.size = tokens.size();
    }

    /** The date that the line gives as its own: a published one before an updated one, a full one before all others. */
    @Nullable
    PrintedDate best() {
        PrintedDate best = null;
        var days = new LineDays(tokens);
        for (int i = 0; i < size; ) {
            int end = readAt(i);
            if (end < 0) {
                i++;
                continue;
            }
            PrintedDate found = found(i, end);
            boolean day = found.kind() == PrintedDate.Kind.FULL || found.kind() == PrintedDate.Kind.PARTIAL;
            if (day && found.label() == PrintedDate.Label.NONE) {
                days.add(found, i, end);
            }
            if (best == null || rank(found) < rank(best) || isPlainer(found, best)) {
                best = found;
            }
            i = end;
        }
        return days.own(best);
    }

    /** Whether it leaves no doubt which number is the month, where the other one of the same day does. */
    private static boolean isPlainer(PrintedDate date, PrintedDate other) {
        return other.swappable() && !date.swappable() && rank(date) == rank(other) && LineDays.isSame(date, other);
    }

    private static int rank(PrintedDate date) {
        int kind = date.kind() == PrintedDate.Kind.FULL ? 0 : 3;
        return kind + (date.label() == PrintedDate.Label.UPDATED ? 2 : 0);
    }

    /** Columns of words and numbers that belong to no date. */
    int columnsBeside() {
        int columns = 0;
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            if (!token.used && token.sign == '\0') {
                columns += token.length() * (token.number < 0 && token.length() == 1 && token.word == null ? 2 : 1) + 1;
            }
        }
        return columns;
    }

    private int readAt(int i) {
        date = null;
        monthDay = null;
        time = null;
        zone = null;
        swappable = false;
        order = 0;
        inexact = PrintedDate.Kind.TIME;
        int end = readDay(i);
        if (end > 0) {
            return timed(end);
        }
        int timed = readTime(i);
        if (timed > 0) {
            LocalTime read = time;
            String readZone = zone;
            int dated = readDay(around.skipFillers(timed));
            time = read;
            zone = readZone;
            if (dated > 0 && zone == null) {
                dated = times.readZoneBehindDay(dated);
                zone = times.zone();
            }
            return dated > 0 ? dated : timed;
        }
        return readPartial(i);
    }

    private PrintedDate found(int from, int to) {
        PrintedDate.Kind kind = date != null ? PrintedDate.Kind.FULL : inexact;
        int start = from;
        PrintedDate.Label label = PrintedDate.Label.NONE;
        for (int i = from - 1, skipped = 0; i >= 0 && skipped < AroundDate.FILLERS; i--) {
            Token token = tokens.get(i);
            if (token.used) {
                break;
            }
            if (token.is(UPDATED)) {
                label = PrintedDate.Label.UPDATED;
            } else if (token.is(PUBLISHED)) {
                label = label == PrintedDate.Label.NONE ? PrintedDate.Label.PUBLISHED : label;
            } else if ((!token.is(WEEKDAY) && !token.is(FILLER) && token.sign == '\0') || around.isUnit(i)) {
                break;
            }
            if (token.word != null && !around.endsWord(i)) {
                start = i;
            }
            skipped++;
        }
        int end = to;
        for (int i = to; i < size && i < to + AroundDate.FILLERS; i++) {
            Token token = tokens.get(i);
            if (token.is(UPDATED) && label == PrintedDate.Label.NONE && !around.isLabelOfNext(i)) {
                label = PrintedDate.Label.UPDATED;
            } else if (!token.is(PUBLISHED) && !token.is(WEEKDAY) && !token.is(FILLER) && token.sign == '\0') {
                break;
            } else if ((token.is(PUBLISHED) && around.isLabelOfNext(i)) || around.beginsText(i)) {
                break;
            }
            if (token.word != null || ")）]】".indexOf(token.sign) >= 0) {
                end = i + 1;
            }
        }
        for (int i = start; i < end; i++) {
            tokens.get(i).used = true;
        }
        return new PrintedDate(
                tokens.get(start).start,
                tokens.get(end - 1).end,
                kind,
                label,
                date,
                monthDay,
                time,
                zone,
                swappable,
                order);
    }

    private int readDay(int i) {
        Token first = tokens.get(i);
        int end = -1;
        if (first.is(ERA)) {
            Token year = tokens.get(i + 1);
            if (year.isNumber(1, 199) && (first.length() > 1 || first.end == year.start)) {
                end = readMonthAndDay(i + 2, first.word == null ? 0 : first.word.number(ERA) + year.number, false);
            }
        } else if (i == 0 && first.length() == COMPACT && first.isNumber(1900_01_01, 2099_12_31)) {
            end = readCompact(first);
        } else if (first.isYear()) {
            end = readMonthAndDay(i + 1, first.number, true);
            end = end > 0 ? end : readNamedMonth(i + 1, first.number);
        } else if (first.isNumber(1, 31) && first.length() <= 2) {
            end = tokens.get(i + 1).is(MONTH_UNIT) ? readMonthDayYear(i + 1, first.number) : readDayMonthYear(i);
        } else if (first.is(MONTH) && first.word != null) {
            end = readMonthDayYear(i, first.word.number(MONTH));
        }
        return end;
    }

    /** Behind a year: 年2月23日, -02-23, /2/23, ". 2. 23.". */
    private int readMonthAndDay(int from, int year, boolean dashes) {
        int i = around.skipSameYear(from);
        Token between = tokens.get(i);
        i = between.is(YEAR) ? around.skipSameYear(i + 1) - 1 : i;
        Token month = tokens.get(i + 1);
        Token then = tokens.get(i + 2);
        Token day = tokens.get(i + 3);
        boolean words = between.is(YEAR) && then.is(MONTH_UNIT);
        boolean signs = between.sign == then.sign
                && (between.sign == '.'
                        || between.sign == '/'
                        || between.sign == '・'
                        || (dashes && (between.sign == '-' || between.sign == '‐' || between.sign == '–')));
        if ((!words && !signs)
                || !month.isNumber(1, 12)
                || !day.isNumber(1, 31)
                || !setDate(year, month.number, day.number)) {
            return -1;
        }
        int end = i + 4;
        Token unit = tokens.get(end);
        return unit.is(DAY) || (between.sign == '.' && unit.sign == '.') ? end + 1 : end;
    }

    /** Behind a year: ". február 23.", " m. vasario 23 d.", ". gada 23. februāris". */
    private int readNamedMonth(int from, int year) {
        int at = from;
        while (at <= from + 1
                && (tokens.get(at).sign == '.'
                        || tokens.get(at).is(YEAR)
                        || tokens.get(at).is(FILLER))) {
            at++;
        }
        boolean dayFirst = tokens.get(at).isNumber(1, 31);
        int second = tokens.get(at + 1).sign == '.' ? at + 2 : at + 1;
        Token month = tokens.get(dayFirst ? second : at);
        Token day = tokens.get(dayFirst ? at : second);
        Token behind = tokens.get(around.skipFillers(second + 1));
        // Of "2024 January 3, 2025" the day belongs to the other year.
        boolean read = !behind.isYear()
                && month.is(MONTH)
                && month.word != null
                && day.isNumber(1, 31)
                && day.length() <= 2
                && setDate(year, month.word.number(MONTH), day.number);
        if (!read) {
            return -1;
        }
        return tokens.get(second + 1).sign == '.' ? second + 2 : second + 1;
    }

    /** 23 February 2025, 23. Februar 2025, 1er mars 2025, 23 de febrero de 2025, 23.02.2025, 23/02/2025. */
    private int readDayMonthYear(int i) {
        int day = tokens.get(i).number;
        int at = around.skipFillers(i + 1);
        Token month = tokens.get(at);
        if (month.is(MONTH) && month.word != null && at <= i + 3) {
            int yearAt = around.skipFillers(at + 1);
            Token year = tokens.get(yearAt);
            int number = gregorian(month, year);
            if (number > 0
                    && yearAt <= at + 3
                    && !around.beginsDay(yearAt)
                    && setDate(number, month.word.number(MONTH), day)) {
                return tokens.get(yearAt + 1).is(YEAR) ? yearAt + 2 : yearAt + 1;
            }
            return -1;
        }
        int end = readShortMonth(i);
        if (end > 0) {
            return end;
        }
        char sign = tokens.get(i + 1).sign;
        Token second = tokens.get(i + 2);
        Token year = tokens.get(i + 4);
        boolean numbers = (sign == '.' || sign == '/' || sign == '-')
                && tokens.get(i + 3).sign == sign
                && second.isNumber(1, 31)
                && year.isYear();
        if (!numbers) {
            return -1;
        }
        if (second.number > 12) {
            order = -1;
            return setDate(year.number, day, second.number) ? i + 5 : -1;
        }
        if (!setDate(year.number, second.number, day)) {
            return -1;
        }
        swappable = sign != '.' && day <= 12;
        order = sign != '.' && day > 12 ? 1 : 0;
        return i + 5;
    }

    /**
     * Feb 23, 2025, February 23rd, 2025, and 2月 23, 2025 as blogs print it that were translated word for word.
     *
     * @param i the last token of the month
     */
    private int readMonthDayYear(int i, int month) {
        int dayAt = around.skipFillers(i + 1);
        Token day = tokens.get(dayAt);
        int yearAt = around.skipFillers(dayAt + 1);
        Token year = tokens.get(yearAt);
        boolean matched = day.isNumber(1, 31)
                && day.length() <= 2
                && dayAt <= i + 2
                && year.isYear()
                && yearAt <= dayAt + 3
                && !around.beginsDay(yearAt)
                && setDate(year.number, month, day.number);
        return matched ? yearAt + 1 : -1;
    }

    /** 8 sty 2025, 12. okt. 2025: an abbreviation between day and year, with nothing but full stops besides. */
    private int readShortMonth(int i) {
        int at = tokens.get(i + 1).sign == '.' ? i + 2 : i + 1;
        Token month = tokens.get(at);
        int yearAt = tokens.get(at + 1).sign == '.' ? at + 2 : at + 1;
        Token year = tokens.get(yearAt);
        int number = gregorian(month, year);
        boolean read = month.word != null
                && month.is(SHORT_MONTH)
                && number > 0
                && !around.beginsDay(yearAt)
                && setDate(number, month.word.number(SHORT_MONTH), tokens.get(i).number);
        return read ? yearAt + 1 : -1;
    }

    /** The year behind a day and a named month, behind a Thai one 2568 as 2025; 0 if none stands there. */
    private static int gregorian(Token month, Token year) {
        if (month.is(BUDDHIST) && year.isNumber(FIRST_BUDDHIST, LAST_BUDDHIST)) {
            return year.number - BUDDHIST_AHEAD;
        }
        return year.isYear() ? year.number : 0;
    }

    /**
     * 20250821 09:02, as wire agencies begin a line: elsewhere it may be any number, and before hours from … to … one to
     * call.
     */
    private int readCompact(Token day) {
        int behind = times.read(1);
        boolean clock = tokens.get(1).length() == 2
                && tokens.get(2).sign == ':'
                && behind > 0
                && SPANS.indexOf(tokens.get(behind).sign) < 0;
        return clock && setDate(day.number / 1_00_00, day.number / 1_00 % 1_00, day.number % 1_00) ? 1 : -1;
    }

    private boolean setDate(int year, int month, int day) {
        try {
            date = LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException notInCalendar) {
            return false;
        }
    }

    /** A day without its year, a month without its day, a span of time ago: printed where a date would be. */
    private int readPartial(int i) {
        int end = partial.read(i);
        monthDay = partial.monthDay();
        inexact = partial.kind();
        return monthDay == null ? end : timed(end);
    }

    private int timed(int end) {
        int timed = readTime(around.skipFillers(end));
        return timed > 0 ? timed : end;
    }

    private int readTime(int i) {
        int end = times.read(i);
        if (end > 0) {
            time = times.time();
            zone = times.zone();
        }
        return end;
    }
}
