// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.hostile.BadInput;
import org.kawaraban.enrich.hostile.BadRecord;
import org.kawaraban.enrich.hostile.Monotony;

/** The table of docs/reliability.md counts the corpus as it is. */
class BadInputDocsTest {
    private static final Path DOCS = Path.of("..", "docs", "reliability.md");
    private static final String BEGIN = "<!-- the table of bad input, written by BadInputDocsTest -->\n";
    private static final String END = "<!-- its end -->\n";

    /** Written anew with {@code -Dgolden.update=true}. */
    @Test
    void shouldCountEachClassOfTheCorpus() throws Exception {
        String docs = Files.readString(DOCS);
        int begin = docs.indexOf(BEGIN) + BEGIN.length();
        int end = docs.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCS, docs.substring(0, begin) + table() + docs.substring(end));
            return;
        }
        assertThat(docs.substring(begin, end)).isEqualTo(table());
    }

    @Test
    void shouldHaveNoTwoPagesOfOneKey() {
        Set<String> keys = new HashSet<>();
        for (BadInput.Kind kind : BadInput.kinds()) {
            for (BadRecord bad : kind.cases()) {
                assertThat(bad.key() == null
                                || keys.add(new String(bad.key(), java.nio.charset.StandardCharsets.ISO_8859_1)))
                        .as("%s: %s", kind.name(), bad)
                        .isTrue();
            }
        }
    }

    private static String table() {
        List<String> rows = new ArrayList<>();
        long all = 0;
        for (BadInput.Kind kind : BadInput.kinds()) {
            Map<String, Long> endings = counted(kind.cases().stream().map(BadRecord::ending));
            rows.add(row(kind.name(), endings));
            all += total(endings);
        }
        for (BadFiles.Kind kind : BadFiles.kinds()) {
            Map<String, Long> endings = counted(kind.cases().stream()
                    .map(bad -> bad.ending().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            rows.add(row(kind.name(), endings));
            all += total(endings);
        }
        Map<String, Long> largest =
                Map.of(BadRecord.EITHER, (long) Monotony.pieces().size());
        rows.add(row("the largest of each: 16 MiB, of short lines 1 MiB (`-Pfaults`)", largest));
        all += total(largest);
        return "| class | cases | end as |\n|---|---|---|\n" + String.join("", rows) + "| all | " + all + " | |\n";
    }

    private static String row(String name, Map<String, Long> endings) {
        return "| " + name + " | " + total(endings) + " | "
                + endings.entrySet().stream()
                        .map(ending -> ending.getKey() + " " + ending.getValue())
                        .collect(joining(", "))
                + " |\n";
    }

    private static Map<String, Long> counted(Stream<String> endings) {
        return endings.collect(groupingBy(ending -> ending, TreeMap::new, counting()));
    }

    private static long total(Map<String, Long> endings) {
        return endings.values().stream().mapToLong(Long::longValue).sum();
    }
}
