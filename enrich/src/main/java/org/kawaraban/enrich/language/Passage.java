// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;

/**
 * A stretch of one line in one script that several languages use.
 *
 * @param text the stretch
 * @param letters number of its letters
 * @param words number of its words
 */
record Passage(UnicodeScript script, String text, int letters, int words) {
    /** A passage among text of another script is a text of its own from so many words on, … */
    private static final int SENTENCE_WORDS = 5;

    /** … or so many letters, in languages that put much into a word, … */
    private static final int SENTENCE_LETTERS = 25;

    /** … if so many words begin in lower case, as those of a name do not, … */
    private static final int LOWER_CASE_WORDS = 2;

    /** … or from so many words on in any case. */
    private static final int LONG_WORDS = 12;

    /** Whether this is text, and not the name of a brand, a song or an organisation. */
    boolean isSentence() {
        return words >= LONG_WORDS
                || ((words >= SENTENCE_WORDS || letters >= SENTENCE_LETTERS) && lowerCaseWords() >= LOWER_CASE_WORDS);
    }

    /** Words that begin in lower case, or in a script without case. */
    int lowerCaseWords() {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inside && !Character.isUpperCase(c)) {
                count++;
            }
            inside =
                    letter || (inside && (c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK));
        }
        return count;
    }
}
