// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.List;
import java.util.Locale;
import org.kawaraban.enrich.text.Nfkc;
import org.kawaraban.enrich.text.Table;

/**
 * Tells a text that says itself that it breaks off, by an ellipsis or an invitation to read on: {@code "…協議を続けている…"},
 * {@code "The council voted [Read more »]"}. The marks stand in {@code excerpt-marks.tsv}.
 */
final class Excerpt {
    /** A mark is the last thing in a text; the longest has some thirty letters. */
    private static final int TAIL = 60;

    private static final String PASSED_OVER = ")]>}»›】〉》」』→▶►>";

    private static final List<String> MARKS = Table.read(Excerpt.class, "excerpt-marks.tsv").rows().stream()
            .flatMap(row -> row.list(0).stream())
            .map(Excerpt::fold)
            .toList();

    private Excerpt() {}

    /** Whether a body ends in such a mark. */
    static boolean isExcerpt(String body) {
        String text = body.stripTrailing();
        String tail = fold(text.substring(Math.max(0, text.length() - TAIL)));
        // What somebody leaves unsaid in quotation marks breaks nothing off.
        int end = tail.length();
        while (end > 0 && isPassedOver(tail.charAt(end - 1))) {
            end--;
        }
        String last = tail.substring(0, end);
        boolean quoted = end < tail.length() && "」』".indexOf(tail.charAt(end)) >= 0;
        return !quoted && MARKS.stream().anyMatch(last::endsWith);
    }

    private static boolean isPassedOver(char c) {
        return Character.isWhitespace(c) || PASSED_OVER.indexOf(c) >= 0;
    }

    /** NFKC makes three full stops of an ellipsis. */
    private static String fold(String text) {
        return Nfkc.of(text).toLowerCase(Locale.ROOT);
    }
}
