// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts the models of languages that share a script into one table, as {@link NgramModel} reads it. */
final class NgramModelWriter {
    /** Letters rarer than one in so many in every language are left out. */
    private static final double RARE = 1e-6;

    private static final class Row {
        final ByteArrayOutputStream events = new ByteArrayOutputStream();
        final ByteArrayOutputStream histories = new ByteArrayOutputStream();

        int bytes() {
            return events.size() + histories.size() + 2;
        }
    }

    private final TreeMap<Character, Integer> symbols = new TreeMap<>();
    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private final List<String> languages;

    private NgramModelWriter(Map<String, BackoffModel> models) {
        languages = List.copyOf(models.keySet());
        Set<Character> letters = new TreeSet<>();
        models.values()
                .forEach(model -> model.events.forEach((ngram, log) -> {
                    if (ngram.length() == 1 && !ngram.equals(" ") && log > Math.log(RARE)) {
                        letters.add(ngram.charAt(0));
                    }
                }));
        letters.forEach(letter -> symbols.put(letter, symbols.size() + NgramModel.EDGE + 1));
        symbols.put(NgramCounts.EDGE, NgramModel.EDGE);
        if (symbols.size() + 1 >= 1 << NgramModel.SYMBOL_BITS) {
            throw new IllegalArgumentException("too many letters: " + symbols.size());
        }
        int index = 0;
        for (BackoffModel model : models.values()) {
            add(index++, model);
        }
    }

    /**
     * Writes a table.
     *
     * @param models by ISO 639-1 code, in the order of the scores
     */
    static void write(Map<String, BackoffModel> models, OutputStream out) throws IOException {
        new NgramModelWriter(models).write(out);
    }

    private void add(int language, BackoffModel model) {
        symbols.keySet().forEach(letter -> {
            double log = model.log(letter.toString());
            pair(row(letter.toString()).events, language, log - NgramModel.FLOOR);
        });
        model.events.forEach((ngram, log) -> {
            if (ngram.length() > 1 && isKnown(ngram)) {
                String history = ngram.substring(0, ngram.length() - 1);
                double otherwise = model.histories.get(history) + model.log(ngram.substring(1));
                pair(row(ngram).events, language, log - otherwise);
            }
        });
        model.histories.forEach((history, log) -> {
            if (!history.isEmpty() && isKnown(history)) {
                pair(row(history).histories, language, log);
            }
        });
    }

    private boolean isKnown(String ngram) {
        return ngram.chars().allMatch(c -> symbols.containsKey((char) c));
    }

    private Row row(String ngram) {
        long key = 0;
        for (int i = 0; i < ngram.length(); i++) {
            key = key << NgramModel.SYMBOL_BITS | symbols.get(ngram.charAt(i));
        }
        return rows.computeIfAbsent(key, k -> new Row());
    }

    private static void pair(ByteArrayOutputStream pairs, int language, double log) {
        int value = (int) Math.round(log * NgramModel.SCALE);
        if (value != 0) {
            pairs.write(language);
            pairs.write(Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, value)));
        }
    }

    private void write(OutputStream file) throws IOException {
        rows.values().removeIf(row -> row.bytes() == 2);
        var zip = new GZIPOutputStream(file, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        try (var out = new DataOutputStream(zip)) {
            out.writeInt(languages.size());
            for (String language : languages) {
                out.writeUTF(language);
            }
            out.writeInt(symbols.size() - 1);
            for (char letter : symbols.keySet()) {
                if (letter != NgramCounts.EDGE) {
                    out.writeChar(letter);
                }
            }
            out.writeInt(rows.size());
            out.writeInt(rows.values().stream().mapToInt(Row::bytes).sum());
            long last = 0;
            for (Map.Entry<Long, Row> row : rows.entrySet()) {
                writeVarint(out, row.getKey() - last);
                last = row.getKey();
                out.write(row.getValue().events.size() / 2);
                row.getValue().events.writeTo(out);
                out.write(row.getValue().histories.size() / 2);
                row.getValue().histories.writeTo(out);
            }
        }
    }

    private static void writeVarint(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
