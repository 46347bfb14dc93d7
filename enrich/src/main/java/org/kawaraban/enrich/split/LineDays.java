// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.DateWords.Kind.WEEKDAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.DateTokens.Token;

/**
 * Tells several days on one line apart: from one to another, which is a term and no date of publication, or the line's own
 * beside a headline that names another one: "2025.04.25　…運航再開、5月1日から".
 */
final class LineDays {
    /** Tokens between two days that have nothing to do with each other. */
    private static final int APART = 6;
    /** Tokens of the place in a dateline at most. */
    private static final int PLACE = 9;

    private final DateTokens tokens;
    private int count;
    private int behindLast;
    private @Nullable PrintedDate last;
    private @Nullable PrintedDate own;

    LineDays(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** Takes a day in that stands on the line, from one token to before another; in the order in which they stand. */
    void add(PrintedDate day, int from, int to) {
        boolean apart = from - behindLast >= APART;
        behindLast = to;
        if (last != null && isSame(last, day)) {
            return;
        }
        if (count == 0) {
            own = leads(from, to) || isDateline(from, to) ? full(day) : null;
        } else if (!apart && !isInBracketsBehindDay(day, from, to)) {
            own = null;
        } else if (own == null && closes(from, to)) {
            own = full(day);
        }
        last = day;
        count++;
    }

    /**
     * 最終日は11月30日（2025/09/02 14:30）: a full date with a time in brackets, behind a day without its year that a headline
     * ends in. Without a time it may as well be the day to which something was put off.
     */
    private boolean isInBracketsBehindDay(PrintedDate day, int from, int to) {
        char before = tokens.get(from - 1).sign;
        return last != null
                && last.kind() == PrintedDate.Kind.PARTIAL
                && day.kind() == PrintedDate.Kind.FULL
                && day.time() != null
                && (before == '(' || before == '[')
                && closes(from, to);
    }

    /**
     * The line's own date.
     *
     * @param best the date to take of a line that prints one day at most
     * @return null if several days stand there, none of them set off
     */
    @Nullable
    PrintedDate own(@Nullable PrintedDate best) {
        return count < 2 ? best : own;
    }

    /** Whether two dates are the same full day, in whatever order the numbers of one stand: 12/05/2024, December 5, 2024. */
    static boolean isSame(PrintedDate one, PrintedDate other) {
        LocalDate day = one.date();
        LocalDate otherDay = other.date();
        return day != null
                && otherDay != null
                && (day.equals(otherDay)
                        || (one.swappable() && PrintedDate.swapped(day).equals(otherDay))
                        || (other.swappable() && PrintedDate.swapped(otherDay).equals(day)));
    }

    private static @Nullable PrintedDate full(PrintedDate day) {
        return day.kind() == PrintedDate.Kind.FULL ? day : null;
    }

    private boolean leads(int from, int to) {
        int behind = tokens.get(to).sign == '(' && tokens.get(to + 1).is(WEEKDAY) && tokens.get(to + 2).sign == ')'
                ? to + 3
                : to;
        char sign = tokens.get(behind).sign;
        return from <= 1 && (isSpaced(behind) || sign == ')' || sign == ']');
    }

    /** In brackets or behind a bar, or behind a space where words have none between them: "…運航再開 2025.04.25". */
    private boolean closes(int from, int to) {
        Token before = tokens.get(from - 1);
        boolean unspaced = before.sign == '\0' && before.number < 0 && before.length() == 1;
        return to >= tokens.size() - 1 && ("([|".indexOf(before.sign) >= 0 || (isSpaced(from) && unspaced));
    }

    /** Between a place and the text of a wire report: "LIMA, Peru, September 12, 2024 – …". */
    private boolean isDateline(int from, int to) {
        char behind = tokens.get(to).sign;
        return from <= PLACE && tokens.get(from - 1).sign == ',' && (behind == '–' || behind == '—' || behind == '-');
    }

    private boolean isSpaced(int i) {
        return tokens.get(i).start > tokens.get(i - 1).end;
    }
}
