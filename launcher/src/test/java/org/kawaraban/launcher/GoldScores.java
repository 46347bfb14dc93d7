// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/** Scores bulk files against gold annotations: the same figures as {@code seeds/gold/evaluate.py}, by the same rules. */
final class GoldScores {
    /** Lines that two segments share (intersection over union) to be the same one. */
    private static final double SAME = 0.8;

    final Ratio boundaries = new Ratio();
    final Ratio titles = new Ratio();
    final Ratio dates = new Ratio();
    final Ratio languages = new Ratio();
    final Ratio countries = new Ratio();
    final Ratio allCountries = new Ratio();
    final Ratio primaries = new Ratio();
    final Ratio kinds = new Ratio();
    final Ratio repeats = new Ratio();
    long uncovered;
    long coveredTwice;
    int pages;

    private final Map<String, List<Output>> byPage = new HashMap<>();
    private final Map<String, String> uriOf = new HashMap<>();

    private record Output(String stream, JsonNode json) {
        int start() {
            return json.get("source").get("start").asInt();
        }

        int end() {
            return json.get("source").get("end").asInt();
        }

        boolean isArticle() {
            return json.get("kind").asText().equals("article");
        }

        boolean isDuplicate() {
            return stream.equals("duplicates");
        }
    }

    /** The scores of an output folder on all gold annotations of a folder. */
    static GoldScores of(Path goldFolder, Path pages, Path out) throws IOException {
        GoldScores scores = new GoldScores();
        for (String stream : List.of("articles", "fragments", "duplicates")) {
            scores.read(stream, out.resolve(stream));
        }
        try (var golds = Files.list(goldFolder)) {
            for (Path gold : golds.filter(path -> path.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                JsonNode json = Json.MAPPER.readTree(gold.toFile());
                String name = json.get("document").asText();
                scores.score(json, Files.readString(pages.resolve(name)), scores.byPage.getOrDefault(name, List.of()));
            }
        }
        return scores;
    }

    private void read(String stream, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int i = 1; i < lines.size(); i += 2) {
                    JsonNode json = Json.MAPPER.readTree(lines.get(i));
                    String uri = json.get("source").get("uri").asText();
                    byPage.computeIfAbsent(uri.substring(uri.lastIndexOf('/') + 1), name -> new ArrayList<>())
                            .add(new Output(stream, json));
                    if (!stream.equals("duplicates")) {
                        uriOf.put(json.get("id").asText(), uri);
                    }
                }
            }
        }
    }

    private void score(JsonNode gold, String text, List<Output> outputs) {
        pages++;
        GoldPage page = new GoldPage(text);
        scoreCharacters(gold, page, outputs);

        List<BitSet> lines = outputs.stream()
                .map(output -> page.lines(output.start(), output.end()))
                .toList();
        int goldArticles = 0;
        int hits = 0;
        for (JsonNode segment : gold.get("segments")) {
            @Nullable Output same = best(page.lines(segment.get("lines")), outputs, lines);
            scoreAllCountries(segment, same);
            if (segment.get("kind").asText().equals("article")) {
                goldArticles++;
                if (same != null && same.isArticle()) {
                    hits++;
                    if (!same.isDuplicate()) {
                        scoreArticle(segment, same.json());
                    }
                }
            }
        }
        boundaries.add(hits, outputs.stream().filter(Output::isArticle).count(), goldArticles);
    }

    private void scoreCharacters(JsonNode gold, GoldPage page, List<Output> outputs) {
        String[] kindAt = new String[page.length()];
        BitSet repeated = new BitSet();
        for (Output output : outputs) {
            for (int i = output.start(); i < output.end(); i++) {
                if (page.isSolid(i)) {
                    coveredTwice += kindAt[i] == null ? 0 : 1;
                    kindAt[i] = output.json().get("kind").asText();
                }
            }
            if (isRepeat(output)) {
                repeated.or(page.solid(output.start(), output.end()));
            } else {
                output.json()
                        .get("source")
                        .get("repeats")
                        .forEach(range -> repeated.or(page.solid(
                                range.get("start").asInt(), range.get("end").asInt())));
            }
        }
        BitSet goldRepeated = new BitSet();
        for (JsonNode segment : gold.get("segments")) {
            page.solid(segment.get("lines")).stream()
                    .forEach(i -> kinds.addCase(segment.get("kind").asText().equals(kindAt[i])));
            segment.get("repeats").forEach(range -> goldRepeated.or(page.solid(range)));
        }
        for (int i = 0; i < page.length(); i++) {
            uncovered += page.isSolid(i) && kindAt[i] == null ? 1 : 0;
        }
        BitSet common = (BitSet) repeated.clone();
        common.and(goldRepeated);
        repeats.add(common.cardinality(), repeated.cardinality(), goldRepeated.cardinality());
    }

    /** Whether the whole segment prints earlier text of its own page again. */
    private boolean isRepeat(Output output) {
        return output.isDuplicate()
                && (output.json().get("relation").asText().equals("repeat")
                        || output.json()
                                .get("source")
                                .get("uri")
                                .asText()
                                .equals(uriOf.get(
                                        output.json().get("duplicate_of").asText())));
    }

    private static @Nullable Output best(BitSet wanted, List<Output> outputs, List<BitSet> lines) {
        double most = 0;
        Output best = null;
        for (int i = 0; i < outputs.size(); i++) {
            BitSet both = (BitSet) wanted.clone();
            both.and(lines.get(i));
            BitSet either = (BitSet) wanted.clone();
            either.or(lines.get(i));
            double share = (double) both.cardinality() / either.cardinality();
            if (share > most) {
                most = share;
                best = outputs.get(i);
            }
        }
        return most >= SAME ? best : null;
    }

    private void scoreAllCountries(JsonNode gold, @Nullable Output same) {
        boolean wholeRepeat =
                gold.get("repeats").size() == 1 && gold.get("repeats").get(0).equals(gold.get("lines"));
        if (!wholeRepeat && (same == null || !same.isDuplicate())) {
            addCodes(allCountries, gold, same == null ? null : same.json());
        }
    }

    private void scoreArticle(JsonNode gold, JsonNode article) {
        titles.addCase(folded(gold.get("title")).equals(folded(article.get("title"))));
        dates.addCase(gold.get("published_at").equals(article.get("published_at")));
        languages.addCase(gold.get("language").equals(article.get("language")));
        primaries.addCase(gold.get("primary_country").equals(article.get("primary_country")));
        addCodes(countries, gold, article);
    }

    private static void addCodes(Ratio ratio, JsonNode gold, @Nullable JsonNode record) {
        Set<String> wanted = new HashSet<>();
        gold.get("countries").forEach(code -> wanted.add(code.asText()));
        Set<String> got = new HashSet<>();
        if (record != null && record.get("countries") != null) {
            record.get("countries")
                    .forEach(country -> got.add(country.get("code").asText()));
        }
        int predicted = got.size();
        got.retainAll(wanted);
        ratio.add(got.size(), predicted, wanted.size());
    }

    private static String folded(@Nullable JsonNode text) {
        String printed = text == null || text.isNull() ? "" : text.asText();
        return Objects.requireNonNull(Normalizer.normalize(printed, Normalizer.Form.NFKC))
                .replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pages: boundaries %.4f, kinds %.4f, titles %.4f, dates %.4f, repeats %.4f, languages %.4f, "
                        + "countries %.4f, all countries %.4f, primary %.4f, uncovered %d, covered twice %d",
                pages,
                boundaries.f1(),
                kinds.accuracy(),
                titles.accuracy(),
                dates.accuracy(),
                repeats.f1(),
                languages.accuracy(),
                countries.f1(),
                allCountries.f1(),
                primaries.accuracy(),
                uncovered,
                coveredTwice);
    }
}
