// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** Cuts text into its sentences. */
final class Sentences {
    private Sentences() {}

    /** Where the sentence that starts at a place ends, its full stop and closing quotes included. */
    static int end(CharSequence page, int start, int limit) {
        int depth = 0;
        int end = start;
        for (int i = start; i < limit; i++) {
            char c = page.charAt(i);
            if (c == '「' || c == '『' || c == '（') {
                depth++;
            } else if (c == '」' || c == '』' || c == '）') {
                depth = Math.max(0, depth - 1);
            }
            if (!Chars.endsSentence(c) || (depth > 0 && i - start < 400)) {
                continue;
            }
            // A run of full stops has one end, which is looked for once: there are lines of nothing else.
            if (end <= i) {
                end = i + 1;
                while (end < limit && (Chars.closesQuote(page.charAt(end)) || Chars.endsSentence(page.charAt(end)))) {
                    end++;
                }
            }
            boolean wide = c == '。' || c == '！' || c == '？' || c == '｡' || c == '．';
            boolean spaced = end >= limit || Chars.isBlank(page.charAt(end));
            boolean initial = c == '.' && i - 2 >= start && !Character.isLetterOrDigit(page.charAt(i - 2));
            if (wide || (spaced && !initial)) {
                return end;
            }
        }
        return limit;
    }
}
