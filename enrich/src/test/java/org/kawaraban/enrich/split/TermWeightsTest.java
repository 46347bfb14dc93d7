// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
    private static final Path FILE =
            Path.of("src/main/resources/org/kawaraban/enrich/split").resolve(TermWeights.FILE);

    /** After a change of the pages, {@code -Dgolden.update=true} counts anew. */
    @Test
    void shouldBeWhatTheAnnotatedPagesHold() throws IOException {
        String counted = write();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, counted);
        }

        assertThat(counted.equals(Files.readString(FILE)))
                .as("terms.tsv is what the pages hold; count anew with -Dgolden.update=true")
                .isTrue();
    }

    @Test
    void shouldWeighRareTermsMost() {
        TermWeights weights = TermWeights.read();

        assertThat(weight(weights, "that")).isLessThan(1);
        assertThat(weight(weights, "lighthouse".substring(0, 6))).isGreaterThan(3);
        assertThat(weight(weights, "日本")).isLessThan(weight(weights, "灯台"));
        assertThat(weight(weights, "zyzzyv"))
                .isEqualTo(weight(weights, "qqqqqq"))
                .isBetween(5f, 5.5f);
    }

    private static float weight(TermWeights weights, String term) {
        return weights.of(Terms.hash(term, 0, term.length()));
    }

    private static String write() {
        var pages = new ArrayList<>(GoldPage.seeds());
        pages.addAll(GoldPage.learned());
        var out = new StringBuilder("""
                # Terms that are common on the annotated pages, counted by TermTrainer: not to be edited by hand.
                # Columns: term, share of the pages of a language that hold it, in thousandths.
                """);
        TermTrainer.shares(pages)
                .forEach((term, share) ->
                        out.append(term).append('\t').append(share).append('\n'));
        return out.toString();
    }
}
