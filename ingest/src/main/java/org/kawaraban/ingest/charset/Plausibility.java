// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * How much a decoded text looks like writing: the share of its characters beyond ASCII that stand where such characters
 * stand. Knows no language; tells text from bytes that only happen to decode.
 *
 * <p>A letter is in place beside letters of its own script, not in upper case behind lower case, and not alone unless
 * it is one that stands alone in some language ({@code à}, {@code и}). A mark stands behind a letter, punctuation and
 * symbols not inside of a word; no letter or symbol stands three times in a row. Of ideographs the common ones of their charset are in place. Controls, unassigned
 * characters and half-width kana, which Japanese in another charset becomes, are not.
 *
 * <p>{@code caf\u00E9} is in place in windows-1252; {@code \u00C0\u00AFmore}, an overlong UTF-8 sequence read so, is not.
 */
final class Plausibility {
    /** Latin letters that are words in some language; other single letters are what a stray byte becomes. */
    private static final String LATIN_WORDS = "àáâèéêìíòóôöùúûåæøÀÁÉÈÓÒÖÅÆØ";

    private static final String INSIDE_WORDS =
            "\u00AD\u00B7\u2019\u2018\u2013\u2014\u2011\u02BC\u05F3\u05F4\u200C\u200D";

    private static final String BESIDE_LETTERS = "\u00A9\u00AE\u00B0\u2122\u20AC\u00A3\u00A5\u2116";

    private final int[] text;
    private final @Nullable CommonIdeographs common;
    private double inPlace;
    private int counted;
    private double alone;
    private int lettersInWords;

    private Plausibility(String text, @Nullable CommonIdeographs common) {
        this.text = text.codePoints().toArray();
        this.common = common;
    }

    /**
     * How plausible a text is.
     *
     * @param share of characters beyond ASCII that are in place, 0 to 1; 1 if there are none
     * @param fit share of letters beyond ASCII that one language of the charset has, 0 to 1; 1 in East Asia
     * @param characters how many there are beyond ASCII
     */
    record Score(double share, double fit, int characters) {
        /** What decides between charsets: a letter that no language has is half in place. */
        double rank() {
            return share * (1 + fit) / 2;
        }
    }

    /** The score of a text decoded from a charset. */
    static Score of(String text, LegacyCharset charset) {
        Score score = of(text, CommonIdeographs.of(charset));
        Alphabets alphabet = charset.alphabet();
        return alphabet == null
                ? score
                : new Score(score.share, alphabet.fit(text.codePoints().toArray()), score.characters);
    }

    /** The score of a text whose ideographs and syllables, if it may have any, are mostly these. */
    static Score of(String text, @Nullable CommonIdeographs common) {
        Plausibility plausibility = new Plausibility(text, common);
        for (int i = 0; i < plausibility.text.length; i++) {
            if (plausibility.text[i] >= 0x80) {
                plausibility.count(i);
            }
        }
        return plausibility.score();
    }

    private Score score() {
        if (counted == 0) {
            return new Score(1, 1, 0);
        }
        // Letters that stand alone are as good as their company.
        double company = lettersInWords >= 3 * alone ? 1 : 0;
        return new Score((inPlace + alone * company) / counted, 1, counted);
    }

    private void count(int i) {
        counted++;
        int c = text[i];
        int before = i == 0 ? ' ' : text[i - 1];
        int after = i + 1 == text.length ? ' ' : text[i + 1];
        switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> {
                // Never in place.
            }
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                inPlace += isLetterOrMark(before) ? 1 : 0;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> countOtherLetter(c, before, after);
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER ->
                countCased(c, before, after);
            default -> {
                boolean fullWidth = c >= 0x3000 && c < 0xFF61;
                inPlace += c != 0xFFFD && (fullWidth || fitsBeside(c, before, after)) ? 1 : 0;
            }
        }
    }

    /** Whether punctuation, a symbol or a number may stand between two characters. */
    private static boolean fitsBeside(int c, int before, int after) {
        boolean letterBefore = isNarrowLetter(before);
        boolean letterAfter = isNarrowLetter(after);
        return switch (Character.getType(c)) {
            case Character.MODIFIER_SYMBOL -> false;
            case Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_NUMBER ->
                (c != before || c != after) && (BESIDE_LETTERS.indexOf(c) >= 0 || (!letterBefore && !letterAfter));
            default -> INSIDE_WORDS.indexOf(c) >= 0 || !letterBefore || !letterAfter;
        };
    }

    private void countOtherLetter(int c, int before, int after) {
        if (isEastAsian(c)) {
            // A single one in a Latin word is what two bytes of another charset become.
            boolean insideWord =
                    (isBasicLetter(before) && !isEastAsian(after)) || (isBasicLetter(after) && !isEastAsian(before));
            boolean halfWidthKana = c >= 0xFF61 && c <= 0xFF9F;
            boolean ideograph = Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3);
            inPlace += insideWord || halfWidthKana || common == null || (ideograph && !common.contains(c)) ? 0 : 1;
            lettersInWords++;
        } else {
            countInWord(c, before, after, true);
        }
    }

    private void countCased(int c, int before, int after) {
        boolean upperBehindLower = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean lowerBeforeUpper = Character.isLowerCase(c) && Character.isUpperCase(after);
        countInWord(c, before, after, !upperBehindLower && !lowerBeforeUpper);
    }

    private void countInWord(int c, int before, int after, boolean caseFits) {
        boolean wordBefore = isLetterOrMark(before);
        boolean wordAfter = isLetterOrMark(after);
        boolean scriptFits = (!wordBefore || isSameScript(c, before)) && (!wordAfter || isSameScript(c, after));
        if (!wordBefore && !wordAfter) {
            if (LATIN_WORDS.indexOf(c) >= 0) {
                inPlace++;
            } else {
                alone++;
            }
        } else if (scriptFits && caseFits && (c != before || c != after)) {
            inPlace++;
            lettersInWords++;
        }
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBasicLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNarrowLetter(int c) {
        return Character.isLetter(c) && !isEastAsian(c);
    }

    private static boolean isSameScript(int one, int other) {
        UnicodeScript a = UnicodeScript.of(one);
        UnicodeScript b = UnicodeScript.of(other);
        return a == b
                || a == UnicodeScript.COMMON
                || b == UnicodeScript.COMMON
                || a == UnicodeScript.INHERITED
                || b == UnicodeScript.INHERITED;
    }

    private static boolean isEastAsian(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> c == 0x30FC || c == 0xFF70 || c == 0x3005;
        };
    }
}
