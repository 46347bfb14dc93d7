// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * Cuts off what decorates a headline and is none of its words: rules, blocks, arrows and notes before it (┃ ▍ >> ♪), an
 * asterisk close to it, one symbol on both sides (♪ … ♪).
 */
final class TitleOrnaments {
    /** Where Unicode's box drawing begins, with which its block elements go on. */
    private static final char FIRST_RULE = '\u2500';

    private static final char LAST_RULE = '\u259F';

    private static final String NOTES = "♪♫♬";

    private TitleOrnaments() {}

    /** Trims the headline of a draft, unless nothing would be left of it. */
    static void trim(String page, Draft draft) {
        int start = draft.titleStart;
        while (start < draft.titleEnd && isOrnament(page, start, draft.titleEnd)) {
            start = Chars.skipBlank(page, start + 1, draft.titleEnd);
        }
        int end = draft.titleEnd;
        if (end - start > 2
                && page.charAt(start) == page.charAt(end - 1)
                && Character.getType(page.charAt(start)) == Character.OTHER_SYMBOL) {
            start = Chars.skipBlank(page, start + 1, end);
            end = Chars.skipBlankBack(page, start, end - 1);
        } else if (start < end && NOTES.indexOf(page.charAt(start)) >= 0) {
            start = Chars.skipBlank(page, start + 1, end);
        }
        if (start < end) {
            draft.titleStart = start;
            draft.titleEnd = end;
        }
    }

    private static boolean isOrnament(String page, int i, int end) {
        char c = page.charAt(i);
        boolean asterisk = (c == '*' || c == '＊') && i + 1 < end && Character.isLetter(page.codePointAt(i + 1));
        boolean arrow = Chars.plain(c) == '>' && i + 1 < end && !Character.isDigit(page.charAt(i + 1));
        return asterisk || arrow || (c >= FIRST_RULE && c <= LAST_RULE);
    }
}
