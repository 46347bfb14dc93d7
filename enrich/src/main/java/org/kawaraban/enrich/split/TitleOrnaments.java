// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.lang.Character.UnicodeBlock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off what decorates a headline and is none of its words: rules and blocks before it (┃ ▍), an asterisk close to it,
 * one symbol on both sides (♪ … ♪).
 */
final class TitleOrnaments {
    private static final Set<UnicodeBlock> RULES = Set.of(UnicodeBlock.BOX_DRAWING, UnicodeBlock.BLOCK_ELEMENTS);

    private TitleOrnaments() {}

    /** Trims the headline of a draft, unless nothing would be left of it. */
    static void trim(String page, Draft draft) {
        int start = draft.titleStart;
        while (start < draft.titleEnd && isRule(page, start, draft.titleEnd)) {
            start = Chars.skipBlank(page, start + 1, draft.titleEnd);
        }
        int end = draft.titleEnd;
        if (end - start > 2
                && page.charAt(start) == page.charAt(end - 1)
                && Character.getType(page.charAt(start)) == Character.OTHER_SYMBOL) {
            start = Chars.skipBlank(page, start + 1, end);
            end = Chars.skipBlankBack(page, start, end - 1);
        }
        if (start < end) {
            draft.titleStart = start;
            draft.titleEnd = end;
        }
    }

    private static boolean isRule(@Nullable UnicodeBlock block) {
        return block != null && RULES.contains(block);
    }

    private static boolean isRule(String page, int i, int end) {
        char c = page.charAt(i);
        boolean asterisk = (c == '*' || c == '＊') && i + 1 < end && Character.isLetter(page.codePointAt(i + 1));
        return asterisk || isRule(UnicodeBlock.of(c));
    }
}
