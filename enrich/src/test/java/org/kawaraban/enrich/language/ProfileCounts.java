// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The counts in the profiles of Optimaize language-detector (Apache-2.0): sequences of one to three letters, blanks among
 * them, from Wikipedia; vowel signs are letters there.
 */
final class ProfileCounts {
    private ProfileCounts() {}

    static NgramCounts read(ZipFile jar, String language) {
        var counts = new NgramCounts();
        try (InputStream in = jar.getInputStream(jar.getEntry("languages/" + language))) {
            JsonNode sequences = new ObjectMapper().readTree(in).get("freq");
            for (Map.Entry<String, JsonNode> entry : sequences.properties()) {
                String ngram = entry.getKey();
                // A blank within is the end of one word and the beginning of another: no sequence of ours.
                if (!ngram.isBlank() && ngram.strip().indexOf(NgramCounts.EDGE) < 0) {
                    long count = entry.getValue().longValue();
                    counts.add(ngram, count);
                    if (ngram.length() == 2 && ngram.charAt(1) == NgramCounts.EDGE) {
                        counts.add(" ", count);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profile " + language, e);
        }
        return counts;
    }
}
