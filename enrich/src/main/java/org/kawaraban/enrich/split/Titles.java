// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.kawaraban.enrich.split.Line.Prose;
import org.kawaraban.model.SegmentKind;

/** Finds the headline of a segment: without the date beside it, marks of lists, and what is no part of its words. */
final class Titles {
    private static final String EDGES = "* \u3000―—–-‐‒─━－|｜/／・:：,、（([［〔<＜〈【";

    private static final String SEPARATORS = "―—–-|｜/／・:：,、)）］]>＞";
    /** Brackets that set off a whole headline as a mark would; quotation marks and round ones are part of its words. */
    private static final String OPENING = "【［[《〈≪＜<";

    private static final String CLOSING = "】］]》〉≫＞>";
    /** Markdown's own mark. */
    private static final String BOLD = "**";

    private static final Marks MARKS = new Marks();

    private static final int FILE_NOTE = 24;
    /** Lines of a headline at most. */
    private static final int TITLE_LINES = 3;
    /** Letters of "to", "at", "das" and the like. */
    private static final int SHORT_WORD = 3;
    /** Columns of a headline of two sentences at most. */
    private static final int HEADLINE = 120;

    private final String page;
    private final List<Line> lines;
    private final Role[] roles;
    private final Layout layout;
    private final HeadlineInLine inLine;
    private final BareDays bareDays;
    private final boolean bracketed;

    Titles(String page, Layout layout, Role[] roles, BareDays bareDays) {
        this.page = page;
        this.layout = layout;
        this.lines = layout.lines;
        this.roles = roles;
        this.inLine = new HeadlineInLine(page, lines, roles);
        this.bareDays = bareDays;
        this.bracketed = areBracketed();
    }

    /** Whether brackets are how this page marks its headlines: two and more, and most of them, stand in such. */
    private boolean areBracketed() {
        int headlines = 0;
        int inBrackets = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (roles[i] == Role.TITLE) {
                headlines++;
                inBrackets += isInBrackets(lines.get(i).textStart, lines.get(i).end) ? 1 : 0;
            }
        }
        return inBrackets >= 2 && inBrackets * 2 > headlines;
    }

    private boolean isInBrackets(int start, int end) {
        int pair = end - start > 2 ? OPENING.indexOf(page.charAt(start)) : -1;
        return pair >= 0
                && page.charAt(end - 1) == CLOSING.charAt(pair)
                && page.indexOf(CLOSING.charAt(pair), start) == end - 1;
    }

    /** Sets the headline of a draft, if it has one. */
    void find(Draft draft) {
        if (draft.kind != SegmentKind.ARTICLE && draft.kind != SegmentKind.TEASER) {
            return;
        }
        for (int i = draft.from; i < draft.to; i++) {
            Role role = roles[i];
            Line line = lines.get(i);
            if (role == Role.TITLE || role == Role.ITEM) {
                if (i + 1 < draft.to && isMoment(line)) {
                    continue;
                }
                boolean summary =
                        role == Role.ITEM && (line.prose == Prose.STRONG || (line.prose == Prose.WEAK && line.closed));
                if (!summary) {
                    set(draft, i, MARKS.behindLabel(page, textStart(line), line.end), line.end);
                    trimFrame(draft, line);
                    trimDate(draft, line);
                    goOn(draft);
                }
                return;
            }
        }
        if (draft.kind == SegmentKind.ARTICLE) {
            fromText(draft);
        }
    }

    /** Whether a line is nothing but a time or a full date: what stands below it is the headline. */
    private static boolean isMoment(Line line) {
        return line.isDateLine()
                && line.date != null
                && line.besideDate <= 1
                && (line.date.kind() == PrintedDate.Kind.TIME || line.date.kind() == PrintedDate.Kind.FULL);
    }

    private static void set(Draft draft, int line, int start, int end) {
        draft.titleLine = line;
        draft.titleLast = line;
        draft.titleStart = start;
        draft.titleEnd = end;
    }

    /** Takes in the lines that a long headline is wrapped into: a paragraph of its own, none of it short of the column. */
    private void goOn(Draft draft) {
        int last = draft.titleLine;
        while (last + 1 < draft.to && lines.get(last + 1).gap == 0) {
            Line next = lines.get(last + 1);
            boolean full = Wrapping.isFull(page, lines.get(last), next, layout.column);
            if (!full || !couldEndTitle(next) || last + 1 - draft.titleLine >= TITLE_LINES) {
                return;
            }
            last++;
        }
        boolean bodyless = draft.kind == SegmentKind.ARTICLE && last + 1 == draft.to;
        if (!bodyless && draft.titleEnd == lines.get(draft.titleLine).end) {
            draft.titleEnd = lines.get(last).end;
            draft.titleLast = last;
        }
    }

    private static boolean couldEndTitle(Line line) {
        return line.date == null && line.prose == Prose.NONE && !line.is(Furniture.BYLINE);
    }

    /** Cuts off what closes a headline as its mark opens it: +++ headline +++. */
    private void trimFrame(Draft draft, Line line) {
        if (line.mark == Line.Mark.HEADING && line.sign == '+') {
            while (draft.titleEnd > draft.titleStart && page.charAt(draft.titleEnd - 1) == line.sign) {
                draft.titleEnd--;
            }
        }
    }

    private void trimDate(Draft draft, Line line) {
        PrintedDate date = line.date;
        boolean dated = date != null
                && (date.kind() == PrintedDate.Kind.FULL
                        || date.time() != null
                        || (date.kind() == PrintedDate.Kind.PARTIAL && HeadDates.isSetOff(page, line, date))
                        || isSpanAtEnd(date, line));
        if (dated && date != null && !isHourOfSentence(date)) {
            int behind = skipForward(date.end(), line.end);
            if ((behind >= line.end && date.start() > line.textStart)
                    || isFileNote(behind, line.end)
                    || HeadDates.standsBeforeNote(page, line)) {
                draft.titleEnd = beforeBracket(draft.titleStart, date.start());
            } else if (line.beginsWithDate() && !isSubject(date, line)) {
                draft.titleStart = skipSeparators(behindIssue(date.end(), line.end), line.end);
            }
        }
        PrintedDate bareDay = bareDays.of(line);
        if (bareDay != null && bareDay.start() > draft.titleStart) {
            draft.titleEnd = Math.min(bareDay.start(), draft.titleEnd);
        }
        trimFileNote(draft);
        trim(draft);
        trimMarkdown(draft);
        TitleOrnaments.trim(page, draft);
        if (bracketed && draft.kind == SegmentKind.ARTICLE && isInBrackets(draft.titleStart, draft.titleEnd)) {
            draft.titleStart++;
            draft.titleEnd--;
        }
        if (draft.titleStart >= draft.titleEnd) {
            set(draft, draft.titleLine, textStart(line), line.end);
        }
    }

    /** Where a bracket opens that holds a date and more, （Lisbon, 2 March）; the date's own place if none does. */
    private int beforeBracket(int start, int date) {
        int closed = 0;
        for (int i = date - 1; i > start; i--) {
            char c = Chars.plain(page.charAt(i));
            closed += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (closed < 0) {
                return i;
            }
        }
        return date;
    }

    /** Behind the word that makes a day that of an issue, 4月1日号　. */
    private int behindIssue(int from, int end) {
        boolean issue = from + 1 < end && "号付".indexOf(page.charAt(from)) >= 0;
        return issue && Chars.isBlank(page.charAt(from + 1)) ? from + 1 : from;
    }

    /** Leaves the text of a headline that Markdown sets in bold or makes a link: **text**, [text](target). */
    private void trimMarkdown(Draft draft) {
        int start = draft.titleStart;
        trimStars(draft);
        int end = Links.textEnd(page, draft.titleStart, draft.titleEnd);
        if (end > draft.titleStart + 1) {
            draft.titleStart++;
            draft.titleEnd = end;
            trim(draft);
            trimStars(draft);
        }
        if (draft.titleStart > start) {
            trimMarks(draft);
        }
    }

    /** Leaves out the site's own mark, which stands within the bold text or link: **■text**. */
    private void trimMarks(Draft draft) {
        int start = draft.titleStart;
        while (start < draft.titleEnd && MARKS.isHeading(page.charAt(start))) {
            start++;
        }
        if (start < draft.titleEnd) {
            draft.titleStart = start;
            trim(draft);
        }
    }

    private void trimStars(Draft draft) {
        if (page.startsWith(BOLD, draft.titleStart) && draft.titleStart + BOLD.length() < draft.titleEnd) {
            draft.titleStart += BOLD.length();
        }
    }

    /** Of text that begins in bold the bold part is the headline: **headline** text. */
    private void trimBold(Draft draft, Line line) {
        int start = draft.titleStart;
        trimStars(draft);
        int close = draft.titleStart > start ? page.indexOf(BOLD, draft.titleStart) : -1;
        if (close > draft.titleStart && close < line.end) {
            draft.titleEnd = close;
        }
    }

    /** Where the text of a line begins; where it is nothing but its mark, that is its text. */
    private static int textStart(Line line) {
        return line.textStart < line.end ? line.textStart : line.start;
    }

    /** Whether a headline goes on behind the day that it begins with: "September 1 is Disaster Prevention Day". */
    private boolean isSubject(PrintedDate date, Line line) {
        return date.kind() == PrintedDate.Kind.PARTIAL
                && date.time() == null
                && Chars.isLowerCaseWord(page, Chars.skipBlank(page, date.end(), line.end), line.end);
    }

    /** Whether a short word leads to an hour: "Peak pushed back to 9pm", "O comboio das 7h12". */
    private boolean isHourOfSentence(PrintedDate date) {
        if (date.kind() != PrintedDate.Kind.TIME || HeadDates.isClock(page, date)) {
            return false;
        }
        int end = date.start() - 1;
        int word = end;
        while (word > 0 && Character.isLowerCase(page.charAt(word - 1))) {
            word--;
        }
        boolean isShort = word > 0 && word < end && end - word <= SHORT_WORD;
        return isShort && page.charAt(word - 1) == ' ' && page.charAt(end) == ' ';
    }

    /** "2 hours ago" at the end, or "today" behind more than a space, where a word of the headline would not stand. */
    private boolean isSpanAtEnd(PrintedDate date, Line line) {
        if (date.kind() != PrintedDate.Kind.RELATIVE || date.end() < line.end - 1) {
            return false;
        }
        String between = page.substring(Chars.skipBlankBack(page, line.textStart, date.start()), date.start());
        int words = date.start() - between.length();
        boolean setOff = !between.isEmpty() && !between.equals(" ");
        boolean separated = words > line.textStart && isEdge(page.charAt(words - 1));
        boolean counted = Chars.plain(page, date.start(), date.end()).chars().anyMatch(Character::isDigit);
        return counted || setOff || separated;
    }

    /** Cuts off （PDF：210KB） behind the name of a file. */
    private void trimFileNote(Draft draft) {
        int open = draft.titleEnd - 1;
        while (open > draft.titleStart && draft.titleEnd - open <= FILE_NOTE && "（(".indexOf(page.charAt(open)) < 0) {
            open--;
        }
        if (open > draft.titleStart && isFileNote(open, draft.titleEnd)) {
            draft.titleEnd = open;
        }
    }

    private boolean isFileNote(int start, int end) {
        if (end - start < 5 || end - start > FILE_NOTE) {
            return false;
        }
        String note = Chars.plain(page, start, end);
        return note.contains("pdf") && (note.endsWith(")") || note.endsWith("kb") || note.endsWith("mb"));
    }

    private int skipForward(int from, int end) {
        int i = from;
        while (i < end
                && (Chars.isBlank(page.charAt(i))
                        || EDGES.indexOf(page.charAt(i)) >= 0
                        || ")）］]】〕>＞〉".indexOf(page.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Behind a date before the headline, whose own brackets stay. */
    private int skipSeparators(int from, int end) {
        int i = from;
        while (i < end && (Chars.isBlank(page.charAt(i)) || SEPARATORS.indexOf(page.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private void trim(Draft draft) {
        while (draft.titleEnd > draft.titleStart && isEdge(page.charAt(draft.titleEnd - 1))) {
            draft.titleEnd--;
        }
        while (draft.titleStart < draft.titleEnd && Chars.isBlank(page.charAt(draft.titleStart))) {
            draft.titleStart++;
        }
    }

    private static boolean isEdge(char c) {
        return Chars.isBlank(c) || EDGES.indexOf(c) >= 0;
    }

    /** Whether sentences are a headline, "A two-day week will not save us. Naps might.": one short line, a longer one below. */
    private boolean standsAlone(Draft draft, int i) {
        Line line = lines.get(i);
        boolean last = i + 1 >= draft.to;
        return roles[i] == Role.OPENING
                && line.textStart < line.end
                && !line.tick
                && !line.wrapped
                && !last
                && line.width <= HEADLINE
                && line.sentences <= 2
                && roles[i + 1] == Role.TEXT
                && lines.get(i + 1).width * 2 > line.width * 3;
    }

    /** Where text begins behind the time of an entry of a live page, or of a message. */
    private int behindTime(Line line) {
        PrintedDate date = line.date;
        if (date == null) {
            return line.textStart;
        }
        int behind = skipSeparators(date.end(), line.end);
        boolean leads = date.kind() == PrintedDate.Kind.TIME
                && date.start() <= line.textStart
                && behind > date.end()
                && behind < line.end
                && HeadDates.isClock(page, date)
                && !Chars.isLowerCaseWord(page, behind, line.end);
        return line.tick || leads ? behind : line.textStart;
    }

    /** The headline on the same line as the text, else the first sentence of the text. */
    private void fromText(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            Line line = lines.get(i);
            if (roles[i] == Role.DATELINE || line.isDateLine() || line.label) {
                continue;
            }
            if (roles[i] == Role.OPENING && inLine.find(line)) {
                set(draft, i, inLine.start(), inLine.end());
                trim(draft);
                if (draft.titleStart < draft.titleEnd) {
                    return;
                }
            }
            if (standsAlone(draft, i)) {
                set(draft, i, line.textStart, line.end);
                return;
            }
            if (line.textStart < line.end) {
                int start = behindTime(line);
                set(draft, i, start, Sentences.end(page, start, line.end));
                trimBold(draft, line);
                draft.titleFromText = true;
                return;
            }
        }
        Line line = lines.get(draft.from);
        set(draft, draft.from, line.start, line.end);
        draft.titleFromText = true;
    }
}
