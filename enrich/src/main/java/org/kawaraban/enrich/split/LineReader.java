// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.enrich.split.Line.Mark;
import org.kawaraban.enrich.split.Line.Prose;

/** Cuts a page into its lines and notes what can be said of each. Reads at most {@link #HEAD} chars of a line closely. */
final class LineReader {
    /** Chars of a line that are looked at one by one; of a longer line only sentences are counted behind them. */
    static final int HEAD = 400;

    private static final int DATE_HEAD = 200;
    private static final int TAIL = 40;
    private static final int MOST_SENTENCES = 100;
    private static final int COUNTED = 20_000;

    private final FurnitureWords furniture = new FurnitureWords();
    private final DateWords dateWords = new DateWords();
    private final Marks marks = new Marks();
    private final GluedNumbers glued = new GluedNumbers(marks);

    /**
     * The lines of a page that are not blank, from a place on where a line begins, up to a number of lines. A leading byte
     * order mark is no part of the first.
     */
    List<Line> read(String page, int from, int most) {
        var lines = new ArrayList<Line>();
        int length = page.length();
        int i = from == 0 && length > 0 && page.charAt(0) == '\uFEFF' ? 1 : from;
        int gap = 0;
        while (i < length && lines.size() < most) {
            int end = i;
            while (end < length && !Chars.isBreak(page.charAt(end))) {
                end++;
            }
            int start = i;
            int to = end;
            while (start < to && Chars.isBlank(page.charAt(start))) {
                start++;
            }
            while (to > start && Chars.isBlank(page.charAt(to - 1))) {
                to--;
            }
            if (start == to) {
                gap = Math.min(gap + 1, 255);
            } else {
                lines.add(describe(page, new Line(start, to, gap), start - i));
                gap = 0;
            }
            i = end + 1;
            if (end < length && page.charAt(end) == '\r' && i < length && page.charAt(i) == '\n') {
                i++;
            }
        }
        for (int numbered : glued.find(page, lines)) {
            lines.set(numbered, describeBehindNumber(page, lines.get(numbered)));
        }
        return lines;
    }

    private Line describeBehindNumber(String page, Line whole) {
        var line = new Line(whole.start, whole.end, whole.gap);
        glued.mark(page, line);
        line.indented = whole.indented;
        return describe(page, line);
    }

    private Line describe(String page, Line line, int indent) {
        marks.read(page, line);
        line.indented = indent > 0;
        return describe(page, line);
    }

    private Line describe(String page, Line line) {
        measure(page, line);
        String plain = Chars.plain(page, line.textStart, Math.min(line.end, line.textStart + HEAD));
        line.url = plain.contains("://") || plain.startsWith("www.");
        line.mail = isMail(plain);
        line.furniture = furniture.match(plain, line.width);
        if (line.textStart > line.start && line.mark != Mark.NUMBER) {
            line.furniture |=
                    furniture.match(Chars.plain(page, line.start, Math.min(line.end, line.start + 60)), line.width);
        }
        String tail = Chars.plain(page, Math.max(line.textStart, line.end - TAIL), line.end);
        // ［続きを読む］ says the same as without the brackets.
        int closed = tail.length();
        while (closed > 0 && Chars.closesQuote(tail.charAt(closed - 1))) {
            closed--;
        }
        line.furniture |=
                (furniture.matchEnd(tail) | furniture.matchEnd(tail.substring(0, closed))) & Furniture.CUT.bit();
        readDate(page, line);
        readRow(plain, line);
        line.key = Fold.hash(page, line.textStart, line.end);
        return line;
    }

    private void measure(String page, Line line) {
        int letters = 0;
        boolean inWord = false;
        int head = Math.min(line.end, line.textStart + HEAD);
        for (int i = line.textStart; i < head; i++) {
            char c = page.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter) {
                letters++;
                line.digits += Character.isDigit(c) ? 1 : 0;
            }
            line.words += letter && !inWord ? 1 : 0;
            inWord = letter && Chars.isSpaced(c);
            line.width += Chars.isWide(c) ? 2 : 1;
        }
        line.width += line.end - head;
        line.letters = letters;
        line.rule = letters == 0 && line.mark != Mark.RANK && (line.number < 0);
        countSentences(page, line);
        line.counted = isCounted(page, line);
        char last = lastSign(page, line);
        line.dotted = last == '…' || last == '‥' || endsInDots(page, line);
        boolean hard = !line.dotted
                && (last == '。'
                        || last == '．'
                        || last == '｡'
                        || last == '۔'
                        || last == '।'
                        || (last == '.' && isFullStop(page, line)));
        boolean soft = last == '？' || last == '！' || last == '?' || last == '!' || last == '؟';
        line.closed = hard || (soft && line.width >= 80);
        if ((line.sentences >= 2 && line.width >= 50)
                || (line.closed && line.width >= 60)
                || (line.sentences >= 1 && line.width >= (line.dotted ? 110 : 220))) {
            line.prose = Prose.STRONG;
        } else if ((hard && line.width >= 16)
                || line.width >= 220
                || (line.dotted && (line.width >= 60 || line.sentences >= 1))
                || (line.sentences >= 1 && line.width >= 50)) {
            line.prose = Prose.WEAK;
        }
    }

    /** 2024年11月 (6), アフリカ (48). */
    private static boolean isCounted(CharSequence page, Line line) {
        int i = line.end - 1;
        char last = page.charAt(i);
        if (line.width > 26 || (last != ')' && last != '）')) {
            return false;
        }
        int digits = 0;
        while (--i > line.textStart && Character.digit(page.charAt(i), 10) >= 0) {
            digits++;
        }
        return digits > 0 && (page.charAt(i) == '(' || page.charAt(i) == '（');
    }

    private static void countSentences(String page, Line line) {
        int end = Math.min(line.end, line.textStart + COUNTED);
        for (int i = line.textStart; i < end && line.sentences < MOST_SENTENCES; i++) {
            char c = page.charAt(i);
            if (!Chars.endsSentence(c)) {
                continue;
            }
            int next = i + 1;
            boolean wide = c == '。' || c == '｡';
            boolean ended =
                    next >= line.end || Chars.isBlank(page.charAt(next)) || Chars.closesQuote(page.charAt(next));
            boolean soft = c != '.' && c != '．' && !wide;
            boolean stop = wide
                    || (c == '．' && ended)
                    || (ended && c == '.' && i > line.textStart && isWordEnd(page, i, line.textStart))
                    || (ended && soft && line.width >= 80);
            if (stop) {
                line.sentences++;
            }
        }
    }

    /** Whether the point behind a word is a full stop, not that of an initial, an abbreviation or a number. */
    private static boolean isWordEnd(CharSequence page, int point, int start) {
        int i = point - 1;
        if (Chars.closesQuote(page.charAt(i))) {
            return true;
        }
        int length = 0;
        while (i - length >= start && Character.isLetterOrDigit(page.charAt(i - length)) && length < 4) {
            length++;
        }
        char last = page.charAt(i);
        return length >= 3
                || (length > 0
                        && !Character.isUpperCase(last)
                        && !(length == 1 && Character.isLetter(last) && last < 0x250));
    }

    private static boolean isFullStop(CharSequence page, Line line) {
        int i = line.end - 1;
        while (i > line.textStart && Chars.closesQuote(page.charAt(i))) {
            i--;
        }
        return i > line.textStart && page.charAt(i) == '.' && isWordEnd(page, i, line.textStart);
    }

    private static char lastSign(CharSequence page, Line line) {
        int i = line.end - 1;
        while (i > line.textStart && Chars.closesQuote(page.charAt(i))) {
            i--;
        }
        return i >= line.textStart ? page.charAt(i) : '\0';
    }

    private static boolean endsInDots(CharSequence page, Line line) {
        int i = line.end;
        if (i - 3 < line.textStart) {
            return false;
        }
        String tail = page.subSequence(i - 3, i).toString();
        return tail.equals("...") || tail.equals("・・・") || tail.endsWith("…]") || tail.equals("..]");
    }

    private static boolean isMail(String plain) {
        int at = plain.indexOf('@');
        return at > 0
                && at + 1 < plain.length()
                && Chars.isSpaced(plain.charAt(at - 1))
                && plain.indexOf('.', at) > at + 1
                && plain.charAt(at + 1) < 0x80;
    }

    /** Entries side by side: by bars, wide or double spaces, or words that menus are made of. */
    private void readRow(String plain, Line line) {
        if (line.width > 200
                || line.prose != Prose.NONE
                || line.date != null
                || line.is(Furniture.BYLINE)
                || line.words < 2) {
            return;
        }
        String[] entries = plain.split("\\s*[|｜›»·•/]\\s*|\\s{2,}| (?=[#＃])", -1);
        if (entries.length < 3) {
            entries = plain.split("[ ・/]+", -1);
        }
        if (entries.length < 2) {
            return;
        }
        int known = 0;
        int numbers = 0;
        int longest = 0;
        int wide = 0;
        for (String entry : entries) {
            if ((furniture.matchEntry(entry) & ~(Furniture.SECTION.bit() | Furniture.SOURCES.bit())) != 0) {
                known++;
            }
            int columns = 0;
            for (int i = 0; i < entry.length(); i++) {
                columns += Chars.isWide(entry.charAt(i)) && !Chars.isHangul(entry.charAt(i)) ? 2 : 1;
                numbers += i == 0 && Character.isDigit(entry.charAt(i)) ? 1 : 0;
            }
            wide += columns > entry.length() ? 1 : 0;
            longest = Math.max(longest, columns);
        }
        boolean pages = numbers >= 3 && known >= 1;
        boolean shortEntries = longest <= 22 && numbers * 3 <= entries.length && entries.length >= 3;
        boolean bars = plain.indexOf('|') >= 0 || plain.indexOf('｜') >= 0;
        boolean hashes = plain.startsWith("#") && entries.length >= 2;
        line.row = pages
                || known * 2 > entries.length
                || (known >= 2 && known * 3 >= entries.length && longest <= 22)
                || (shortEntries
                        && (bars
                                || hashes
                                || (wide * 2 > entries.length
                                        && entries.length >= 4
                                        && line.number < 0
                                        && plain.indexOf('(') < 0)));
    }

    private void readDate(String page, Line line) {
        int end = Math.min(line.end, line.start + DATE_HEAD);
        String plain = Chars.plain(page, line.start, end);
        if (!hasDigitOrShort(plain)) {
            return;
        }
        var scan = new DateScan(new DateTokens(plain, line.start, dateWords));
        line.date = scan.best();
        if (line.date != null) {
            line.besideDate = scan.columnsBeside();
            line.dateline = Dateline.has(page, line);
            if (line.mark == Line.Mark.NONE && line.date.start() <= line.textStart) {
                line.number = -1;
            }
        }
    }

    private static boolean hasDigitOrShort(String plain) {
        if (plain.length() <= 16) {
            return true;
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= '0' && c <= '9') || c == '年') {
                return true;
            }
        }
        return false;
    }
}
