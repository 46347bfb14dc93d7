// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.TextTagger.Tags;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.Enrichment;
import org.kawaraban.model.Evidence;
import org.kawaraban.model.Json;
import org.kawaraban.model.LanguageShare;

/**
 * Prints what a text was tagged with: the tags, then the text with each mention in brackets, {@code [露 RU abbreviation]}; on
 * a terminal highlighted as well. Control characters of the text never reach the terminal.
 *
 * @param colour whether to highlight by ANSI escapes
 */
record TagReport(boolean colour) {
    private static final String HIGHLIGHT = "\033[1;7m";
    private static final String DIM = "\033[2m";
    private static final String RESET = "\033[0m";

    /** The fields of a record that tagging fills, as the records have them. */
    @JsonPropertyOrder({"language", "language_confidence", "languages", "countries", "primary_country", "enrichment"})
    private record Fields(
            String language,
            double languageConfidence,
            List<LanguageShare> languages,
            List<CountryTag> countries,
            @Nullable String primaryCountry,
            Enrichment enrichment) {}

    static String json(Tags tags) {
        Fields fields = new Fields(
                tags.language().language(),
                tags.language().confidence(),
                tags.language().languages(),
                tags.countries().countries(),
                tags.countries().primary(),
                new Enrichment(tags.version(), List.of()));
        return new String(Json.bytes(fields), StandardCharsets.UTF_8);
    }

    String render(String text, Tags tags) {
        StringBuilder report = new StringBuilder();
        report.append(String.format(
                Locale.ROOT,
                "language   %s  %.2f",
                tags.language().language(),
                tags.language().confidence()));
        for (LanguageShare share : tags.language().languages()) {
            report.append(String.format(Locale.ROOT, "  (%s %.0f%%)", share.language(), share.share() * 100));
        }
        report.append('\n');
        for (CountryTag country : tags.countries().countries()) {
            report.append(String.format(
                    Locale.ROOT,
                    "country    %s  %.2f  %d mention%s  %s%s%n",
                    country.code(),
                    country.score(),
                    country.mentions(),
                    country.mentions() == 1 ? "" : "s",
                    country.name(),
                    country.code().equals(tags.countries().primary()) ? "  (primary)" : ""));
        }
        if (tags.countries().countries().isEmpty()) {
            report.append("country    none\n");
        }
        report.append("version    ").append(tags.version()).append("\n\n");
        return report.append(marked(text, tags)).toString();
    }

    private String marked(String text, Tags tags) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (Map.Entry<Integer, List<Mark>> entry : marks(tags).entrySet()) {
            int start = text.offsetByCodePoints(0, entry.getKey());
            if (start < done) {
                continue;
            }
            Evidence evidence = entry.getValue().get(0).evidence();
            int end = text.offsetByCodePoints(0, evidence.end());
            String codes = entry.getValue().stream().map(Mark::code).distinct().collect(Collectors.joining(","));
            marked.append(Printable.of(text.substring(done, start)));
            mark(marked, Printable.of(text.substring(start, end)), codes + " " + evidence.rule());
            done = end;
        }
        return marked.append(Printable.of(text.substring(done))).toString();
    }

    private void mark(StringBuilder marked, String mention, String note) {
        marked.append('[').append(colour ? HIGHLIGHT : "").append(mention).append(colour ? RESET + DIM : "");
        marked.append(' ').append(note).append(colour ? RESET : "").append(']');
    }

    private record Mark(String code, Evidence evidence) {}

    /** The mentions by where they start; one word may name several countries. */
    private static TreeMap<Integer, List<Mark>> marks(Tags tags) {
        return tags.countries().countries().stream()
                .flatMap(country -> country.evidence().stream().map(evidence -> new Mark(country.code(), evidence)))
                .collect(Collectors.groupingBy(mark -> mark.evidence().start(), TreeMap::new, Collectors.toList()));
    }
}
