// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures on the pages that are learned from: each part is split by nets that have learned from the other parts. Run
 * {@link #main} to see the figures, by the prefix of the pages' names, and what is wrong.
 */
final class CrossValidation {
    private static final List<String> FOLDERS = List.of("develop", "learn");

    private CrossValidation() {}

    public static void main(String[] arguments) throws IOException {
        List<LineNet> nets = nets();
        Map<String, SplitScores> scores = new TreeMap<>();
        var all = new SplitScores();
        for (int part = 0; part < nets.size(); part++) {
            Map<LineNet, List<GoldPage>> others = pagesByNet(nets);
            others.remove(nets.get(part));
            var splitter = new PageSplitter(
                    RoleModel.read(), new LineNets(List.of(nets.get(part))), ArticleTrainer.learn(others));
            for (String folder : FOLDERS) {
                for (GoldPage page : GoldPage.in(GoldPage.PAGES.resolve(folder))) {
                    if (TrainingPages.part(page) == part) {
                        scores.computeIfAbsent(page.author(), unused -> new SplitScores())
                                .add(splitter, GoldPage.PAGES.resolve(folder), page.name());
                        all.add(splitter, GoldPage.PAGES.resolve(folder), page.name());
                    }
                }
            }
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        all.wrong().forEach(out::println);
        scores.forEach((author, score) -> out.println(author + "  " + score));
        out.println("all  " + all);
    }

    /** The nets that were trained without one part of the pages each, by part. */
    static List<LineNet> nets() throws IOException {
        var nets = new ArrayList<LineNet>();
        for (int part = 0; part < TrainingPages.PARTS; part++) {
            Path file = GoldPage.PAGES.resolve("nets").resolve("without-" + part + ".bin");
            try (InputStream in = Files.newInputStream(file)) {
                nets.add(LineNet.read(in));
            }
        }
        return nets;
    }

    /** For each net the pages that it has not learned from. */
    static Map<LineNet, List<GoldPage>> pagesByNet(List<LineNet> nets) {
        Map<LineNet, List<GoldPage>> pages = new LinkedHashMap<>();
        for (int part = 0; part < nets.size(); part++) {
            int own = part;
            List<GoldPage> left = new ArrayList<>(GoldPage.learned().stream()
                    .filter(page -> TrainingPages.part(page) == own)
                    .toList());
            if (part == 0) {
                left.addAll(GoldPage.seeds());
            }
            pages.put(nets.get(part), left);
        }
        return pages;
    }
}
