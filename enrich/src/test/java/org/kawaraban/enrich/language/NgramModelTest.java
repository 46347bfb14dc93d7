// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.text.Table;

class NgramModelTest {
    private static final String ENGLISH =
            "the council of the city will meet in the old town hall to vote on the new road";
    private static final String DUTCH =
            "de raad van de stad komt in het oude stadhuis bijeen om te stemmen over de weg";

    @Test
    void shouldScoreTextsHighestInTheirLanguage() throws IOException {
        NgramModel model = table(0);

        assertThat(model.languages()).containsExactly("en", "nl");
        assertThat(difference(model, "the old road")).isGreaterThan(3);
        assertThat(difference(model, "DE OUDE WEG")).isLessThan(-3);
        assertThat(difference(model, "12 % — 3.4")).isZero();
        assertThat(difference(model, "")).isZero();
    }

    @Test
    void shouldAddUpToTheProbabilitiesOfTheModel() throws IOException {
        BackoffModel english = new BackoffModel(NgramCounts.ofText(ENGLISH), 0);
        BackoffModel dutch = new BackoffModel(NgramCounts.ofText(DUTCH), 0);
        double expected = 0;
        for (String ngram : new String[] {" h", " he", " het", " het "}) {
            expected += english.log(ngram) - dutch.log(ngram);
        }

        assertThat(difference(table(0), "het")).isCloseTo(expected, within(0.5));
    }

    @Test
    void shouldGiveProbabilitiesThatAddUpToOneWhenThinned() {
        BackoffModel model = new BackoffModel(NgramCounts.ofText(ENGLISH), 5_000);
        double sum = 0;
        int known = 0;
        for (char c = 'a'; c <= 'z'; c++) {
            if (model.events.containsKey(String.valueOf(c))) {
                sum += Math.exp(model.log("th" + c));
                known++;
            }
        }
        sum += Math.exp(model.log("th "));
        // The model has an alphabet of 150 letters, of which the text has some.
        double unseen = Math.exp(model.log("thж")) * (149 - known);

        assertThat(sum + unseen).isCloseTo(1, within(0.02));
    }

    @Test
    void shouldGetTheEndsOfWordsBackFromFractions() {
        NgramCounts inner = new NgramCounts();
        NgramCounts expected = NgramCounts.ofText(ENGLISH);
        expected.byLength.forEach(ngrams -> ngrams.forEach((ngram, count) -> {
            if (ngram.indexOf(NgramCounts.EDGE) < 0) {
                inner.add(ngram, count);
            }
        }));
        Map<Integer, Map<String, long[]>> fractions = new HashMap<>();
        long letters = inner.total();
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            Map<String, long[]> ofLength = new HashMap<>();
            inner.byLength.get(n).forEach((ngram, count) -> {
                long history = ngram.length() == 1 ? letters : inner.of(ngram.substring(0, ngram.length() - 1));
                ofLength.put(ngram, new long[] {count, history});
            });
            fractions.put(n, ofLength);
        }

        assertThat(LinguaCounts.of(fractions).byLength).isEqualTo(expected.byLength);
    }

    @Test
    void shouldHaveTheTablesThatWereBuiltTogether() throws IOException {
        for (Table.Row row :
                Table.read(NgramModel.class, NgramModelBuilder.DIGESTS).rows()) {
            try (InputStream in = Objects.requireNonNull(NgramModel.class.getResourceAsStream(row.get(0)))) {
                assertThat(NgramModelBuilder.sha256(in.readAllBytes())).isEqualTo(row.get(1));
            }
        }
    }

    private static NgramModel table(double least) throws IOException {
        Map<String, BackoffModel> models = new TreeMap<>();
        models.put("en", new BackoffModel(NgramCounts.ofText(ENGLISH), least));
        models.put("nl", new BackoffModel(NgramCounts.ofText(DUTCH), least));
        var bytes = new ByteArrayOutputStream();
        NgramModelWriter.write(models, bytes);
        return NgramModel.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** How much likelier a text is in English. */
    private static double difference(NgramModel model, String text) {
        double[] scores = model.score(text);
        return scores[0] - scores[1];
    }
}
