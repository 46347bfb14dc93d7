// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.kawaraban.enrich.text.Nfkc;

/**
 * Brings a text to the form in which two prints of it are equal: NFKC, full case folding, then white space,
 * punctuation and format characters removed. {@code "Ｈｅｌｌｏ、 World!"} and {@code "hello world"} both give {@code
 * "helloworld"}.
 */
public final class Fold {
    private static final int DROPPED = 1 << Character.SPACE_SEPARATOR
            | 1 << Character.LINE_SEPARATOR
            | 1 << Character.PARAGRAPH_SEPARATOR
            | 1 << Character.CONTROL
            | 1 << Character.FORMAT
            | 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION;

    /** Few texts are longer. */
    private static final int PIECE = 1 << 18;

    private Fold() {}

    /**
     * What a text is cut into so that its folded form, which may be 18 times as long (U+FDFA), need not be held as a whole:
     * the folded pieces are together the folded text.
     */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Nfkc.boundary(text, start + PIECE);
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** The folded text; empty if nothing of it stays. */
    public static String fold(String text) {
        String folded = UCharacter.foldCase(Nfkc.of(text), true);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(codePoint -> (1 << Character.getType(codePoint) & DROPPED) == 0)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
