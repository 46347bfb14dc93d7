// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/** Takes what a finder of names has found, in reading order. */
interface MentionSink {
    /** A name at [start, end) of the line's folded text stands for the code. */
    void add(FoldedLine line, int start, int end, String code, Name name);
}
