// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.kawaraban.enrich.split.PageRelayout.Way;

/**
 * Scores the splitter on annotated pages as other extractions of their text would have left them; repeats are not known
 * then. Run {@link #main} with folders to see the figures of each {@link Way}.
 */
final class LayoutScores {
    /** How often each page is laid out in one way. */
    private static final int TIMES = 2;

    private LayoutScores() {}

    public static void main(String[] folders) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : folders) {
            for (Way way : Way.values()) {
                out.println(way + "  " + of(Path.of(folder), way));
            }
        }
    }

    /** The scores of the program's own splitter over all pages of a folder. */
    static SplitScores of(Path folder, Way way) {
        var scores = new SplitScores();
        var splitter = new PageSplitter();
        for (GoldPage page : GoldPage.in(folder)) {
            var random = new Random(page.name().hashCode());
            for (int k = 0; k < TIMES; k++) {
                scores.add(splitter, PageRelayout.of(page, way, random));
            }
        }
        return scores;
    }
}
