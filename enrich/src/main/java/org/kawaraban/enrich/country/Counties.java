// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;
import org.kawaraban.enrich.country.Setting.Kind;

/**
 * English names of counties, {@code Benton County}: whatever stands before the word, a county is in the US unless the text
 * names another country that has counties. {@code Kent County Council} is British.
 */
final class Counties {
    private static final String WORD = " county";

    /** As if the US had the biggest county: it is meant where no other country is named. */
    static final Name NAME = new Name(
            List.of("US"),
            Name.PLACE,
            "County",
            false,
            false,
            List.of(
                    new Place("US", "-", 100),
                    new Place("CA", "-", 5),
                    new Place("CN", "-", 5),
                    new Place("GB", "-", 5),
                    new Place("HR", "-", 5),
                    new Place("HU", "-", 5),
                    new Place("IE", "-", 5),
                    new Place("KE", "-", 5),
                    new Place("LR", "-", 5),
                    new Place("NO", "-", 5),
                    new Place("RO", "-", 5),
                    new Place("SE", "-", 5),
                    new Place("SS", "-", 5),
                    new Place("TW", "-", 5)),
            false);

    private static final Setting BRITISH = new Setting(Kind.PLAIN, new Place("GB", "-", 0));

    private Counties() {}

    /** The end of a county's name that starts here, of one capitalised word or two; the start if there is none. */
    static int end(FoldedLine line, int start) {
        String text = line.text;
        int end = wordEnd(text, start);
        if (end < text.length() && text.charAt(end) == ' ' && !text.startsWith(WORD, end)) {
            end = wordEnd(text, end + 1);
        }
        int whole = end + WORD.length();
        if (end == start
                || !text.startsWith(WORD, end)
                || (whole < text.length() && Character.isLetter(text.charAt(whole)))) {
            return start;
        }
        String written = line.originalText(start, whole);
        for (String word : written.split(" ", -1)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || word.equals("The")) {
                return start;
            }
        }
        return whole;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    static Setting setting(FoldedLine line, int end) {
        return line.text.startsWith(" council", end) ? BRITISH : Setting.PLAIN;
    }
}
