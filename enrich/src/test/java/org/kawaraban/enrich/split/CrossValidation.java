// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures on the pages that the model learns from: each sixth is split by a model that has learned from the other five
 * sixths. Run {@link #main} with folders of annotated pages to see the figures, by the prefix of the pages' names, and
 * what is wrong.
 */
final class CrossValidation {
    private static final int PARTS = 6;

    private CrossValidation() {}

    public static void main(String[] folders) throws IOException {
        var pages = new ArrayList<GoldPage>();
        var homes = new ArrayList<Path>();
        for (String folder : folders) {
            for (GoldPage page : GoldPage.in(Path.of(folder))) {
                pages.add(page);
                homes.add(Path.of(folder));
            }
        }
        Map<String, SplitScores> scores = new TreeMap<>();
        var all = new SplitScores();
        for (int part = 0; part < PARTS; part++) {
            List<GoldPage> others = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                if (i % PARTS != part) {
                    others.add(pages.get(i));
                }
            }
            var splitter =
                    new PageSplitter(RoleTrainer.learn(List.of(), others), ReadingTrainer.learn(List.of(), others));
            for (int i = part; i < pages.size(); i += PARTS) {
                String name = pages.get(i).name();
                String author = name.replaceAll("-.*", "");
                scores.computeIfAbsent(author, unused -> new SplitScores()).add(splitter, homes.get(i), name);
                all.add(splitter, homes.get(i), name);
            }
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        all.wrong().forEach(out::println);
        scores.forEach((author, score) -> out.println(author + "  " + score));
        out.println("all  " + all);
    }
}
