// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.kawaraban.enrich.split.DateWords.Kind.AMPM;
import static org.kawaraban.enrich.split.DateWords.Kind.CLOCK;
import static org.kawaraban.enrich.split.DateWords.Kind.HOUR;
import static org.kawaraban.enrich.split.DateWords.Kind.MINUTE;
import static org.kawaraban.enrich.split.DateWords.Kind.SECOND;
import static org.kawaraban.enrich.split.DateWords.Kind.ZONE;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.DateTokens.Token;

/** Reads times of day with their zones: 10:04 GMT, 午後3時5分, 10.04 Uhr, klo 10.04, 6:40 p.m. ET, 10:04:05 +0530. */
final class TimeScan {
    private static final String UNIVERSAL = "+00:00";
    /** Letters of utc and gmt. */
    private static final int UTC_OR_GMT = 3;

    private static final int WORDS_BEFORE_ZONE = 6;
    /** Letters of a zone behind a day: "et" is a word as well. */
    private static final int SHORTEST_ZONE = 3;

    private final DateTokens tokens;
    private @Nullable LocalTime time;
    private @Nullable String zone;

    TimeScan(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** The time read last. */
    @Nullable
    LocalTime time() {
        return time;
    }

    /** The zone of the time read last: an offset, or the name of a zone. */
    @Nullable
    String zone() {
        return zone;
    }

    /** Reads a time at a token; returns the token behind it, or -1 if none is there. */
    int read(int from) {
        time = null;
        zone = null;
        int i = from;
        int add = -1;
        Token half = tokens.get(i);
        if (half.is(AMPM) && half.word != null) {
            add = half.word.number(AMPM);
            i++;
        }
        Token hour = tokens.get(i);
        if (add < 0 && isMilitary(hour, tokens.get(i + 1))) {
            time = LocalTime.of(hour.number / 100, hour.number % 100);
            return readZone(i + 1);
        }
        Token sign = tokens.get(i + 1);
        Token minute = tokens.get(i + 2);
        if (!hour.isNumber(0, 24) || hour.length() > 2) {
            return -1;
        }
        int minutes = 0;
        int end;
        boolean twoDigits = minute.isNumber(0, 59) && minute.length() == 2;
        if (sign.sign == ':' && twoDigits) {
            minutes = minute.number;
            end = i + 3;
        } else if (sign.sign == '.'
                && twoDigits
                && (isBehindClock(i)
                        || tokens.get(i + 3).is(CLOCK)
                        || tokens.get(i + 3).is(HOUR)
                        || tokens.get(i + 3).is(AMPM)
                        || tokens.get(i + 3).is(ZONE))) {
            minutes = minute.number;
            end = i + 3;
        } else if (sign.is(HOUR)
                && minute.isNumber(0, 59)
                && minute.length() <= 2
                && (minute.length() == 2 || tokens.get(i + 3).is(MINUTE))) {
            minutes = minute.number;
            end = i + 3;
        } else if (sign.is(HOUR) || (sign.is(AMPM) && add < 0 && hour.number <= 12 && sign.length() == 2)) {
            end = sign.is(HOUR) ? i + 2 : i + 1;
        } else {
            return -1;
        }
        end = tokens.get(end).is(MINUTE) ? end + 1 : end;
        int seconds = 0;
        if ((tokens.get(end).sign == ':' || tokens.get(end - 1).is(MINUTE))
                && !tokens.get(end).is(AMPM)) {
            int at = tokens.get(end).sign == ':' ? end + 1 : end;
            Token second = tokens.get(at);
            if (second.isNumber(0, 59) && second.length() == 2) {
                seconds = second.number;
                end = at + 1;
                end = tokens.get(end).is(SECOND) ? end + 1 : end;
                if (tokens.get(end).sign == '.' && tokens.get(end + 1).number >= 0) {
                    end += 2;
                }
            }
        }
        end = tokens.get(end).is(HOUR) || tokens.get(end).is(CLOCK) ? end + 1 : end;
        Token after = tokens.get(end);
        if (after.is(AMPM) && after.word != null && add < 0) {
            add = after.word.number(AMPM);
            end++;
        }
        int hours = add < 0 ? hour.number : hour.number % 12 + (hour.number > 12 ? 12 : add);
        if (hours == 24) {
            return -1;
        }
        time = LocalTime.of(hours, minutes, seconds);
        return readZone(end);
    }

    /** Reads a zone that stands behind the day, 05:20 PM February 19, 2025 PHT, and before no other word; returns its end. */
    int readZoneBehindDay(int i) {
        Token word = tokens.get(i);
        boolean last = i + 1 >= tokens.size() || tokens.get(i + 1).sign != '\0';
        zone = last && word.word != null && word.is(ZONE) && word.length() >= SHORTEST_ZONE ? word.word.zone() : null;
        return zone == null ? i : i + 1;
    }

    /** klo 23.18, kl. 23.18, pukul 23.18. */
    private boolean isBehindClock(int i) {
        int before = tokens.get(i - 1).sign == '.' ? i - 2 : i - 1;
        return tokens.get(before).is(CLOCK);
    }

    /** 1426 GMT, as wire agencies print it. Before names of other zones, which are words too, four digits are a year. */
    private static boolean isMilitary(Token number, Token zone) {
        return number.length() == 4
                && number.isNumber(0, 2359)
                && number.number % 100 < 60
                && zone.word != null
                && zone.length() == UTC_OR_GMT
                && UNIVERSAL.equals(zone.word.zone());
    }

    /** GMT, JST, (MEZ), UTC+9, (Київ, UTC+2), +09:00, Z; returns where it ends, or where it would have begun. */
    private int readZone(int from) {
        int i = tokens.get(from).sign == '(' || tokens.get(from).sign == ',' ? from + 1 : from;
        i = tokens.get(from).sign == '(' ? universal(i) : i;
        Token word = tokens.get(i);
        int end = from;
        if (word.is(ZONE) && word.word != null) {
            zone = word.word.zone();
            end = i + 1;
            if (UNIVERSAL.equals(zone)) {
                end = Math.max(end, readOffset(i + 1));
            }
            return tokens.get(end).sign == ')' && i > from ? end + 1 : end;
        }
        return Math.max(end, readOffset(i));
    }

    /** Where UTC or GMT and an offset stand behind other words in brackets, (Київ, UTC+2); the place given if they do not. */
    private int universal(int from) {
        for (int i = from; i < from + WORDS_BEFORE_ZONE && tokens.get(i).sign != ')'; i++) {
            DateWords.Entry word = tokens.get(i).word;
            if (word != null && UNIVERSAL.equals(word.zone()) && "+-−".indexOf(tokens.get(i + 1).sign) >= 0) {
                return i;
            }
        }
        return from;
    }

    private int readOffset(int i) {
        Token sign = tokens.get(i);
        Token hours = tokens.get(i + 1);
        if ((sign.sign != '+' && sign.sign != '-' && sign.sign != '−') || hours.start != sign.end || hours.number < 0) {
            return -1;
        }
        int end;
        int value;
        if (hours.length() == 4) {
            value = hours.number / 100 * 60 + hours.number % 100;
            end = i + 2;
        } else if (hours.length() <= 2
                && tokens.get(i + 2).sign == ':'
                && tokens.get(i + 3).length() == 2
                && tokens.get(i + 3).number >= 0) {
            value = hours.number * 60 + tokens.get(i + 3).number;
            end = i + 4;
        } else if (hours.length() <= 2 && zone != null) {
            value = hours.number * 60;
            end = i + 2;
        } else {
            return -1;
        }
        if (value > 14 * 60 || value % 60 >= 60) {
            return -1;
        }
        zone = (sign.sign == '+' ? "+" : "-") + two(value / 60) + ":" + two(value % 60);
        return end;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
