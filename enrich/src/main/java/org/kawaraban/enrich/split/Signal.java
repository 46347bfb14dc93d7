// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Locale;

/** What is observed of a line, each with how many values it can have. The weights of the values are learned. */
enum Signal {
    ANY(1),
    /** {@link LineKind}, alone, with the gap before it, and with the kinds of its neighbours. */
    KIND(LineKind.ALL.length),
    KIND_AFTER_GAP(LineKind.ALL.length * 3),
    KINDS_BEFORE(LineKind.ALL.length * LineKind.ALL.length),
    KINDS_BEHIND(LineKind.ALL.length * LineKind.ALL.length),
    TWO_BEFORE(LineKind.ALL.length * LineKind.ALL.length),
    TWO_BEHIND(LineKind.ALL.length * LineKind.ALL.length),
    /** Gaps before and behind it. */
    GAPS(3 * 3 * PageView.LOOKS),
    /** Which lists of furniture it is on. */
    FURNITURE(Furniture.COUNT * 3 * 3),
    WIDTH(10 * 3 * 2),
    SCRIPT(2 * 10),
    MARK(7 * 4 * 3),
    SENTENCES(5 * 4 * 4),
    NUMBER(4),
    LINK(3 * 3),
    DATE(4 * 4 * 3 * 3),
    DATE_FORM(8 * 3 * PageView.LOOKS),
    /** Where the nearest date stands that could be this headline's, and how many dates the page has. */
    NEAR_DATE(7 * 4 * 2),
    /** Whether it goes on with what the text before it speaks of, and whether the text behind it does. */
    COHESION(Topics.STEPS * PageView.LOOKS),
    COHESION_NEAR(Topics.STEPS * PageView.LOOKS),
    COHESION_FAR(Topics.STEPS * PageView.LOOKS),
    VALLEY(Topics.DEPTHS * Topics.DEPTHS * PageView.LOOKS),
    GOES_ON(Topics.STEPS * 4 * PageView.LOOKS),
    /** How many of its words stand in the text behind it and before it. */
    ECHO(5 * 5 * PageView.LOOKS),
    /** How much its words say by themselves, and how much of that stands in the text behind it. */
    TELLING(Topics.TELLINGS * 10),
    ECHOED(Topics.TELLINGS * Topics.ECHOES * PageView.LOOKS),
    TO_TEXT(6 * 6 * PageView.LOOKS),
    ZONE(7 * PageView.LOOKS),
    /** What recurs down the page. */
    WORDING(4 * PageView.LOOKS * 2),
    DATE_ORDER(4 * 3 * PageView.LOOKS),
    EARLY_SIGN(PageView.SIGNS * 3 * 4),
    /** How many lines look alike, and whether the first of them stands before all text. */
    ALIKE(5 * 2 * 3 * PageView.LOOKS),
    COPY(4 * 3),
    POSITION(7 * PageView.LOOKS),
    TO_END(5 * PageView.LOOKS),
    RUN(5 * 5 * PageView.LOOKS),
    HEADLINES(5 * 5),
    PAGE(5 * 4 * PageView.LOOKS),
    /** How much text the stretch holds that it stands in or above, and where in it; how dense sentences are around it. */
    BLOCK(TextBlocks.MASSES * TextBlocks.PLACES * PageView.LOOKS),
    BLOCK_SHARE(TextBlocks.SHARES * TextBlocks.PLACES * PageView.LOOKS),
    DENSITY(TextBlocks.DENSITIES * TextBlocks.DENSITIES * PageView.LOOKS),
    /** Whether another line begins as it does. */
    TITLE_ECHO(Echoes.KINDS * PageView.LOOKS),
    FORM(Forms.COUNT),
    /** How it is worded. */
    LEXEME(Lexemes.COUNT);

    static final Signal[] ALL = values();
    private static final int[] FIRST = firsts();

    private final int size;

    Signal(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Index of a value of this signal among those of all signals. */
    @SuppressWarnings("EnumOrdinal")
    int index(int value) {
        if (value < 0 || value >= size) {
            throw new IllegalArgumentException(name() + " has no value " + value);
        }
        return FIRST[ordinal()] + value;
    }

    /** The name of the signal that an {@link #index} belongs to, for people. */
    static String nameOf(int index) {
        int i = 0;
        while (FIRST[i + 1] <= index) {
            i++;
        }
        return ALL[i].name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How many values all signals have. */
    static int count() {
        return FIRST[ALL.length];
    }

    private static int[] firsts() {
        int[] firsts = new int[ALL.length + 1];
        for (int i = 0; i < ALL.length; i++) {
            firsts[i + 1] = firsts[i] + ALL[i].size;
        }
        return firsts;
    }
}
