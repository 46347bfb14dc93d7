// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Groups of scripts that a story is never rewritten across. Deduplication has one writer for each, which therefore
 * sees all candidates in one order.
 */
public enum Script {
    /** Kana, Han and Bopomofo: Japanese and Chinese. */
    @JsonProperty("han")
    HAN(0),
    @JsonProperty("latin")
    LATIN(1),
    @JsonProperty("cyrillic")
    CYRILLIC(2),
    @JsonProperty("hangul")
    HANGUL(3),
    @JsonProperty("arabic")
    ARABIC(4),
    /** Every other script, and texts without a letter. */
    @JsonProperty("other")
    OTHER(5);

    private final int number;

    Script(int number) {
        this.number = number;
    }

    /** A number of its own, from 0, that never changes: it decides on the partition. */
    public int number() {
        return number;
    }

    /** The group with the most letters in a title and body; the first in declaration order where two tie. */
    public static Script of(String... texts) {
        int[] letters = new int[values().length];
        for (String text : texts) {
            text.codePoints().filter(Character::isLetter).forEach(letter -> letters[group(letter).number]++);
        }
        Script most = OTHER;
        int count = 0;
        for (Script script : values()) {
            if (letters[script.number] > count) {
                most = script;
                count = letters[script.number];
            }
        }
        return most;
    }

    private static Script group(int letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        // U+30FC, the prolonged sound mark, belongs to no one script, but only kana use it.
        if (letter == 0x30FC || letter == 0xFF70) {
            return HAN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, HAN, BOPOMOFO -> HAN;
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HANGUL -> HANGUL;
            case ARABIC -> ARABIC;
            default -> OTHER;
        };
    }
}
