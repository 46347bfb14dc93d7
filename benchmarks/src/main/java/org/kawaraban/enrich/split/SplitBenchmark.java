// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Prints how long pages from 10 kB to 16 MB take to split, ordinary ones and hostile ones: one thread, the best of three
 * after a warm-up. Time that grows faster than the page shows in the last column.
 */
public final class SplitBenchmark {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000, 4_000_000, 16_000_000};
    private static final int TRIES = 3;
    private static final String KANJI = "政府経済新聞会議発表国際地方選挙決定予算計画調査報告東京大阪";

    private SplitBenchmark() {}

    /** Runs all kinds of pages, or the one named. */
    public static void main(String[] kinds) {
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("articles", SplitBenchmark::articles);
        pages.put("english articles", SplitBenchmark::english);
        pages.put("one line", size -> "政府は二十三日、新しい計画を発表した。".repeat(size / 57 + 1));
        pages.put("line breaks", size -> "\n".repeat(size - 2) + "a");
        pages.put("two letters a line", size -> "ab\n".repeat(size / 3));
        pages.put("other letters a line", SplitBenchmark::letters);
        pages.put("dates", size -> "2025年02月23日 20:04\n".repeat(size / 25));
        pages.put("rules", size -> "-----\n".repeat(size / 6));
        pages.put("one sentence over and over", size -> "A plan was made in Paris on Monday.\n".repeat(size / 36));
        pages.put("emoji", size -> "😀".repeat(size / 4));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var splitter = new PageSplitter();
        out.println("kind, bytes of UTF-8, ms, MB/s");
        pages.forEach((kind, page) -> {
            if (kinds.length == 0 || kinds[0].equals(kind)) {
                splitter.split(page.apply(SIZES[1]), null);
                for (int size : SIZES) {
                    run(out, splitter, kind, page.apply(size));
                }
            }
        });
    }

    private static void run(PrintStream out, PageSplitter splitter, String kind, String page) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            splitter.split(page, null);
            best = Math.min(best, System.nanoTime() - start);
        }
        int bytes = page.getBytes(StandardCharsets.UTF_8).length;
        out.printf("%s, %,d, %.1f, %.1f%n", kind, bytes, best / 1e6, bytes * 1e3 / best);
    }

    private static String articles(int size) {
        var random = new Random(5);
        var page = new StringBuilder();
        while (page.length() * 3 < size) {
            page.append('■')
                    .append(words(random, 12))
                    .append("\n2025年")
                    .append(1 + random.nextInt(12))
                    .append("月3日\n");
            for (int k = 0; k < 6; k++) {
                page.append(words(random, 25))
                        .append("は、")
                        .append(words(random, 20))
                        .append("した。\n");
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            words.append(i % 3 == 2 ? 'の' : KANJI.charAt(random.nextInt(KANJI.length())));
        }
        return words.toString();
    }

    private static String english(int size) {
        var random = new Random(6);
        var page = new StringBuilder();
        while (page.length() < size) {
            page.append("Council ").append(latin(random, 6)).append("\nFeb 23, 2025 10:04 AM\n");
            for (int k = 0; k < 6; k++) {
                page.append("The ").append(latin(random, 22)).append(".\n");
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static String latin(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ");
            for (int k = 2 + random.nextInt(7); k > 0; k--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }

    private static String letters(int size) {
        var random = new Random(7);
        var page = new StringBuilder();
        while (page.length() < size) {
            page.append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(26)))
                    .append('\n');
        }
        return page.toString();
    }
}
