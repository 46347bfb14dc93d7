// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Pages of three articles each, whose sentences are drawn from given pages: real language, so that tagging costs what it
 * costs, in ever new combinations, so that hardly any is a duplicate.
 */
final class MixedPages {
    private static final int ARTICLES = 3;
    private static final int SENTENCES = 10;
    private static final int SHORTEST = 25;

    private final List<String> sentences;
    private final Random random;

    /**
     * Reads the sentences of all {@code *.txt} files of a folder, which must be Japanese in UTF-8.
     *
     * @throws IllegalArgumentException if there are too few
     */
    MixedPages(Path folder, long seed) throws IOException {
        Set<String> distinct = new LinkedHashSet<>();
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                for (String line : Files.readString(file).split("\\R")) {
                    for (String sentence : line.split("(?<=。)")) {
                        if (sentence.endsWith("。") && sentence.length() >= SHORTEST) {
                            distinct.add(sentence.strip());
                        }
                    }
                }
            }
        }
        if (distinct.size() < 10 * SENTENCES) {
            throw new IllegalArgumentException(folder + ": only " + distinct.size() + " sentences");
        }
        sentences = List.copyOf(distinct);
        random = new Random(seed);
    }

    /** The next page. */
    byte[] next() {
        StringBuilder page = new StringBuilder();
        for (int article = 0; article < ARTICLES; article++) {
            page.append(pick().replace("。", ""))
                    .append(String.format(
                            Locale.ROOT,
                            " ― 2025年%02d月%02d日 %02d:%02d\n",
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(24),
                            random.nextInt(60)));
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                page.append(pick()).append(sentence % 3 == 2 ? "\n" : "");
            }
            page.append("\n\n");
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String pick() {
        return sentences.get(random.nextInt(sentences.size()));
    }
}
