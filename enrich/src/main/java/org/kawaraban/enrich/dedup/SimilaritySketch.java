// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.Arrays;

/**
 * A fast similarity sketch of a set of hashes: so many bins, of which two sets agree in each with a probability of their
 * Jaccard similarity. Dahlgaard, Knudsen and Thorup, "Fast Similarity Sketching" (FOCS 2017): elements are thrown into
 * the bins in rounds until none is empty, the smallest value of the earliest round wins, so that small sets fill all
 * bins and large ones cost one round.
 *
 * <p>Kept are only the lowest bits of each bin's winner (Li and König, "b-Bit Minwise Hashing", WWW 2010), from which
 * {@link #similarity} subtracts the agreement of chance.
 */
final class SimilaritySketch {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /**
     * So many elements fill all bins in the first round if they differ. If they leave some empty, the text says the same again
     * and again, and the hundreds of rounds that follow need each of its grams but once.
     */
    private static final int MANY = 10_000;

    private SimilaritySketch() {}

    /**
     * The winners of all bins.
     *
     * @param elements hashes of the set's elements, of which the first {@code count} count; an element may stand several
     *     times
     * @param bins how many winners are wanted
     * @return one value a bin; all 0 for an empty set
     */
    static long[] winners(long[] elements, int count, int bins) {
        long[] winners = new long[bins];
        if (count == 0) {
            return winners;
        }
        Arrays.fill(winners, Long.MAX_VALUE);
        int empty = bins;
        long[] set = elements;
        int size = count;
        for (int round = 0; empty > 0; round++) {
            if (round == 1 && count > MANY) {
                set = distinct(elements, count);
                size = set.length;
            }
            long salt = mix((round + 1) * MIX);
            for (int i = 0; i < size; i++) {
                long hash = mix(set[i] ^ salt);
                // From here on each bin gets a round of its own, so that the rounds come to an end.
                int bin = round < bins ? (int) (((hash >>> 32) * bins) >>> 32) : round - bins;
                long value = ((long) round << 32) | (hash & 0xFFFFFFFFL);
                if (value < winners[bin]) {
                    if (winners[bin] == Long.MAX_VALUE) {
                        empty--;
                    }
                    winners[bin] = value;
                }
            }
        }
        return winners;
    }

    private static long[] distinct(long[] elements, int count) {
        long[] sorted = Arrays.copyOf(elements, count);
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** The lowest {@code bits} (1, 2, 4 or 8) of each winner's hash, packed from the lowest bit of the first byte on. */
    static void pack(long[] winners, int bits, byte[] target, int offset) {
        int each = Byte.SIZE / bits;
        int mask = (1 << bits) - 1;
        Arrays.fill(target, offset, offset + winners.length / each, (byte) 0);
        for (int i = 0; i < winners.length; i++) {
            // The winners are the smallest of many: only a hash of them is evenly spread.
            int low = (int) mix(winners[i]) & mask;
            target[offset + i / each] |= (byte) (low << (i % each * bits));
        }
    }

    /**
     * Estimated Jaccard similarity of two packed sketches, 0 to 1.
     *
     * @param bins how many bins each has, at {@code offset} of its array
     */
    static double similarity(byte[] one, byte[] other, int offset, int bins, int bits) {
        int each = Byte.SIZE / bits;
        int mask = (1 << bits) - 1;
        int equal = 0;
        for (int i = offset; i < offset + bins / each; i++) {
            int difference = one[i] ^ other[i];
            for (int shift = 0; shift < Byte.SIZE; shift += bits) {
                if (((difference >>> shift) & mask) == 0) {
                    equal++;
                }
            }
        }
        double chance = 1.0 / (1 << bits);
        return Math.max(0, ((double) equal / bins - chance) / (1 - chance));
    }

    /** A bijection that spreads any change over all bits: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
