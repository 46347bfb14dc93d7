// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short lines in quotation marks that print again what an article has said within its text: pull quotes. {@link Passages}
 * tell longer lines that are printed again; in quotation marks fewer letters are no coincidence. What is said twice, each
 * time on a line of its own, is a dialogue.
 */
final class PullQuotes {
    /** Letters of a quotation at least: where words are set off by spaces, and where they are not. */
    private static final int SHORTEST = 24;

    private static final int SHORTEST_WIDE = 12;
    /** Letters of a quotation at most. */
    private static final int LONGEST = 120;
    /** Quotations of an article that are looked up: each is searched for in all that stands before it. */
    private static final int MOST = 30;
    /** Places at which one is looked up. */
    private static final int PLACES = 5;
    /** Chars of the name behind a quotation at most. */
    private static final int NAME = 30;

    private final String page;
    private final List<Line> lines;
    private final Draft draft;
    private int lookedUp;
    /** Letters of the article, its headline left out. */
    private @Nullable String text;
    /** Where the letters of each line begin; one more for the end. */
    private final int[] first;

    PullQuotes(String page, List<Line> lines, Draft draft) {
        this.page = page;
        this.lines = lines;
        this.draft = draft;
        first = new int[draft.to - draft.from + 1];
    }

    /** Whether a line is a quotation, by whomever, that stands in the text of its article above. */
    boolean isOne(int i) {
        Line line = lines.get(i);
        int end = quotationEnd(line);
        if (end < 0 || end - line.start > LONGEST * 2 || draft.holdsTitle(i) || lookedUp >= MOST) {
            return false;
        }
        String quotation = Fold.text(page, line.start, end);
        int shortest = quotation.chars().anyMatch(Chars::isWide) ? SHORTEST_WIDE : SHORTEST;
        if (quotation.length() < shortest || quotation.length() > LONGEST) {
            return false;
        }
        lookedUp++;
        return standsInText(quotation, i - draft.from);
    }

    private boolean standsInText(String quotation, int line) {
        String all = text();
        int at = all.indexOf(quotation);
        int holder = 0;
        for (int place = 0; place < PLACES && at >= 0 && at < first[line]; place++) {
            while (first[holder + 1] <= at) {
                holder++;
            }
            if (first[holder + 1] - first[holder] != quotation.length()) {
                return true;
            }
            at = all.indexOf(quotation, at + 1);
        }
        return false;
    }

    private String text() {
        if (text == null) {
            var all = new StringBuilder();
            for (int i = draft.from; i < draft.to; i++) {
                first[i - draft.from] = all.length();
                if (!draft.holdsTitle(i)) {
                    all.append(Fold.text(page, lines.get(i).start, lines.get(i).end));
                }
            }
            first[first.length - 1] = all.length();
            text = all.toString();
        }
        return text;
    }

    /** Where a quotation ends that a line consists of, but for a dash and a name behind it; -1 if it is none. */
    private int quotationEnd(Line line) {
        if (!opens(page.charAt(line.start))) {
            return -1;
        }
        int last = line.end - 1;
        while (last > line.start && last > line.end - NAME && !closes(page.charAt(last))) {
            last--;
        }
        int behind = Chars.skipBlank(page, last + 1, line.end);
        boolean closed = last > line.start && closes(page.charAt(last));
        return closed && (behind == line.end || isName(behind, line.end)) ? last : -1;
    }

    private boolean isName(int start, int end) {
        return "-–—―─".indexOf(page.charAt(start)) >= 0
                && !Chars.endsSentence(page.charAt(end - 1))
                && page.substring(start, end).chars().noneMatch(Character::isDigit);
    }

    private static boolean opens(char c) {
        return Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION || "\"'「『„‚»”".indexOf(c) >= 0;
    }

    private static boolean closes(char c) {
        return Chars.closesQuote(c) && ")）】］]〉》".indexOf(c) < 0;
    }
}
