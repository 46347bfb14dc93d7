// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

/** Counts towards precision, recall and F1. */
final class Ratio {
    private long hits;
    private long predicted;
    private long gold;

    void add(long hits, long predicted, long gold) {
        this.hits += hits;
        this.predicted += predicted;
        this.gold += gold;
    }

    void addCase(boolean right) {
        add(right ? 1 : 0, 1, 1);
    }

    /** F1; 1 where there was nothing to find and nothing was found. */
    double f1() {
        return predicted + gold == 0 ? 1 : 2.0 * hits / (predicted + gold);
    }

    /** Share of right cases; 1 where there was none. */
    double accuracy() {
        return gold == 0 ? 1 : (double) hits / gold;
    }
}
