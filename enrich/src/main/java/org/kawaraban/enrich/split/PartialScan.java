// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.DateWords.Kind.AGO;
import static org.kawaraban.enrich.split.DateWords.Kind.AGO_BEFORE;
import static org.kawaraban.enrich.split.DateWords.Kind.DAY;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH_UNIT;
import static org.kawaraban.enrich.split.DateWords.Kind.SPAN;
import static org.kawaraban.enrich.split.DateWords.Kind.TODAY;
import static org.kawaraban.enrich.split.DateWords.Kind.WEEKDAY;
import static org.kawaraban.enrich.split.DateWords.Kind.YEAR;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.DateTokens.Token;

/** Reads what is printed where a date would be: a day without its year, a month without its day, a span of time ago. */
final class PartialScan {
    /** Letters of the name of a month at least. */
    private static final int MONTH_LETTERS = 3;

    private final DateTokens tokens;
    private @Nullable MonthDay monthDay;
    private PrintedDate.Kind kind = PrintedDate.Kind.PARTIAL;

    PartialScan(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** The day without its year that was read last; null if it was something else, or is in no year. */
    @Nullable
    MonthDay monthDay() {
        return monthDay;
    }

    /** What was read last: partial or relative. */
    PrintedDate.Kind kind() {
        return kind;
    }

    /** Reads at a token; returns the token behind, before a time of day, or -1 if nothing of the kind is there. */
    int read(int i) {
        monthDay = null;
        kind = PrintedDate.Kind.RELATIVE;
        int end = readRelative(i);
        if (end > 0) {
            return end;
        }
        kind = PrintedDate.Kind.PARTIAL;
        end = readNumbers(i);
        return end > 0 ? end : readNamedMonth(i);
    }

    private int readRelative(int i) {
        Token first = tokens.get(i);
        if (first.is(TODAY)) {
            return i + 1;
        }
        boolean ago = tokens.get(i + 2).is(AGO);
        if (first.number >= 0
                && tokens.get(i + 1).is(SPAN)
                && (ago || tokens.get(i - 1).is(AGO_BEFORE))) {
            return ago ? i + 3 : i + 2;
        }
        return -1;
    }

    /** 2月23日, 2/23(日, 2025年2月. */
    private int readNumbers(int i) {
        Token first = tokens.get(i);
        Token second = tokens.get(i + 1);
        Token third = tokens.get(i + 2);
        Token fourth = tokens.get(i + 3);
        boolean units = second.is(MONTH_UNIT) && fourth.is(DAY);
        boolean signs =
                second.sign == '/' && fourth.sign == '(' && tokens.get(i + 4).is(WEEKDAY);
        if (first.isNumber(1, 12) && (units || signs) && third.isNumber(1, 31)) {
            setMonthDay(first.number, third.number);
            return i + 4;
        }
        boolean month = first.isNumber(1900, 2100) && second.is(YEAR) && third.isNumber(1, 12) && fourth.is(MONTH_UNIT);
        return month ? i + 4 : -1;
    }

    /** 23 February, February 23, February 2025. */
    private int readNamedMonth(int i) {
        Token first = tokens.get(i);
        Token second = tokens.get(i + 1);
        if (first.isNumber(1, 31) && second.word != null && isMonth(second)) {
            setMonthDay(second.word.number(MONTH), first.number);
            return i + 2;
        }
        if (first.word == null || !isMonth(first)) {
            return -1;
        }
        if (second.isNumber(1, 31)) {
            setMonthDay(first.word.number(MONTH), second.number);
            return i + 2;
        }
        return second.isNumber(1900, 2100) ? i + 2 : -1;
    }

    private static boolean isMonth(Token token) {
        return token.is(MONTH) && token.length() >= MONTH_LETTERS;
    }

    private void setMonthDay(int month, int day) {
        try {
            monthDay = MonthDay.of(month, day);
        } catch (DateTimeException notInCalendar) {
            monthDay = null;
        }
    }
}
