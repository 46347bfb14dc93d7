// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

/** Takes what a finder of names has found, in reading order. */
interface MentionSink {
    /** A name at [start, end) of the line's folded text; names of no country are passed over. */
    void add(FoldedLine line, int start, int end, Name name, Setting setting);

    /** A name at [start, end) of the line's folded text that stands for the code whatever else the text says. */
    void add(FoldedLine line, int start, int end, String code, Name name);
}
