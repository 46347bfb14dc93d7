// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated word lists beside this package; lines that begin with {@code # } are comments. */
final class WordLists {
    private WordLists() {}

    /** The rows of a list with at least the given number of columns. */
    static List<String[]> rows(String name, int columns) {
        try (var in = WordLists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list missing from the program: " + name);
            }
            var rows = new ArrayList<String[]>();
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.startsWith("# ")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length < columns) {
                    throw new IllegalStateException(name + ": fewer than " + columns + " columns in: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + name, e);
        }
    }
}
