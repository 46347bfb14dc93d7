// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/**
 * How much a term says of what a text is about: the logarithm of how rare it is (inverse document frequency, Spärck Jones
 * 1972). The shares of pages that hold the common terms are counted on the annotated pages, and kept in
 * {@code terms.tsv}.
 */
final class TermWeights {
    static final String FILE = "terms.tsv";
    /** Shares are kept in thousandths; terms of a smaller one are not kept, and count as if they had it. */
    static final int LEAST = 5;

    private static final int WHOLE = 1000;

    private final LongIntMap shares;

    private TermWeights(LongIntMap shares) {
        this.shares = shares;
    }

    /** The weights that come with the program. */
    static TermWeights read() {
        var rows = WordLists.rows(FILE, 2);
        var shares = new LongIntMap(rows.size());
        for (String[] row : rows) {
            shares.put(Terms.hash(row[0], 0, row[0].length()), Integer.parseInt(row[1]));
        }
        return new TermWeights(shares);
    }

    /**
     * The weight of a term.
     *
     * @param hash {@link Terms#hash}
     * @return from 0, of what every page of a language holds, to some 5.3
     */
    float of(long hash) {
        return (float) StrictMath.log((double) WHOLE / Math.max(LEAST, shares.get(hash)));
    }
}
