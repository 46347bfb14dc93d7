// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.kawaraban.model.UntaggedSegment;

/**
 * Prints what tagging the countries of Japanese pages costs beside a bare Kuromoji pass over the same text, in processor
 * time of the one thread: what else the machine does counts less than on a clock. The best of the last rounds.
 */
public final class CountryCost {
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 25;

    private CountryCost() {}

    /** Takes folders of pages, {@code *.txt}; pages with kana only are read. */
    public static void main(String... folders) throws IOException {
        List<UntaggedSegment> pages = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    if (text.chars().anyMatch(c -> c >= 'ぁ' && c <= 'ん')) {
                        pages.add(CountryBenchmark.segment(text));
                    }
                }
            }
        }
        var tokenizer = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL);
        long kuromoji = Long.MAX_VALUE;
        long tag = Long.MAX_VALUE;
        try (CountryTagger tagger = new CountryTagger(Gazetteer.load())) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = now();
                CountryBenchmark.tokenise(tokenizer, pages);
                long middle = now();
                pages.forEach(page -> tagger.tag(page, "ja"));
                if (round >= WARM_UP) {
                    kuromoji = Math.min(kuromoji, middle - start);
                    tag = Math.min(tag, now() - middle);
                }
            }
        }
        int characters = pages.stream().mapToInt(page -> page.body().length()).sum();
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        "%d pages, %,d characters: Kuromoji %.1f ms, countries %.1f ms, ratio %.2f%n",
                        pages.size(), characters, kuromoji / 1e6, tag / 1e6, (double) tag / kuromoji);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
