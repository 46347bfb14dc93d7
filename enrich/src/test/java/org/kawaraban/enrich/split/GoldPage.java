// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.SegmentKind;

/** An annotated page: its main language, its text, and its segments by lines, 0-based and half-open. */
record GoldPage(String name, String language, String text, List<GoldSegment> segments) {
    /** A segment as annotated. */
    record GoldSegment(
            SegmentKind kind,
            @Nullable String title,
            @Nullable String date,
            int from,
            int to) {}

    static final Path PAGES = Path.of("src/test/resources/org/kawaraban/enrich/split");

    /** Whether what is learned from the pages is to be learned anew: in CI, and after a change of pages or trainers. */
    static boolean isLearning() {
        return Boolean.getBoolean("learning") || Boolean.getBoolean("golden.update");
    }

    /** The pages of the seed corpus. */
    static List<GoldPage> seeds() {
        return in(Path.of("../seeds/gold"));
    }

    /** The pages that the program learns from. */
    static List<GoldPage> learned() {
        var pages = new ArrayList<>(in(PAGES.resolve("develop")));
        pages.addAll(in(PAGES.resolve("learn")));
        return pages;
    }

    /** Who wrote it, or in which lot: the beginning of its name. */
    String author() {
        return name.replaceAll("-.*", "");
    }

    /** The 0-based number of the line of this page that each of the lines read from it is. */
    int[] numbers(List<Line> lines) {
        int[] numbers = new int[lines.size()];
        int at = 0;
        int number = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (at < lines.get(i).start) {
                number += text.charAt(at++) == '\n' ? 1 : 0;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /** The annotated pages of a folder, by name. */
    static List<GoldPage> in(Path folder) {
        var pages = new ArrayList<GoldPage>();
        try (var files = Files.list(folder)) {
            var names = new TreeSet<Path>();
            files.filter(file -> file.toString().endsWith(".gold.json")).forEach(names::add);
            for (Path gold : names) {
                String name = gold.getFileName().toString().replace(".gold.json", "");
                Path page = folder.resolve(name + ".txt");
                if (!Files.exists(page)) {
                    page = folder.getParent().resolve(name + ".txt");
                }
                var segments = new ArrayList<GoldSegment>();
                Map<String, Integer> languages = new TreeMap<>();
                for (JsonNode segment :
                        new ObjectMapper().readTree(gold.toFile()).get("segments")) {
                    languages.merge(segment.get("language").asText(), 1, Integer::sum);
                    segments.add(new GoldSegment(
                            SegmentKind.valueOf(segment.get("kind").asText().toUpperCase(java.util.Locale.ROOT)),
                            segment.get("title").isNull()
                                    ? null
                                    : segment.get("title").asText(),
                            segment.get("published_at").isNull()
                                    ? null
                                    : segment.get("published_at").asText(),
                            segment.get("lines").get(0).asInt() - 1,
                            segment.get("lines").get(1).asInt()));
                }
                pages.add(new GoldPage(name, mostFrequent(languages), Files.readString(page), segments));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static String mostFrequent(Map<String, Integer> languages) {
        languages.remove("und");
        return languages.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("und");
    }
}
