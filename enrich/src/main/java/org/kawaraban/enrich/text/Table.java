// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A data file beside a class: UTF-8, one row a line, fields separated by tabs. Blank lines and lines that start with
 * {@code #} are comments.
 *
 * @param name name of the file
 * @param rows the rows that are no comments, each at least one field long, surrounding blanks removed
 */
public record Table(String name, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row and where it stands.
     *
     * @param line number in the file, from 1
     * @param fields at least one
     */
    public record Row(String table, int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        /** The field at an index from 0; throws if the row is too short, naming file and line. */
        public String get(int index) {
            if (index >= fields.size()) {
                throw new IllegalArgumentException(table + ":" + line + ": no field " + (index + 1));
            }
            return fields.get(index);
        }

        /** The parts of a field that are separated by a vertical bar, blanks around them removed; none if it is absent. */
        public List<String> list(int index) {
            return index < fields.size() ? split(fields.get(index), "\\|") : List.of();
        }

        /** The words of a field, separated by blanks; none if it is absent. */
        public List<String> words(int index) {
            return index < fields.size() ? split(fields.get(index), " ") : List.of();
        }

        private static List<String> split(String field, String separator) {
            List<String> parts = new ArrayList<>();
            for (String part : field.split(separator, -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }
    }

    /** Whether there is a file of that name beside {@code anchor}. */
    public static boolean exists(Class<?> anchor, String name) {
        return anchor.getResource(name) != null;
    }

    /** Reads the file {@code name} beside {@code anchor}; throws if there is none. */
    public static Table read(Class<?> anchor, String name) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = open(anchor, name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(name, number, fields(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Table(name, rows);
    }

    /** First 8 hex digits of the SHA-256 of the files' bytes: changes whenever one of them does. */
    public static String digest(Class<?> anchor, List<String> names) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                try (InputStream in = open(anchor, name)) {
                    sha256.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read one of " + names, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static InputStream open(Class<?> anchor, String name) {
        InputStream in = anchor.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("no data file " + name + " beside " + anchor.getName());
        }
        return in;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(field.strip());
        }
        return fields;
    }
}
