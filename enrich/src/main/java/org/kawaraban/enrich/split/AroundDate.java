// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.DateWords.Kind.AMPM;
import static org.kawaraban.enrich.split.DateWords.Kind.DAY;
import static org.kawaraban.enrich.split.DateWords.Kind.ERA;
import static org.kawaraban.enrich.split.DateWords.Kind.FILLER;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH;
import static org.kawaraban.enrich.split.DateWords.Kind.MONTH_UNIT;
import static org.kawaraban.enrich.split.DateWords.Kind.PUBLISHED;
import static org.kawaraban.enrich.split.DateWords.Kind.WEEKDAY;
import static org.kawaraban.enrich.split.DateWords.Kind.YEAR;

import org.kawaraban.enrich.split.DateTokens.Token;

/** Tells what the tokens between and beside the parts of a date are: fillers, labels, the year in another calendar. */
final class AroundDate {
    /** Tokens that are looked at on one side. */
    static final int FILLERS = 6;

    private final DateTokens tokens;

    AroundDate(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether what could be a day of the week counts the number before it: 15日（6月12日）. */
    boolean isUnit(int i) {
        Token before = tokens.get(i - 1);
        return tokens.get(i).is(DAY) && before.number >= 0 && before.end == tokens.get(i).start;
    }

    /** Whether a label is only the end of a longer word: 下方修正 2025/03/11. */
    boolean endsWord(int i) {
        if (i == 0 || tokens.get(i - 1).end != tokens.get(i).start) {
            return false;
        }
        Token before = tokens.get(i - 1);
        return before.word == null && before.number < 0 && before.sign == '\0';
    }

    /** Whether what could be a day of the week or go with a date is the first word of the text: 15:00 日経平均…, 9:12 В Твери…. */
    boolean beginsText(int i) {
        Token token = tokens.get(i);
        boolean could = token.is(FILLER) || (token.is(WEEKDAY) && token.length() == 1);
        if (!could || i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return next.word == null
                && next.number < 0
                && next.sign == '\0'
                && (token.is(FILLER) || next.start == token.end);
    }

    /** Whether a label such as 更新 stands before another date, rather than behind this one. */
    boolean isLabelOfNext(int i) {
        for (int j = i + 1; j < tokens.size() && j <= i + 3; j++) {
            if (tokens.get(j).number >= 0
                    || tokens.get(j).is(MONTH)
                    || tokens.get(j).is(ERA)) {
                return true;
            }
        }
        return false;
    }

    /** Behind what may stand between the parts of a date, or between date and time. */
    int skipFillers(int i) {
        int end = i;
        while (end < tokens.size() && end < i + FILLERS) {
            Token token = tokens.get(end);
            boolean filler = token.is(FILLER)
                    || token.is(WEEKDAY)
                    || token.is(PUBLISHED)
                    || (token.sign != '\0' && ",.()（）[]|｜・·•-–—/:：<>〈〉、".indexOf(token.sign) >= 0);
            if (!filler || token.is(AMPM)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Behind the year as another calendar has it: 2018(平成30)年9月6日, 2018年(平成30年)9月6日, 平成30年(2018年)9月6日. */
    int skipSameYear(int from) {
        if (tokens.get(from).sign != '(') {
            return from;
        }
        boolean inside = tokens.get(from + 1).is(ERA);
        boolean outside = tokens.get(from - 2).is(ERA) || tokens.get(from - 3).is(ERA);
        int i = inside ? from + 2 : from + 1;
        if (inside == outside || tokens.get(i).number < 0) {
            return from;
        }
        i = tokens.get(i + 1).is(YEAR) ? i + 2 : i + 1;
        return tokens.get(i).sign == ')' ? i + 1 : from;
    }

    /** Whether a year goes on as a date of its own: 2025/09/02, 2025年9月2日. */
    boolean beginsDay(int year) {
        Token between = tokens.get(year + 1);
        char sign = between.sign;
        boolean signs = (sign == '/' || sign == '-' || sign == '.')
                && tokens.get(year + 3).sign == sign
                && tokens.get(year + 2).start - tokens.get(year).end == 1;
        boolean words = between.is(YEAR) && tokens.get(year + 3).is(MONTH_UNIT);
        return (signs || words)
                && tokens.get(year + 2).isNumber(1, 12)
                && tokens.get(year + 4).isNumber(1, 31);
    }
}
