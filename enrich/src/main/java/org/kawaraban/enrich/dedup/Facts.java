// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kawaraban.enrich.text.Nfkc;
import org.kawaraban.enrich.text.Table;

/**
 * The tokens of a text that tell two reports of one template apart: numbers with the letter behind them, runs of
 * katakana, numbers in kanji, runs of kanji that {@code name-marks.tsv} takes for a name, and words with a capital letter inside a
 * sentence, or at its start if the next word has one too.
 *
 * <p>{@code "震度3を観測"} has {@code 3を}; {@code "千葉市で5.2キロ"} has {@code 千葉市} and {@code 5.2キ}; {@code "The index fell
 * 31 points in Tokyo"} has {@code 31} and {@code tokyo}.
 */
final class Facts {
    private static final int KATAKANA_AT_LEAST = 3;
    private static final int WORD_AT_LEAST = 2;
    private static final int KANJI_AT_LEAST = 2;
    /** Hebrew begins here, and with it the alphabets that have no capitals. */
    private static final int FIRST_UNCASED = 0x590;

    private static final int FIRST_DENSE = 0x1100;
    private static final int UNCASED_AT_LEAST = 6;
    private static final String KANJI_NUMERALS = "〇零一二三四五六七八九十百千万億兆";
    /** All kinds of quotation marks, as one is printed for another; NFKC lets them be. */
    private static final String SENTENCE_STARTS_AFTER = ".!?\n\"“”„«»";

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final List<int[]> BEHIND = marks("behind");
    private static final List<int[]> END = marks("end");

    private final int[] text;
    private final Set<Long> tokens = new HashSet<>();

    private Facts(int[] text) {
        this.text = text;
    }

    /** Hashes of the distinct tokens, in no particular order. */
    static long[] hashes(String text) {
        String unwrapped = Wrapped.undo(Nfkc.of(text));
        Facts facts = new Facts(unwrapped.codePoints().toArray());
        facts.read();
        return facts.tokens.stream().mapToLong(Long::longValue).toArray();
    }

    private void read() {
        boolean sentenceStart = true;
        int i = 0;
        while (i < text.length) {
            int c = text[i];
            int end = i + 1;
            if (isDigit(c)) {
                end = numberEnd(i);
                add(i, end < text.length && Character.isLetter(text[end]) ? end + 1 : end);
            } else if (isKatakana(c)) {
                end = runEnd(i, Facts::isKatakana);
                if (end - i >= KATAKANA_AT_LEAST) {
                    add(i, end);
                }
            } else if (isKanji(c)) {
                end = runEnd(i, Facts::isKanji);
                if (end - i >= KANJI_AT_LEAST && isName(end)) {
                    add(i, end);
                }
                readKanjiNumbers(i, end);
            } else if (isCased(c)) {
                end = runEnd(i, Character::isLetter);
                if (Character.isUpperCase(c)
                        && end - i >= WORD_AT_LEAST
                        && (!sentenceStart || isFollowedByCapital(end))) {
                    add(i, end);
                }
            } else if (isUncased(c)) {
                end = runEnd(i, Facts::isUncased);
                if (end - i >= UNCASED_AT_LEAST) {
                    add(i, end);
                }
            }
            if (Character.isLetterOrDigit(c)) {
                sentenceStart = false;
            } else if (SENTENCE_STARTS_AFTER.indexOf(c) >= 0) {
                sentenceStart = true;
            }
            i = end;
        }
    }

    /** Numbers in a run of kanji, with the kanji behind them: {@code 二十八日}. A single numeral is mostly a part of a word. */
    private void readKanjiNumbers(int start, int runEnd) {
        int i = start;
        while (i < runEnd) {
            int end = i;
            while (end < runEnd && KANJI_NUMERALS.indexOf(text[end]) >= 0) {
                end++;
            }
            if (end - i >= KANJI_AT_LEAST) {
                add(i, Math.min(end + 1, text.length));
            }
            i = end + 1;
        }
    }

    private boolean isFollowedByCapital(int end) {
        return end + 1 < text.length && text[end] == ' ' && Character.isUpperCase(text[end + 1]);
    }

    /** Whether the run of kanji that ends here is a name by what ends or follows it. */
    private boolean isName(int end) {
        for (int[] mark : BEHIND) {
            if (stands(mark, end)) {
                return true;
            }
        }
        for (int[] mark : END) {
            if (stands(mark, end - mark.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(int[] mark, int at) {
        return at >= 0
                && at + mark.length <= text.length
                && Arrays.equals(text, at, at + mark.length, mark, 0, mark.length);
    }

    /** Behind a number: digits with single marks between them, {@code 38,915.20}. */
    private int numberEnd(int start) {
        int end = start + 1;
        while (end < text.length
                && (isDigit(text[end])
                        || (isMarkInNumber(text[end]) && end + 1 < text.length && isDigit(text[end + 1])))) {
            end++;
        }
        return end;
    }

    private int runEnd(int start, IntPredicate member) {
        int end = start + 1;
        while (end < text.length && member.test(text[end])) {
            end++;
        }
        return end;
    }

    /** Commas that group digits are left out; case makes no difference. */
    private void add(int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            if (text[i] != ',') {
                int c = isDigit(text[i]) ? '0' + Character.digit(text[i], 10) : Character.toLowerCase(text[i]);
                hash = hash * BASE + c + 1;
            }
        }
        tokens.add(SimilaritySketch.mix(hash));
    }

    private static boolean isDigit(int c) {
        return Character.isDigit(c);
    }

    private static boolean isMarkInNumber(int c) {
        return c == '.' || c == ',' || c == ':';
    }

    private static boolean isKatakana(int c) {
        return (c >= 'ァ' && c <= 'ヺ') || c == 'ー';
    }

    private static boolean isKanji(int c) {
        return c == '々' || c == 'ヶ' || Character.isIdeographic(c);
    }

    /** A letter or mark of an alphabet without capitals, Arabic say; not of hangul or what is left of kana. */
    private static boolean isUncased(int c) {
        return c >= FIRST_UNCASED && c < FIRST_DENSE && Character.isAlphabetic(c) && !isCased(c);
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c);
    }

    private static List<int[]> marks(String where) {
        return Table.read(Facts.class, "name-marks.tsv").rows().stream()
                .filter(row -> row.get(0).equals(where))
                .flatMap(row -> row.words(1).stream())
                .map(mark -> mark.codePoints().toArray())
                .toList();
    }
}
