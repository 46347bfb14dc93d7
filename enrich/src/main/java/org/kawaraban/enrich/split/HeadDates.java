// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import java.util.regex.Pattern;
import org.kawaraban.enrich.split.Line.Prose;

/** Tells the dates that headlines have: on their line, beside a name, or on a line of their own. */
final class HeadDates {
    private static final String OPENING = "([（［【〔〈＜<";
    private static final String CLOSING = ")]）］】〕〉＞>";
    /** 2025年2月23日, which sentences begin with; in 2025/02/23(日) 日 is the day of the week. */
    private static final Pattern IN_UNITS = Pattern.compile("\\d ?[年月日]");

    private static final String BARS = "|｜·•";
    /** Behind the time at which something begins that is announced. */
    private static final String SPANS = "~～〜-–—か";
    /** Columns beside the date of a note below a text: the name and the page of a paper, or who wrote it. */
    private static final int BESIDE_NOTE = 26;
    /** Columns beside a date with a time, or behind a word such as "posted by": tags, and how many commented. */
    private static final int BESIDE_SIGNATURE = 90;

    /** Columns beside a date with a time: names, how long it takes to read. */
    private static final int BESIDE_STAMP = 45;
    /** Columns beside a date that stands alone: a button. */
    private static final int BESIDE_ALONE = 8;

    /** Chars of a name or a section behind a date. */
    private static final int LONGEST_NOTE = 16;

    /** Columns beside a date with that of its update. */
    private static final int BESIDE_HEAD = 60;

    private static final List<String> UPDATED = WordLists.rows("dates.tsv", 3).stream()
            .filter(row -> row[0].equals("updated"))
            .flatMap(row -> DateWords.words(row).stream())
            .toList();

    private HeadDates() {}

    /** A byline with a date in it. */
    static boolean isByline(Line line) {
        PrintedDate date = line.date;
        if (date == null) {
            return false;
        }
        boolean worded = line.is(Furniture.BYLINE) && line.besideDate < 70 && line.prose == Prose.NONE;
        boolean leading = date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && line.beginsWithDate()
                && line.besideDate <= 40
                && line.words <= 24
                && date.end() - date.start() >= (line.end - line.start) / 4;
        boolean labelled = date.kind() == PrintedDate.Kind.FULL
                && line.prose == Prose.NONE
                && line.beginsWithDate()
                && line.besideDate <= (date.label() == PrintedDate.Label.NONE ? 20 : 40);
        return worded || leading || labelled;
    }

    /** Whether a date stands at an end of a line that says more than the date. */
    static boolean hasDateOfItsOwn(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && !line.isDateLine()
                && standsAtAnEnd(line, line.date);
    }

    /** "입력 2023.11.09 17:25", whatever else the line says. */
    private static boolean saysPublished(Line line) {
        return isPublished(line) && line.prose == Prose.NONE;
    }

    /** "Published 16 May 2023. Jo Rowe, reporter" is taken for a sentence; "Created on 12 May 1998, the park …" is one. */
    private static boolean beginsPublished(String page, Line line) {
        PrintedDate date = line.date;
        return date != null
                && isPublished(line)
                && line.beginsWithDate()
                && line.besideDate <= BESIDE_STAMP
                && (date.end() >= line.end || ".|｜".indexOf(page.charAt(date.end())) >= 0);
    }

    /** "18.09.2025 | Views: 214" above a dateline is taken for the beginning of its sentence. */
    private static boolean standsBeforeBar(String page, Line line) {
        PrintedDate date = line.date;
        int behind = date == null ? line.end : Chars.skipBlank(page, date.end(), line.end);
        return date != null
                && date.kind() == PrintedDate.Kind.FULL
                && line.beginsWithDate()
                && line.besideDate <= BESIDE_NOTE
                && behind < line.end
                && BARS.indexOf(page.charAt(behind)) >= 0
                && !Chars.endsSentence(page.charAt(line.end - 1))
                && page.substring(behind, line.end).chars().anyMatch(Character::isDigit);
    }

    private static boolean isPublished(Line line) {
        return line.date != null
                && line.date.kind() == PrintedDate.Kind.FULL
                && line.date.label() == PrintedDate.Label.PUBLISHED;
    }

    /**
     * Whether a line that is no sentence has a date with a time, in figures, and little more: "Leonie Visser EuroBrief Mar
     * 5, 2025 06:30 3 min. read".
     */
    private static boolean isStampedByline(String page, Line line) {
        PrintedDate date = line.date;
        return date != null
                && date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && line.prose != Prose.STRONG
                && line.besideDate <= BESIDE_STAMP
                && !line.is(Furniture.CAPTION)
                && !Chars.endsSentence(page.charAt(line.end - 1))
                && !beginsSpan(page, line)
                && isClock(page, date)
                && !isInUnits(page, date);
    }

    /**
     * Whether a day without its year is the date of a line that says more: with a time at one of its ends, in brackets
     * behind it, or before it with the day of the week in brackets. "September 11 attacks remembered" is about one.
     */
    static boolean hasDayOfItsOwn(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null || date.kind() != PrintedDate.Kind.PARTIAL) {
            return false;
        }
        boolean weekday = leads(page, line, date) && closesBracket(page.charAt(date.end() - 1));
        return (date.time() != null && standsAtAnEnd(line, date))
                || (line.prose == Prose.NONE && (weekday || closes(page, line, date)));
    }

    /** Whether a day without its year stands before the rest of a line and a space, or behind it in brackets. */
    static boolean isSetOff(String page, Line line, PrintedDate date) {
        return leads(page, line, date) || closes(page, line, date);
    }

    private static boolean leads(String page, Line line, PrintedDate date) {
        return line.beginsWithDate()
                && date.end() < line.end
                && (Chars.isBlank(page.charAt(date.end())) || closesBracket(page.charAt(date.end() - 1)));
    }

    private static boolean closes(String page, Line line, PrintedDate date) {
        return closesBracket(page.charAt(line.end - 1)) && date.end() >= line.end - 1 && date.start() > line.textStart;
    }

    private static boolean closesBracket(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    /**
     * Whether a line below a text says who wrote it, or where it was printed first, and when: 投稿者 しおり紐 2023年10月9日 22:47 |
     * コメント (4), 2025年2月10日　弁護士　楠本一鉄, （2025年1月14日　朝刊、社会面）.
     */
    static boolean isSignature(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null
                || date.kind() != PrintedDate.Kind.FULL
                || line.prose != Prose.NONE
                || line.is(Furniture.CAPTION)) {
            return false;
        }
        int behind = Chars.skipBlank(page, date.end(), line.end);
        char next = behind < line.end ? page.charAt(behind) : '\0';
        boolean bracketed = OPENING.indexOf(page.charAt(line.start)) >= 0 && closesBracket(page.charAt(line.end - 1));
        boolean told = line.is(Furniture.BYLINE) || (date.time() != null && BARS.indexOf(next) >= 0);
        boolean signed = line.beginsWithDate() && date.time() == null && !hasComma(page, date.end(), line.end);
        return !beginsSpan(page, line)
                && (saysPublished(line)
                        || (told && line.besideDate <= BESIDE_SIGNATURE)
                        || ((bracketed || signed) && line.besideDate <= BESIDE_NOTE));
    }

    /** Whether a sign behind a date says that it goes on from there: 10:00～15:00, 13時から. */
    static boolean beginsSpan(String page, Line line) {
        if (line.date == null) {
            return false;
        }
        int behind = Chars.skipBlank(page, line.date.end(), line.end);
        return behind < line.end && SPANS.indexOf(page.charAt(behind)) >= 0;
    }

    /** Whether a comma stands in a stretch: behind a date it goes before a place and an hour, of what is to come. */
    private static boolean hasComma(String page, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",、，".indexOf(page.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a full date behind a headline has nothing behind it but a bar and a name: "headline 2025-02-23 | desk". A date
     * in words is as likely the end of the headline, "Winning numbers for February 23, 2025 | Site", unless it is set off.
     */
    static boolean standsBeforeNote(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null
                || date.kind() != PrintedDate.Kind.FULL
                || date.start() <= line.textStart
                || line.prose != Prose.NONE
                || line.is(Furniture.CAPTION)
                || !isSetOffBefore(page, line, date)) {
            return false;
        }
        int bar = Chars.skipBlank(page, date.end(), line.end);
        int note = Chars.skipBlank(page, Math.min(bar + 1, line.end), line.end);
        return bar < line.end
                && "|｜".indexOf(page.charAt(bar)) >= 0
                && note < line.end
                && line.end - note <= LONGEST_NOTE
                && page.substring(note, line.end).chars().noneMatch(Character::isDigit);
    }

    /** Whether a date is in figures behind a blank, or has a bar or more than a space before it. */
    private static boolean isSetOffBefore(String page, Line line, PrintedDate date) {
        int words = Chars.skipBlankBack(page, line.textStart, date.start());
        String blanks = page.substring(words, date.start());
        boolean figures = page.substring(date.start(), date.end()).chars().noneMatch(Character::isLetter);
        boolean barred = words > line.textStart && BARS.indexOf(page.charAt(words - 1)) >= 0;
        return barred || blanks.length() > 1 || blanks.equals("\u3000") || (figures && !blanks.isEmpty());
    }

    /**
     * Whether a line between a headline and its text is stamped with a day and a time, and with those of an update in
     * brackets: 政治　記者　2025/6/5 20:18（最終更新 6/5 22:41）　有料記事. Without an update it may be when something begins.
     */
    static boolean isStampedHead(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null
                || date.kind() != PrintedDate.Kind.FULL
                || date.time() == null
                || line.prose != Prose.NONE
                || line.besideDate > BESIDE_HEAD
                || !isClock(page, date)) {
            return false;
        }
        String behind = Chars.plain(page, Chars.skipBlank(page, date.end(), line.end), line.end);
        return behind.startsWith("(") && UPDATED.stream().anyMatch(word -> behind.startsWith(word, 1));
    }

    /** Whether a full date stands between bars, as in the line of a sender: "press release | 19.06.2024 09:00 | trade". */
    static boolean standsBetweenBars(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null || date.kind() != PrintedDate.Kind.FULL || line.prose != Prose.NONE) {
            return false;
        }
        int before = Chars.skipBlankBack(page, line.start, date.start());
        int behind = Chars.skipBlank(page, date.end(), line.end);
        return before > line.start
                && BARS.indexOf(page.charAt(before - 1)) >= 0
                && behind < line.end
                && BARS.indexOf(page.charAt(behind)) >= 0;
    }

    /** Whether a line that was taken for text has a date of publication: in a dateline, a byline, a stamp. */
    static boolean standsInText(String page, Line line) {
        PrintedDate date = line.date;
        if (date == null) {
            return false;
        }
        return line.dateline
                || isStamped(page, line)
                || beginsPublished(page, line)
                || standsBeforeBar(page, line)
                || isStampedByline(page, line)
                || (line.prose == Prose.NONE && isByline(line) && !hasComma(page, date.end(), line.end));
    }

    /** Whether a line of text begins with date and time in figures, as programs stamp news: "2025-03-26 19:31:08 …". */
    static boolean isStamped(String page, Line line) {
        PrintedDate date = line.date;
        return date != null
                && date.kind() == PrintedDate.Kind.FULL
                && date.time() != null
                && line.beginsWithDate()
                && isClock(page, date)
                && !isInUnits(page, date);
    }

    private static boolean isInUnits(String page, PrintedDate date) {
        return IN_UNITS.matcher(Chars.plain(page, date.start(), date.end())).find();
    }

    /**
     * Whether a line below the first paragraph of a text says who wrote it and when, or nothing but when: "Af Kirstine
     * Valbæk, 28. okt. 2025".
     *
     * @param alone whether no other such line of the article has another day, as in a programme
     */
    static boolean tellsDateBelowLead(String page, Line line, boolean alone) {
        PrintedDate date = line.date;
        if (date == null
                || date.kind() != PrintedDate.Kind.FULL
                || line.prose == Prose.STRONG
                || line.is(Furniture.CAPTION)
                || beginsSpan(page, line)) {
            return false;
        }
        boolean told = line.named || saysPublished(line) || (line.is(Furniture.BYLINE) && isByline(line));
        if (told || !alone || hasComma(page, date.end(), line.end)) {
            return told;
        }
        boolean bare = line.isDateLine() && line.besideDate <= BESIDE_ALONE;
        int before = Chars.skipBlankBack(page, line.start, date.start());
        boolean signed = before > line.start && page.charAt(before - 1) == ',' && line.besideDate <= BESIDE_NOTE;
        return bare || signed || isStampedByline(page, line);
    }

    /** Whether a time is printed as 19:30, which a sentence seldom begins with, rather than 9時30分. */
    static boolean isClock(String page, PrintedDate date) {
        return Chars.plain(page, date.start(), date.end()).indexOf(':') > 0;
    }

    private static boolean standsAtAnEnd(Line line, PrintedDate date) {
        return line.beginsWithDate() || date.end() >= line.end - 2;
    }

    /** Whether a line stands between a headline and its text, and tells its date. */
    static boolean tellsDate(Line line) {
        return line.date != null
                && line.prose != Prose.STRONG
                && !(line.is(Furniture.CAPTION) && line.date.kind() != PrintedDate.Kind.FULL)
                && (line.number < 0 || line.isDateLine())
                && (line.isDateLine()
                        || line.named
                        || isByline(line)
                        || saysPublished(line)
                        || (line.besideDate <= 26 && line.prose == Prose.NONE));
    }
}
