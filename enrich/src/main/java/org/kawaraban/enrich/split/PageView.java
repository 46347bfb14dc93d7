// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.enrich.split.Line.Prose;

/** What only a look at the whole page tells: kinds of lines, how far it is to text, what recurs, where dates stand. */
final class PageView {
    /** How many looks there are: {@link #look}. */
    static final int LOOKS = 8;

    /** Signs that may set off a headline on the line of its text, and none. */
    static final int SIGNS = 6;

    private static final int FAR = 99;
    private static final int SHORT = 22;
    private static final int HEADLINE = 24;
    private static final int WORDING = 60;
    private static final int EARLY = 60;

    private final String page;
    private final List<Line> lines;
    private final LineKind[] kinds;
    private final long[] wordings;
    private final Map<Long, Integer> counts = new HashMap<>();
    private final int[] signs;
    private final int[] signCounts = new int[SIGNS];
    private final int[] sinceText;
    private final int[] shortBefore;
    private final int[] shortBehind;
    private final int[] headlinesBefore;
    private final int[] headlinesBehind;
    private final int texts;
    private final int dateOrder;
    private final Map<Long, int[]> alike = new HashMap<>();
    private int dates;

    PageView(String page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
        int size = lines.size();
        kinds = new LineKind[size];
        wordings = new long[size];
        signs = new int[size];
        sinceText = new int[size];
        shortBefore = new int[size];
        shortBehind = new int[size];
        headlinesBefore = new int[size];
        headlinesBehind = new int[size];
        texts = lookDown();
        lookUp();
        dateOrder = findDateOrder();
        countAlike();
    }

    private int lookDown() {
        int count = 0;
        int since = FAR;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            kinds[i] = LineKind.of(line);
            wordings[i] = wording(line);
            counts.merge(wordings[i], 1, Integer::sum);
            signs[i] = sign(line);
            signCounts[signs[i]]++;
            sinceText[i] = since;
            since = line.prose != Prose.NONE ? 0 : Math.min(FAR, since + 1);
            count += line.prose == Prose.STRONG ? 1 : 0;
            shortBefore[i] = i > 0 && isShort(i - 1) ? shortBefore[i - 1] + 1 : 0;
            headlinesBefore[i] = i > 0 && isHeadline(i - 1) ? headlinesBefore[i - 1] + 1 : 0;
        }
        return count;
    }

    private void lookUp() {
        for (int i = lines.size() - 2; i >= 0; i--) {
            shortBehind[i] = isShort(i + 1) ? shortBehind[i + 1] + 1 : 0;
            headlinesBehind[i] = isHeadline(i + 1) ? headlinesBehind[i + 1] + 1 : 0;
        }
    }

    private int findDateOrder() {
        int firstText = lines.size();
        int lastText = -1;
        int firstDate = -1;
        int lastDate = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.prose == Prose.STRONG && !line.is(Furniture.LEGAL)) {
                firstText = Math.min(firstText, i);
                lastText = i;
            }
            if (line.isDateLine() && line.date != null && line.date.kind() == PrintedDate.Kind.FULL) {
                dates++;
                firstDate = firstDate < 0 ? i : firstDate;
                lastDate = i;
            }
        }
        return lastDate < 0 ? -1 : (firstDate < firstText ? 2 : 0) + (lastDate < lastText ? 1 : 0);
    }

    private void countAlike() {
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean behind = text;
            alike.computeIfAbsent(shape(i), unused -> new int[] {0, behind ? 0 : 1})[0]++;
            text |= lines.get(i).prose == Prose.STRONG && !lines.get(i).is(Furniture.LEGAL);
        }
    }

    /** Kind, sign, date and gaps of a line. */
    private long shape(int i) {
        Line line = lines.get(i);
        int date = line.date == null ? 0 : 1 + line.date.shape();
        int before = Math.min(2, line.gap);
        int behind = i + 1 < lines.size() ? Math.min(2, lines.get(i + 1).gap) : 2;
        return ((kinds[i].index() * 65_536L + line.sign) * 16 + date) * 9L + before * 3L + behind;
    }

    /** How many lines have the same kind, sign, date and gaps; the line itself included. */
    int alike(int i) {
        return alike.getOrDefault(shape(i), new int[2])[0];
    }

    /** Whether the first line that looks alike stands before all text. */
    boolean opensAlike(int i) {
        return alike.getOrDefault(shape(i), new int[2])[1] > 0;
    }

    /** Full dates on lines of their own. */
    int dates() {
        return dates;
    }

    /** Where the nearest date stands: 0 nowhere, 1 on the line, 2 right above, 3 to 6 below, before any second text. */
    int nearDate(int i) {
        Line line = lines.get(i);
        if (line.date != null && line.date.kind() != PrintedDate.Kind.RELATIVE) {
            return 1;
        }
        if (i > 0 && lines.get(i - 1).isDateLine()) {
            return 2;
        }
        int sentences = 0;
        for (int j = i + 1; j < lines.size() && j <= i + 4; j++) {
            if (HeadDates.tellsDate(lines.get(j))) {
                return 2 + j - i;
            }
            sentences += lines.get(j).prose != Prose.NONE ? 1 : 0;
            if (sentences > 1 || lines.get(j).rule) {
                return 0;
            }
        }
        return 0;
    }

    LineKind kind(int i) {
        return i < 0 || i >= kinds.length ? LineKind.EDGE : kinds[i];
    }

    /** Kinds of lines in rough: furniture, dates, text, a sentence, parts of articles, short, headline-like, wide. */
    int look(int i) {
        return switch (kinds[i]) {
            case EDGE, RULE, ROW, LINK, MAIL, LEGAL, NAV, SHARE, RELATED, COMMENTS, COMMENTING, CONTACT, MENU -> 0;
            case DATE, TIME, PART_OF_DATE, BYLINE_WITH_DATE, BYLINE -> 1;
            case LONG_TEXT, TEXT, WRAPPED -> 2;
            case SENTENCE, EXCERPT, CUT -> 3;
            case SOURCES, CAPTION, LABEL, FIGURES, BARE_NUMBER, SECTION, NOTE -> 4;
            case TINY, SHORT -> 5;
            case NARROW -> 6;
            case BRACKETS, MARKED, BULLET, NUMBERED, RANKED, DATED -> lines.get(i).width <= 26 ? 6 : 7;
            case MIDDLING, WIDE, VERY_WIDE -> 7;
        };
    }

    /** Lines since the last sentences; 99 at most, and where there are none. */
    int sinceText(int i) {
        return sinceText[i];
    }

    /** Short lines right before a line, one after another. */
    int shortBefore(int i) {
        return shortBefore[i];
    }

    int shortBehind(int i) {
        return shortBehind[i];
    }

    /** Lines right before a line that are as long as headlines, one after another. */
    int headlinesBefore(int i) {
        return headlinesBefore[i];
    }

    int headlinesBehind(int i) {
        return headlinesBehind[i];
    }

    /** How much of the page is text: 0 hardly any, then fifths of its lines up to 4. */
    int textShare() {
        int size = lines.size();
        return texts * 20 < size ? 0 : Math.min(4, 1 + texts * 5 / Math.max(1, size));
    }

    /** Whether the first full date stands before all text (2), and the last one before some (1); -1 without dates. */
    int dateOrder() {
        return dateOrder;
    }

    /** How many lines are worded like a short line, numbers apart; 0 for a line that is none. */
    int sameWording(int i) {
        return wordings[i] == 0 ? 0 : counts.getOrDefault(wordings[i], 0);
    }

    /** Which sign early in a line of text may set off a headline: a dash, a colon, a bracket, a space, a stop; 0 none. */
    int earlySign(int i) {
        return signs[i];
    }

    /** How many texts of the page have the same early sign: 0 none, 1 fewer than three, 2 some, 3 most of them. */
    int earlyShare(int i) {
        int alike = signCounts[signs[i]];
        return signs[i] == 0 || texts == 0 ? 0 : alike < 3 ? 1 : alike * 10 < texts * 7 ? 2 : 3;
    }

    private boolean isShort(int i) {
        Line line = lines.get(i);
        return line.prose == Prose.NONE && line.width <= SHORT && line.date == null;
    }

    private boolean isHeadline(int i) {
        Line line = lines.get(i);
        return line.prose == Prose.NONE && line.width >= HEADLINE && !line.row && !line.rule && !line.isDateLine();
    }

    private long wording(Line line) {
        if (line.width > WORDING || line.prose == Prose.STRONG) {
            return 0;
        }
        String letters = Fold.letters(Chars.plain(page, line.start, Math.min(line.end, line.start + WORDING)));
        return letters.isEmpty() ? 0 : Fold.hash(letters, 0, letters.length());
    }

    private int sign(Line line) {
        if (line.prose == Prose.NONE) {
            return 0;
        }
        int to = Math.min(line.end, line.textStart + EARLY);
        for (int i = line.textStart + 3; i < to; i++) {
            boolean spaced = i + 1 < to && page.charAt(i + 1) == ' ';
            switch (page.charAt(i)) {
                case '―', '—', '─', '–' -> {
                    return 1;
                }
                case '：', ':' -> {
                    return 2;
                }
                case '】', '］', '》', ']' -> {
                    return 3;
                }
                case '\u3000', '\t', '|', '｜' -> {
                    return 4;
                }
                case '。' -> {
                    return 5;
                }
                case '-' -> {
                    if (page.charAt(i - 1) == ' ') {
                        return 1;
                    }
                }
                case '.' -> {
                    if (spaced) {
                        return 5;
                    }
                }
                default -> {}
            }
        }
        return 0;
    }
}
