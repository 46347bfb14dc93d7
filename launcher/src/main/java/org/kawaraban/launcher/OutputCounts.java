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
    final Tally kinds = new Tally();
    final Tally streams = new Tally();
    final Tally relations = new Tally();
    final Tally deadLetters = new Tally();
    final Tally languages = new Tally();
    final Tally countries = new Tally();
    final Tally failures = new Tally();
    private long pagesThrough;

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

    void countPageThrough() {
        pagesThrough++;
    }

    /** Pages whose segments were all seen; dead letters are not among them. */
    long pagesThrough() {
        return pagesThrough;
    }
}
