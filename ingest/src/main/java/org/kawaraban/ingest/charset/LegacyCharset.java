// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A charset that a detector may guess: a line of {@code charsets.tsv}.
 *
 * @param members charsets to try in its place, plainest first
 * @param alphabet letters that its languages are written with; null for the charsets of East Asia
 */
record LegacyCharset(List<Charset> members, @Nullable Alphabets alphabet) {
    private static final Map<String, LegacyCharset> BY_NAME = read();

    /** The charset that a detector named; null if it is not one that pages are taken to be in. */
    static @Nullable LegacyCharset named(String guess) {
        return BY_NAME.get(guess);
    }

    /** All charsets of the table, the commonest first. */
    static Collection<LegacyCharset> all() {
        return BY_NAME.values();
    }

    /** The plainest of the charsets to try. */
    String family() {
        return members.get(0).name();
    }

    /** The plainest member with the fewest ill-formed sequences. */
    Charset best(byte[] bytes) {
        Charset best = members.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Charset member : members) {
            int illFormed = TrialDecoding.illFormed(bytes, member);
            if (illFormed < fewest) {
                best = member;
                fewest = illFormed;
            }
            if (fewest == 0) {
                break;
            }
        }
        return best;
    }

    private static Map<String, LegacyCharset> read() {
        Map<String, LegacyCharset> charsets = new LinkedHashMap<>();
        try (InputStream in = LegacyCharset.class.getResourceAsStream("charsets.tsv")) {
            if (in == null) {
                throw new IllegalStateException("charsets.tsv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.split("\t", -1);
                    List<Charset> members = List.of(fields[1].split(" ", -1)).stream()
                            .map(Charset::forName)
                            .toList();
                    charsets.put(
                            fields[0],
                            new LegacyCharset(members, fields[2].equals("-") ? null : Alphabets.of(fields[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("charsets.tsv cannot be read", e);
        }
        return charsets;
    }
}
