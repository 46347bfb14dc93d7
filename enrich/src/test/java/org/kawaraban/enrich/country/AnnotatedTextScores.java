// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;

/**
 * How well annotated texts are tagged: F1 of all countries named and accuracy of the primary country, by language; for
 * each rule, how many countries that it gave evidence for are right. {@code main} prints them: {@code held} or {@code
 * develop}; the latter also lists what is wrong.
 */
final class AnnotatedTextScores {
    /** Counts of one group of texts. */
    static final class Score {
        private int texts;
        private int found;
        private int named;
        private int hits;
        private int primaries;

        double f1() {
            return found + named == 0 ? 1 : 2.0 * hits / (found + named);
        }

        double primary() {
            return texts == 0 ? 1 : (double) primaries / texts;
        }

        private double precision() {
            return found == 0 ? 1 : (double) hits / found;
        }

        private double recall() {
            return named == 0 ? 1 : (double) hits / named;
        }
    }

    private final Score all = new Score();
    private final Map<String, Score> byLanguage = new TreeMap<>();
    private final Map<String, int[]> byRule = new TreeMap<>();
    private final StringBuilder wrong = new StringBuilder();

    AnnotatedTextScores(List<AnnotatedText> texts, CountryTagger tagger) {
        for (AnnotatedText text : texts) {
            CountryTags tags = tagger.tag(text.segment(), text.language());
            count(all, text, tags);
            count(byLanguage.computeIfAbsent(text.language(), k -> new Score()), text, tags);
            countRules(text, tags);
            note(text, tags);
        }
    }

    Score all() {
        return all;
    }

    Score of(String language) {
        return byLanguage.getOrDefault(language, new Score());
    }

    private static Set<String> codes(CountryTags tags) {
        return tags.countries().stream().map(CountryTag::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void count(Score score, AnnotatedText text, CountryTags tags) {
        Set<String> codes = codes(tags);
        score.texts++;
        score.found += codes.size();
        score.named += text.countries().size();
        codes.retainAll(text.countries());
        score.hits += codes.size();
        score.primaries += Objects.equals(tags.primary(), text.primary()) ? 1 : 0;
    }

    private void countRules(AnnotatedText text, CountryTags tags) {
        for (CountryTag tag : tags.countries()) {
            Set<String> rules = new HashSet<>();
            tag.evidence().forEach(evidence -> rules.add(evidence.rule()));
            for (String rule : rules) {
                byRule.computeIfAbsent(rule, k -> new int[2])[text.countries().contains(tag.code()) ? 0 : 1]++;
            }
        }
    }

    private void note(AnnotatedText text, CountryTags tags) {
        Set<String> codes = codes(tags);
        if (!codes.equals(text.countries()) || !Objects.equals(tags.primary(), text.primary())) {
            Set<String> missed = new TreeSet<>(text.countries());
            missed.removeAll(codes);
            codes.removeAll(text.countries());
            wrong.append(String.format(
                    Locale.ROOT,
                    "%s:%d missed %s, too many %s, primary %s instead of %s%n",
                    text.file(),
                    text.line(),
                    missed,
                    codes,
                    tags.primary(),
                    text.primary()));
        }
    }

    private String report() {
        StringBuilder report = new StringBuilder("| language | texts | precision | recall | F1 | primary |\n");
        report.append("|---|---|---|---|---|---|\n");
        byLanguage.forEach((language, score) -> row(report, language, score));
        row(report, "all", all);
        report.append("\n| rule | right | wrong |\n|---|---|---|\n");
        byRule.forEach((rule, counts) ->
                report.append(String.format(Locale.ROOT, "| %s | %d | %d |%n", rule, counts[0], counts[1])));
        return report.toString();
    }

    private static void row(StringBuilder report, String name, Score score) {
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                score.texts,
                score.precision(),
                score.recall(),
                score.f1(),
                score.primary()));
    }

    /** Prints the figures of one half: {@code held} or {@code develop}. */
    public static void main(String... arguments) {
        boolean held = arguments.length > 0 && arguments[0].equals("held");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (CountryTagger tagger = new CountryTagger(TestSegments.GAZETTEER)) {
            AnnotatedTextScores scores = new AnnotatedTextScores(
                    AnnotatedText.readAll(held ? AnnotatedText.HELD : AnnotatedText.DEVELOP), tagger);
            out.print(scores.report());
            if (!held) {
                out.print("\n" + scores.wrong);
            }
        }
    }
}
