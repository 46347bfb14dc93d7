// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.detect.EncodingResult;
import org.apache.tika.ml.chardetect.MojibusterEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * What the libraries make of bytes: Tika's Mojibuster, a naive Bayes model over byte pairs, first, since it was right
 * most often; then ICU4J's detector, which knows ISO-2022 and the ISO 8859 charsets that Mojibuster lacks
 * (docs/decisions/0013-charsets.md). Thread-safe.
 */
final class Guesses {
    /** Of each library; what comes later was never right. */
    private static final int MOST = 6;

    private static final MojibusterEncodingDetector MOJIBUSTER = mojibuster();

    private Guesses() {}

    /**
     * Names of charsets that Java knows, each with the sum of what the libraries give for it: 0 to 2, 1 from each.
     */
    static Map<String, Double> of(byte[] sample) {
        Map<String, Double> guesses = new LinkedHashMap<>();
        List<EncodingResult> results = MOJIBUSTER.detect(sample);
        for (EncodingResult result : results.subList(0, Math.min(MOST, results.size()))) {
            guesses.merge(result.getCharset().name(), (double) result.getConfidence(), Double::sum);
        }
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        for (int i = 0; i < Math.min(MOST, matches.length); i++) {
            if (Charset.isSupported(matches[i].getName())) {
                String name = Charset.forName(matches[i].getName()).name();
                guesses.merge(name, matches[i].getConfidence() / 100.0, Double::sum);
            }
        }
        return guesses;
    }

    /** The stateful 7-bit charset that the bytes switch to and fro with escape sequences; null if they do not. */
    static @Nullable String iso2022(byte[] bytes) {
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            if (match.getName().startsWith("ISO-2022") && Charset.isSupported(match.getName())) {
                return match.getName();
            }
        }
        return null;
    }

    private static MojibusterEncodingDetector mojibuster() {
        try {
            return new MojibusterEncodingDetector();
        } catch (IOException e) {
            throw new UncheckedIOException("the charset detector's model cannot be read", e);
        }
    }
}
