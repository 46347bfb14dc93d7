// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;
import org.kawaraban.model.UntaggedSegment;

/**
 * A news text invented for this project, with the countries that it names.
 *
 * @param file table that it stands in
 * @param language ISO 639-1
 * @param countries codes of all countries named
 * @param primary the country that it is mostly about; null if none is
 */
record AnnotatedText(
        String file,
        int line,
        String language,
        Set<String> countries,
        @Nullable String primary,
        UntaggedSegment segment) {
    static final List<String> HELD = List.of("texts/held-ja.tsv", "texts/held-other.tsv");
    static final List<String> DEVELOP = List.of("texts/develop-ja.tsv", "texts/develop-other.tsv");

    static List<AnnotatedText> readAll(List<String> files) {
        return files.stream()
                .flatMap(file ->
                        Table.read(AnnotatedText.class, file).rows().stream().map(row -> of(file, row)))
                .toList();
    }

    private static AnnotatedText of(String file, Table.Row row) {
        String title = orNull(row.get(3));
        String body = orNull(row.get(4));
        String[] lines = body == null ? new String[0] : body.split("¶", -1);
        return new AnnotatedText(
                file,
                row.line(),
                row.get(0),
                row.get(1).equals("-")
                        ? Set.of()
                        : Set.copyOf(List.of(row.get(1).split(",", -1))),
                orNull(row.get(2)),
                TestSegments.page(title, Stream.of(lines).toArray(String[]::new)));
    }

    private static @Nullable String orNull(String field) {
        return field.equals("-") ? null : field;
    }
}
