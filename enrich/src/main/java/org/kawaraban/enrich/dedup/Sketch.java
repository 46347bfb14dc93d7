// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.Arrays;

/**
 * What is remembered of an article's text to compare another with: {@value #BYTES} bytes.
 *
 * <pre>
 * bytes      what
 * 0-1        length of the folded body in code points, at most 65,535
 * 2          number of facts, at most 255
 * 3          1 for an excerpt, else 0
 * 4-5        hash of the printed date, 0 for none
 * 6-77       5-grams of the folded body: 288 bins of 2 bits, similarity to ±0.04
 * 78-109     long grams (12 code points; 20 in alphabets): 64 bins of 4 bits
 * 110-133    facts: 48 bins of 4 bits
 * 134-141    5-grams of the opening, its first 200 code points: 16 bins of 4 bits
 * 142-149    5-grams of the ending, its last 200: 16 bins of 4 bits
 * </pre>
 *
 * A change of any of this needs new {@link Signature#PARAMETERS}.
 */
public final class Sketch {
    public static final int BYTES = 150;

    static final int GRAM = 5;
    static final int GRAM_BINS = 288;
    static final int LONG_BINS = 64;
    private static final int GRAM_BITS = 2;
    private static final int BITS = 4;
    static final int FACT_BINS = 48;
    private static final int END_BINS = 16;
    private static final int END = 200;
    private static final int DATE_AT = 4;
    private static final int GRAMS_AT = 6;
    private static final int LONG_AT = GRAMS_AT + GRAM_BINS * GRAM_BITS / Byte.SIZE;
    private static final int FACTS_AT = LONG_AT + LONG_BINS * BITS / Byte.SIZE;
    private static final int OPENING_AT = FACTS_AT + FACT_BINS * BITS / Byte.SIZE;
    private static final int ENDING_AT = OPENING_AT + END_BINS * BITS / Byte.SIZE;

    private final byte[] bytes;

    /** A sketch from its bytes, which are not copied. */
    public Sketch(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a sketch has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /**
     * Draws a sketch.
     *
     * @param folded the folded body
     * @param longWinners of its long grams, in {@link #LONG_BINS} bins
     * @param facts hashes of its facts
     * @param date hash of the printed date, 16 bits, 0 for none
     */
    static Sketch draw(int[] folded, long[] longWinners, long[] facts, int date, boolean excerpt) {
        byte[] bytes = new byte[BYTES];
        int length = Math.min(folded.length, 0xFFFF);
        bytes[0] = (byte) (length >>> 8);
        bytes[1] = (byte) length;
        bytes[2] = (byte) Math.min(facts.length, 0xFF);
        bytes[3] = (byte) (excerpt ? 1 : 0);
        bytes[DATE_AT] = (byte) (date >>> 8);
        bytes[DATE_AT + 1] = (byte) date;
        long[] grams = Grams.hashes(folded, GRAM);
        SimilaritySketch.pack(SimilaritySketch.winners(grams, grams.length, GRAM_BINS), GRAM_BITS, bytes, GRAMS_AT);
        SimilaritySketch.pack(longWinners, BITS, bytes, LONG_AT);
        SimilaritySketch.pack(SimilaritySketch.winners(facts, facts.length, FACT_BINS), BITS, bytes, FACTS_AT);
        SimilaritySketch.pack(
                SimilaritySketch.winners(grams, Math.min(grams.length, END), END_BINS), BITS, bytes, OPENING_AT);
        int end = Math.min(grams.length, END);
        long[] ending = Arrays.copyOfRange(grams, grams.length - end, grams.length);
        SimilaritySketch.pack(SimilaritySketch.winners(ending, end, END_BINS), BITS, bytes, ENDING_AT);
        return new Sketch(bytes);
    }

    /** The {@value #BYTES} bytes, not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** Length of the folded body in code points, at most 65,535. */
    int length() {
        return (Byte.toUnsignedInt(bytes[0]) << 8) | Byte.toUnsignedInt(bytes[1]);
    }

    int facts() {
        return Byte.toUnsignedInt(bytes[2]);
    }

    boolean isExcerpt() {
        return bytes[3] != 0;
    }

    /** Hash of the printed date; 0 for none. */
    int date() {
        return (Byte.toUnsignedInt(bytes[DATE_AT]) << 8) | Byte.toUnsignedInt(bytes[DATE_AT + 1]);
    }

    /** Estimated Jaccard similarity of the bodies' 5-grams. */
    double gramSimilarity(Sketch other) {
        return SimilaritySketch.similarity(bytes, other.bytes, GRAMS_AT, GRAM_BINS, GRAM_BITS);
    }

    /** Estimated Jaccard similarity of the bodies' long grams: whole phrases. */
    double longSimilarity(Sketch other) {
        return SimilaritySketch.similarity(bytes, other.bytes, LONG_AT, LONG_BINS, BITS);
    }

    /** Estimated Jaccard similarity of the facts. */
    double factSimilarity(Sketch other) {
        return SimilaritySketch.similarity(bytes, other.bytes, FACTS_AT, FACT_BINS, BITS);
    }

    /** Estimated Jaccard similarity of the 5-grams of the openings. */
    double openingSimilarity(Sketch other) {
        return SimilaritySketch.similarity(bytes, other.bytes, OPENING_AT, END_BINS, BITS);
    }

    /** Estimated Jaccard similarity of the 5-grams of the endings. */
    double endingSimilarity(Sketch other) {
        return SimilaritySketch.similarity(bytes, other.bytes, ENDING_AT, END_BINS, BITS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(bytes, sketch.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
