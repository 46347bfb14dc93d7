// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * How likely words are in each of the languages that share a script: character models of up to five letters, the ends of
 * words included, of all languages in one table. Immutable, thread-safe.
 *
 * <p>The probability of a letter after the up to four before it is that of the longest sequence which the language has,
 * times a penalty for each longer one that it has not (Katz's back-off). As logarithms both are additions: the row of a
 * sequence holds, for the languages that have it, what it adds as an event and what it adds to the next letter as its
 * history. So one look-up serves all languages.
 *
 * <p>Letters of one word are no independent evidence, nor is one strange word, as of a name: long words are damped by
 * {@code sqrt(5 / length)}, and no word speaks more than {@value #WORD_LIMIT} against a language. On the texts of the
 * bake-off (decision 0011) the figures are flat around all three numbers.
 */
final class NgramModel {
    /** Longest sequence of letters. */
    static final int ORDER = 5;

    /** Steps of a natural logarithm that one unit in the table is. */
    static final int SCALE = 8;

    /** What a letter has before the table adds what is known of it, as a natural logarithm. */
    static final int FLOOR = -12;

    static final int SYMBOL_BITS = 10;

    /** The symbol of the beginning and the end of a word. */
    static final int EDGE = 1;

    private static final int FULL_WORD = 5;
    private static final int WORD_LIMIT = 9;
    private static final int LONGEST_WORD = 40;
    private static final long CONTEXT = (1L << (SYMBOL_BITS * (ORDER - 1))) - 1;
    private static final int LOW_BYTE = 0xFF;

    private final List<String> languages;
    private final char[] symbols;
    private final long[] keys;
    private final int[] rows;
    private final byte[] data;

    private NgramModel(List<String> languages, char[] symbols, long[] keys, int[] rows, byte[] data) {
        this.languages = languages;
        this.symbols = symbols;
        this.keys = keys;
        this.rows = rows;
        this.data = data;
    }

    /**
     * Reads a table: gzip; number of languages and their codes; number of letters and the letters, whose symbols count
     * from 2; number of rows; bytes of all rows; for each row the difference of its key to the one before as eight bytes,
     * seven bits each, low ones first, then its events and its histories, each as their number and pairs of language and
     * value.
     */
    static NgramModel read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16))) {
            List<String> languages = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                languages.add(in.readUTF());
            }
            char[] symbols = new char[Character.MAX_VALUE + 1];
            int letters = in.readInt();
            for (int symbol = EDGE + 1; symbol < letters + EDGE + 1; symbol++) {
                symbols[in.readChar()] = (char) symbol;
            }
            int count = in.readInt();
            byte[] data = new byte[in.readInt()];
            long[] keys = new long[Integer.highestOneBit(count) * 4];
            int[] rows = new int[keys.length];
            long key = 0;
            int end = 0;
            for (int i = 0; i < count; i++) {
                key += readVarint(in);
                int slot = slot(keys, key);
                keys[slot] = key;
                rows[slot] = end;
                end = readPairs(in, data, readPairs(in, data, end));
            }
            return new NgramModel(List.copyOf(languages), symbols, keys, rows, data);
        }
    }

    private static long readVarint(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private static int readPairs(DataInputStream in, byte[] data, int start) throws IOException {
        int pairs = in.readUnsignedByte();
        data[start] = (byte) pairs;
        in.readFully(data, start + 1, 2 * pairs);
        return start + 1 + 2 * pairs;
    }

    /** ISO 639-1 codes in the order of the scores. */
    List<String> languages() {
        return languages;
    }

    /**
     * Natural logarithms of the probability of the words of a text in each language, in the order of {@link
     * #languages()}, all too high by the same amount. Letters of other scripts and all else that is no letter, marks
     * included, end a word, as in the texts that the table was counted on.
     */
    double[] score(CharSequence text) {
        double[] scores = new double[languages.size()];
        int[] word = new int[scores.length];
        long context = EDGE;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            int symbol = i < text.length() ? symbols[Character.toLowerCase(text.charAt(i))] : 0;
            if (symbol != 0 && length < LONGEST_WORD) {
                context = add(context, symbol, word);
                length++;
            } else if (length > 0) {
                add(context, EDGE, word);
                addWord(word, length + 1, scores);
                Arrays.fill(word, 0);
                context = EDGE;
                length = 0;
            }
        }
        return scores;
    }

    private static void addWord(int[] word, int length, double[] scores) {
        int best = Integer.MIN_VALUE;
        for (int score : word) {
            best = Math.max(best, score);
        }
        double factor = length <= FULL_WORD ? 1 : Math.sqrt((double) FULL_WORD / length);
        for (int i = 0; i < word.length; i++) {
            scores[i] += Math.max((word[i] - best) * factor / SCALE, -WORD_LIMIT);
        }
    }

    /** Adds what the next symbol tells after the context, and gives the new context. */
    private long add(long context, int symbol, int[] word) {
        long events = context << SYMBOL_BITS | symbol;
        for (int n = 1; n <= ORDER; n++) {
            long mask = (1L << (SYMBOL_BITS * n)) - 1;
            addRow(events & mask, false, word);
            if (n == ORDER || context >> (SYMBOL_BITS * (n - 1)) == 0) {
                break;
            }
            addRow(context & mask, true, word);
        }
        return events & CONTEXT;
    }

    private void addRow(long key, boolean history, int[] word) {
        int slot = slot(keys, key);
        if (keys[slot] != key) {
            return;
        }
        int at = rows[slot];
        int pairs = data[at] & LOW_BYTE;
        if (history) {
            at += 1 + 2 * pairs;
            pairs = data[at] & LOW_BYTE;
        }
        for (int end = at + 2 * pairs; at < end; at += 2) {
            word[data[at + 1]] += data[at + 2];
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
