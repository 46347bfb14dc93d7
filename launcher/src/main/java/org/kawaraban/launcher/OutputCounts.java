// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import org.apache.kafka.common.header.Headers;
import org.kawaraban.launcher.OutputRecord.Country;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.DeadLetterHeaders;
import org.kawaraban.model.kafka.PageHeaders;

/** Counts of what came out of a set of pages. Written by one thread, to be read when that has ended. */
final class OutputCounts {
    /** Confidence from which on charsets that were detected are right in 997 of 1,000 texts (docs/quality.md). */
    private static final double SURE = 0.8;

    final Tally kinds = new Tally();
    final Tally streams = new Tally();
    final Tally relations = new Tally();
    final Tally deadLetters = new Tally();
    final Tally languages = new Tally();
    final Tally countries = new Tally();
    final Tally failures = new Tally();
    final Tally charsets = new Tally();
    private long pagesThrough;
    private long guessed;
    private long unsure;

    void count(Stream stream, OutputRecord record) {
        kinds.add(record.kind().label());
        streams.add(stream.label());
        if (record.relation() != null) {
            relations.add(record.relation().label());
        }
        if (record.enrichment() != null && record.enrichment().failed() != null) {
            record.enrichment().failed().forEach(failures::add);
        }
        // Tags are counted over articles alone: menus in their thousands would drown them.
        if (stream == Stream.ARTICLES) {
            if (record.language() != null) {
                languages.add(record.language());
            }
            if (record.countries() != null) {
                record.countries().stream().map(Country::code).forEach(countries::add);
            }
        }
    }

    void countDeadLetter(Headers headers) {
        String reason = PageHeaders.text(headers, DeadLetterHeaders.REASON);
        deadLetters.add(reason == null ? "unknown" : reason);
        streams.add(Stream.DEAD_LETTERS.label());
    }

    /** @param last any record of the page */
    void countPageThrough(OutputRecord last) {
        pagesThrough++;
        String charset = last.source().charset();
        charsets.add(charset == null ? "unknown" : charset);
        Double confidence = last.source().charsetConfidence();
        if (confidence != null) {
            guessed++;
            unsure += confidence < SURE ? 1 : 0;
        }
    }

    /** Pages whose charset was concluded from their bytes. */
    long guessed() {
        return guessed;
    }

    /** Those of them where that is not sure. */
    long unsure() {
        return unsure;
    }

    /** Pages whose segments were all seen; dead letters are not among them. */
    long pagesThrough() {
        return pagesThrough;
    }
}
