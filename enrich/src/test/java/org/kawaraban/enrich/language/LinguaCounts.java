// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The counts behind the language models in Lingua's jar (Apache-2.0), which were learned from a million sentences of news
 * for most languages.
 *
 * <p>The jar gives, as fractions, how often a letter follows the up to four before it within a word. The denominators of
 * single letters have the number of all letters as their least common multiple; times that, fractions become counts again,
 * length by length. What the counts of longer sequences leave over stood at the beginning or the end of a word: {@code
 * count(" abc") = count("abc") − Σ count("?abc")}. So the ends of words, which Lingua itself does not use, come back
 * exactly, and with them the function words.
 */
final class LinguaCounts {
    private static final String FOLDER = "language-models/";
    private static final List<String> FILES =
            List.of("", "unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinguaCounts() {}

    static NgramCounts read(ZipFile jar, String language) {
        Map<Integer, Map<String, long[]>> fractions = new HashMap<>();
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            fractions.put(n, fractions(jar, FOLDER + language + "/" + FILES.get(n) + ".json"));
        }
        return of(fractions);
    }

    /** From the numerator and denominator of each sequence, by length. */
    static NgramCounts of(Map<Integer, Map<String, long[]>> fractions) {
        BigInteger letters = BigInteger.ONE;
        for (long[] fraction : fractions.get(1).values()) {
            BigInteger denominator = BigInteger.valueOf(fraction[1]);
            letters = letters.divide(letters.gcd(denominator)).multiply(denominator);
        }
        long all = letters.longValueExact();
        var inner = new NgramCounts();
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            fractions.get(n).forEach((ngram, fraction) -> {
                long history = ngram.length() == 1 ? all : inner.of(ngram.substring(0, ngram.length() - 1));
                inner.add(ngram, Math.round((double) fraction[0] * history / fraction[1]));
            });
        }
        return withEdges(inner);
    }

    private static NgramCounts withEdges(NgramCounts inner) {
        var after = new NgramCounts();
        var before = new NgramCounts();
        var around = new NgramCounts();
        for (int n = 2; n <= NgramModel.ORDER; n++) {
            inner.byLength.get(n).forEach((ngram, count) -> {
                int last = ngram.length() - 1;
                before.add(ngram.substring(1), count);
                after.add(ngram.substring(0, last), count);
                if (last > 1) {
                    around.add(ngram.substring(1, last), count);
                }
            });
        }
        var counts = new NgramCounts();
        for (int n = 1; n <= NgramModel.ORDER; n++) {
            inner.byLength.get(n).forEach((ngram, count) -> {
                counts.add(ngram, count);
                int length = ngram.length();
                if (length < NgramModel.ORDER) {
                    counts.add(NgramCounts.EDGE + ngram, count - before.of(ngram));
                    counts.add(ngram + NgramCounts.EDGE, count - after.of(ngram));
                    if (length == 1) {
                        counts.add(String.valueOf(NgramCounts.EDGE), count - before.of(ngram));
                    }
                }
                if (length < NgramModel.ORDER - 1) {
                    counts.add(
                            NgramCounts.EDGE + ngram + NgramCounts.EDGE,
                            count - before.of(ngram) - after.of(ngram) + around.of(ngram));
                }
            });
        }
        return counts;
    }

    private static Map<String, long[]> fractions(ZipFile jar, String name) {
        Map<String, long[]> fractions = new HashMap<>();
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(in).get("ngrams").properties()) {
                String[] parts = entry.getKey().split("/", -1);
                long[] fraction = {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
                for (String ngram : entry.getValue().textValue().split(" ", -1)) {
                    fractions.put(ngram, fraction);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return fractions;
    }
}
