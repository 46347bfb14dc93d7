// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;

/**
 * The counts of a run, on screen and in {@code summary.json}.
 *
 * @param pages what became of the pages
 * @param charsets pages that are through, by charset
 * @param charsetGuesses what of these charsets was concluded from the bytes alone
 * @param segments by kind, over all streams
 * @param articles records on {@code articles}
 * @param fragments records on {@code fragments}
 * @param duplicates records on {@code duplicates}, by relation
 * @param deadLetters records on {@code dead-letters}
 * @param languages of articles
 * @param countries of articles, the ten most frequent
 * @param enrichmentFailed segments that a tagger failed on, by step
 * @param seconds from start to finish
 */
@JsonPropertyOrder({
    "pages",
    "charsets",
    "charset_guesses",
    "segments",
    "articles",
    "fragments",
    "duplicates",
    "dead_letters",
    "languages",
    "countries",
    "enrichment_failed",
    "seconds"
})
record Summary(
        Pages pages,
        Map<String, Long> charsets,
        CharsetGuesses charsetGuesses,
        Map<String, Long> segments,
        long articles,
        long fragments,
        Map<String, Long> duplicates,
        long deadLetters,
        Map<String, Long> languages,
        Map<String, Long> countries,
        Map<String, Long> enrichmentFailed,
        double seconds) {
    private static final int TOP_COUNTRIES = 10;
    private static final String FILE = "summary.json";

    /**
     * What became of the pages.
     *
     * @param published sent to {@code pages}, or straight to {@code dead-letters}
     * @param through whose segments are all in the output
     * @param deadLetters by reason
     * @param skippedFiles hidden files, and those that the pattern left out; no pages
     */
    @JsonPropertyOrder({"published", "through", "dead_letters", "skipped_files"})
    record Pages(long published, long through, Map<String, Long> deadLetters, long skippedFiles) {}

    /**
     * How many charsets were concluded from the bytes alone, and may be wrong.
     *
     * @param pages whose charset is a guess
     * @param unsure those whose {@code source.charset_confidence} is below 0.8
     */
    @JsonPropertyOrder({"pages", "unsure"})
    record CharsetGuesses(long pages, long unsure) {}

    static Summary of(OutputCounts counts, long published, long skippedFiles, double seconds) {
        return new Summary(
                new Pages(published, counts.pagesThrough(), counts.deadLetters.all(), skippedFiles),
                counts.charsets.all(),
                new CharsetGuesses(counts.guessed(), counts.unsure()),
                counts.kinds.all(),
                counts.streams.of(Stream.ARTICLES.label()),
                counts.streams.of(Stream.FRAGMENTS.label()),
                counts.relations.all(),
                counts.streams.of(Stream.DEAD_LETTERS.label()),
                counts.languages.all(),
                counts.countries.top(TOP_COUNTRIES),
                counts.failures.all(),
                Math.round(seconds * 100) / 100.0);
    }

    /**
     * Where the counts contradict each other, which only a defect can bring about; empty if they add up: each page is
     * through or a dead letter, each segment stands in exactly one stream.
     */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        if (pages.published() != pages.through() + deadLetters) {
            found.add(pages.published() + " pages published, but " + pages.through() + " through and " + deadLetters
                    + " dead letters");
        }
        if (total(segments) != articles + fragments + total(duplicates)) {
            found.add(total(segments) + " segments, but " + articles + " articles, " + fragments + " fragments and "
                    + total(duplicates) + " duplicates");
        }
        return found;
    }

    /** Writes {@code summary.json} into a folder, whole or not at all. */
    void write(Path folder) throws IOException {
        Path part = folder.resolve(FILE + ".part");
        Files.write(part, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The summary as people read it. */
    String text() {
        return String.format(
                Locale.ROOT,
                """
                pages        %,d = %,d through + %,d dead letters%s%s
                %ssegments     %,d = %,d articles + %,d fragments + %,d duplicates
                  kinds      %s
                  duplicates %s
                languages    %s
                countries    %s
                %sseconds      %.1f""",
                pages.published(),
                pages.through(),
                deadLetters,
                pages.deadLetters().isEmpty() ? "" : " (" + list(pages.deadLetters()) + ")",
                pages.skippedFiles() == 0 ? "" : "; " + pages.skippedFiles() + " other files skipped",
                charsetLine(),
                total(segments),
                articles,
                fragments,
                total(duplicates),
                list(segments),
                list(duplicates),
                list(languages),
                list(countries),
                enrichmentFailed.isEmpty() ? "" : "failed       " + list(enrichmentFailed) + "\n",
                seconds);
    }

    /** Nothing where every page is UTF-8, as nearly all are. */
    private String charsetLine() {
        if (charsetGuesses.pages() == 0 && charsets.keySet().stream().allMatch("UTF-8"::equals)) {
            return "";
        }
        String guesses = charsetGuesses.pages() == 0
                ? ""
                : String.format(
                        Locale.ROOT, "; guessed %,d, unsure of %,d", charsetGuesses.pages(), charsetGuesses.unsure());
        return "charsets     " + list(charsets) + guesses + "\n";
    }

    private static String list(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
