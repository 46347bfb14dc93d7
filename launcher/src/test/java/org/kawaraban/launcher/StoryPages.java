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
import org.jspecify.annotations.Nullable;
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

    /**
     * A page's text and the story that it tells.
     *
     * @param group the same for all copies of a story
     */
    record Text(int group, String page) {}

    /** Pages in Japanese and English, with the few sentences of the evaluation corpus. */
    StoryPages(int stories, long seed) {
        this(draw(stories, seed));
    }

    /** The texts that are one article each. */
    StoryPages(List<Text> texts) {
        var splitter = new PageSplitter();
        for (Text text : texts) {
            // Sentences drawn at random speak of ever new things, as articles that follow one another do.
            if (splitter.split(text.page(), null).segments().size() == 1) {
                String uri = "https://example.org/" + pages.size();
                pages.put(uri, text.page().getBytes(StandardCharsets.UTF_8));
                groups.put(uri, text.group());
            }
        }
    }

    private static List<Text> draw(int stories, long seed) {
        List<Text> texts = new ArrayList<>();
        for (Article article : NewsCorpus.draw(stories, 18, 0, seed).articles()) {
            if (LIGHT.contains(article.kind()) && article.body().length() >= LONG_ENOUGH) {
                String date = article.language().equals("ja") ? " ― 2025年02月23日 20:04\n" : "\nFebruary 23, 2025\n\n";
                texts.add(new Text(article.group(), article.title() + date + article.body()));
            }
        }
        return texts;
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

    /** The text of a page; null if there is no such page. */
    @Nullable
    String text(String uri) {
        byte[] bytes = pages.get(uri);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The URIs of each group. */
    Set<Set<String>> groups() {
        Map<Integer, Set<String>> members = new TreeMap<>();
        groups.forEach((uri, group) ->
                members.computeIfAbsent(group, absent -> new TreeSet<>()).add(uri));
        return Set.copyOf(members.values());
    }
}
