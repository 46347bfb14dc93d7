// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;
import org.kawaraban.enrich.split.PageSplitter;

/**
 * Pages of one story each, by URI, in groups that are cliques: all of a group are lightly edited copies of one story, far
 * above the threshold from each other, and far below it from all others.
 */
final class StoryPages {
    private static final Set<String> LIGHT =
            Set.of("original", "HEADLINE", "SOURCE_LINE", "PUNCTUATION", "WIDTH", "LINES");
    private static final int LONG_ENOUGH = 400;

    private final Map<String, byte[]> pages = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new TreeMap<>();

    StoryPages(int stories, long seed) {
        var splitter = new PageSplitter();
        for (Article article : NewsCorpus.draw(stories, 18, 0, seed).articles()) {
            if (LIGHT.contains(article.kind()) && article.body().length() >= LONG_ENOUGH) {
                String uri = "https://example.org/" + pages.size();
                String date = article.language().equals("ja") ? " ― 2025年02月23日 20:04\n" : "\nFebruary 23, 2025\n\n";
                String page = article.title() + date + article.body();
                // Sentences drawn at random speak of ever new things, as articles that follow one another do.
                if (splitter.split(page, null).segments().size() == 1) {
                    pages.put(uri, page.getBytes(StandardCharsets.UTF_8));
                    groups.put(uri, article.group());
                }
            }
        }
    }

    /** The pages in an order of their own. */
    List<Map.Entry<String, byte[]>> shuffled(long seed) {
        List<Map.Entry<String, byte[]>> shuffled = new ArrayList<>(pages.entrySet());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    int size() {
        return pages.size();
    }

    /** The URIs of each group. */
    Set<Set<String>> groups() {
        Map<Integer, Set<String>> members = new TreeMap<>();
        groups.forEach((uri, group) ->
                members.computeIfAbsent(group, absent -> new TreeSet<>()).add(uri));
        return Set.copyOf(members.values());
    }
}
