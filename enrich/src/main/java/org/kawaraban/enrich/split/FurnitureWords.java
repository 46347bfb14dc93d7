// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Looks up what lines say in the phrases of {@code furniture.tsv}; one walk over a line, whatever the number of phrases. */
final class FurnitureWords {
    /** Columns up to which a line counts as short for phrases that only mean something in short lines. */
    private static final int SHORT = 90;

    private static final int SHORTER = 30;
    private static final int LONGER = 64;
    private static final int NAV = Furniture.NAV.bit() | Furniture.BYLINE.bit();

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private int bits;
    }

    private final Map<String, Integer> whole = new HashMap<>();
    private final Node starts = new Node();
    private final Node ends = new Node();
    private final Node anywhere = new Node();
    private final Node parts = new Node();

    FurnitureWords() {
        for (String[] row : WordLists.rows("furniture.tsv", 4)) {
            int bit = Furniture.valueOf(row[0].toUpperCase(Locale.ROOT)).bit();
            for (String phrase : row[3].split("; ", -1)) {
                String plain = Chars.plain(phrase, 0, phrase.length());
                switch (row[1]) {
                    case "whole" -> whole.merge(Fold.letters(plain), bit, (a, b) -> a | b);
                    case "start" -> add(starts, plain, bit);
                    case "end" -> add(ends, new StringBuilder(plain).reverse().toString(), bit);
                    case "any" -> add(anywhere, plain, bit);
                    case "part" -> add(parts, plain, bit);
                    default -> throw new IllegalStateException("furniture.tsv: unknown match " + row[1]);
                }
            }
        }
    }

    private static void add(Node root, String phrase, int bit) {
        Node node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.next.computeIfAbsent(phrase.charAt(i), unused -> new Node());
        }
        node.bits |= bit;
    }

    /**
     * Which kinds of furniture a line is.
     *
     * @param plain its text behind any mark, by {@link Chars#plain}
     * @param width its columns
     */
    int match(String plain, int width) {
        int bits = 0;
        if (width <= SHORT) {
            bits = whole.getOrDefault(Fold.letters(plain), 0);
            int starting = walk(starts, plain, 0, 1);
            int ending = walk(ends, plain, plain.length() - 1, -1);
            // A headline may well end in 元に戻る: only a button says nothing else.
            bits |= width <= SHORTER ? starting | ending : (starting & ~(width <= LONGER ? 0 : NAV)) | (ending & ~NAV);
        }
        bits |= within(anywhere, plain);
        return width <= SHORT ? bits | within(parts, plain) : bits;
    }

    /** Kinds of phrases that a text ends with. */
    int matchEnd(String plain) {
        return walk(ends, plain, plain.length() - 1, -1);
    }

    private static int within(Node root, String plain) {
        int bits = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (root.next.containsKey(plain.charAt(i))
                    && (i == 0 || !Chars.isSpaced(plain.charAt(i)) || !Chars.isSpaced(plain.charAt(i - 1)))) {
                bits |= walk(root, plain, i, 1);
            }
        }
        return bits;
    }

    /** Kinds of an entry in a row of entries. */
    int matchEntry(String plain) {
        return whole.getOrDefault(Fold.letters(plain), 0);
    }

    private static int walk(Node root, String text, int from, int step) {
        int bits = 0;
        Node node = root;
        for (int i = from; i >= 0 && i < text.length(); i += step) {
            Node next = node.next.get(text.charAt(i));
            if (next == null) {
                break;
            }
            node = next;
            if (node.bits != 0 && atBoundary(text, i, step)) {
                bits |= node.bits;
            }
        }
        return bits;
    }

    /** Phrases end where words end, in scripts that set words off. */
    private static boolean atBoundary(String text, int i, int step) {
        int beyond = i + step;
        return beyond < 0
                || beyond >= text.length()
                || !Chars.isSpaced(text.charAt(i))
                || Chars.isHangul(text.charAt(i))
                || !Chars.isSpaced(text.charAt(beyond));
    }
}
