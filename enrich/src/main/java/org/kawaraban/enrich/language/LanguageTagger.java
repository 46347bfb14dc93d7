// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;
import org.kawaraban.model.LanguageShare;
import org.kawaraban.model.LanguageTag;

/**
 * Tells the language of a text. Thread-safe; costs little until the first text whose script leaves doubt.
 *
 * <p>Scripts decide first: kana make Japanese, Hangul Korean, Thai letters Thai. Chinese characters alone are the page's
 * language ({@code 米露首脳会談} on a Japanese page is Japanese) unless the characters themselves say otherwise. Where a
 * script serves many languages (Latin, Cyrillic, Arabic, Devanagari), n-gram tables decide, each read when first needed.
 * Digits, punctuation, URLs and addresses are no evidence, nor is a name or symbol of another script: {@code iPhone
 * 17の新色、β版で判明} is Japanese.
 */
public final class LanguageTagger {
    private static final Set<String> HAN_LANGUAGES = Set.of("ja", "zh", "ko");

    /** So few Latin words, fewer than {@link #LABEL_LOWER_CASE} of them in lower case, are labels of another page. */
    private static final int LABEL_WORDS = 6;

    private static final int LABEL_LOWER_CASE = 3;

    private static final double LABEL_CONFIDENCE = 0.6;

    /** So few letters of a script with one language are a name in another text. */
    private static final int NAME = 8;

    /** Below this share a language is a quotation or a name. */
    private static final double SMALLEST_SHARE = 0.01;

    private static final double SURE = 0.99;

    private final Scripts scripts = new Scripts();
    private final ScriptModels models = new ScriptModels();
    private final String version = "language-2-"
            + Table.digest(LanguageTagger.class, List.of("scripts.tsv", ScriptModels.TABLE, "ngrams.tsv"));

    /** What has been found so far: letters and the probability of being wrong, by language. */
    private static final class Findings {
        final TreeMap<String, Integer> letters = new TreeMap<>();
        final TreeMap<String, Double> doubt = new TreeMap<>();

        void add(String language, int count, double probability) {
            if (count > 0) {
                letters.merge(language, count, Integer::sum);
                doubt.merge(language, 1 - probability, Math::min);
            }
        }
    }

    /**
     * The language of a text.
     *
     * @param title headline; null if there is none
     * @param body the text below it, lines ending in line feeds; may be empty
     * @param pageLanguage main language of the page as far as scripts decide it: {@code ja}, {@code zh}, {@code ko} or
     *     {@code und}
     * @return the main language with the shares of all, or {@link LanguageTag#NONE} if the text has no letters or none
     *     of a known script
     */
    public LanguageTag tag(@Nullable String title, String body, String pageLanguage) {
        LetterSurvey survey = new LetterSurvey(scripts);
        if (title != null) {
            survey.add(title);
        }
        survey.add(body);

        Findings findings = new Findings();
        survey.letters.forEach((language, count) -> findings.add(language, count, SURE));
        addHan(survey, pageLanguage, findings);
        if (findings.letters.isEmpty() && HAN_LANGUAGES.contains(pageLanguage) && areLabels(survey.passages)) {
            return new LanguageTag(pageLanguage, LABEL_CONFIDENCE, List.of(new LanguageShare(pageLanguage, 1)));
        }
        addPassages(survey.passages, findings);
        dropNames(findings.letters);
        return tagOf(findings.letters, findings.doubt);
    }

    /** Names the rules and the tables: another version may tag the same text otherwise. */
    public String version() {
        return version;
    }

    /** Scripts whose tables have been needed, and so read, yet. */
    List<UnicodeScript> loadedModels() {
        return models.loaded();
    }

    private static void addHan(LetterSurvey survey, String pageLanguage, Findings findings) {
        int japanese = findings.letters.getOrDefault("ja", 0) + survey.japaneseForms;
        int korean = findings.letters.getOrDefault("ko", 0);
        boolean chinese = survey.chineseForms > (japanese > 0 ? Math.max(NAME, japanese / 10) : 0);
        // Names in the forms of the other language, which are not told apart from text any better.
        boolean japaneseNames = chinese && survey.japaneseForms * 10 < survey.chineseForms;
        findings.add(japaneseNames ? "zh" : "ja", survey.japaneseForms, SURE);
        findings.add(chinese || japanese == 0 ? "zh" : "ja", survey.chineseForms, SURE);
        if (japanese > 0 && (!chinese || japanese >= survey.chineseForms)) {
            findings.add("ja", survey.han, SURE);
        } else if (chinese) {
            findings.add("zh", survey.han, SURE);
        } else if (korean > survey.han) {
            findings.add("ko", survey.han, 0.9);
        } else if (HAN_LANGUAGES.contains(pageLanguage)) {
            findings.add(pageLanguage, survey.han, 0.95);
        } else {
            findings.add("zh", survey.han, survey.han < 10 ? 0.6 : 0.85);
        }
    }

    private void addPassages(List<Passage> passages, Findings findings) {
        EnumMap<UnicodeScript, List<Passage>> byScript = new EnumMap<>(UnicodeScript.class);
        for (Passage passage : passages) {
            byScript.computeIfAbsent(passage.script(), k -> new ArrayList<>()).add(passage);
        }
        boolean mixed = !findings.letters.isEmpty() || byScript.size() > 1;
        byScript.forEach((script, all) -> addScript(
                script, mixed ? all.stream().filter(Passage::isSentence).toList() : all, findings));
        if (findings.letters.isEmpty()) {
            // Several scripts, and only names in each: the one with most letters counts.
            byScript.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> letters(entry.getValue())))
                    .ifPresent(entry -> addScript(entry.getKey(), entry.getValue(), findings));
        }
    }

    private void addScript(UnicodeScript script, List<Passage> passages, Findings findings) {
        NgramModel model = passages.isEmpty() ? null : models.of(script);
        if (model != null) {
            for (LanguageMix.Part part : LanguageMix.of(passages, model, models)) {
                findings.add(part.language(), part.letters(), part.probability());
            }
        }
    }

    /** Whether all there is are a few words, as of a menu: on a Japanese page they belong to the page. */
    private static boolean areLabels(List<Passage> passages) {
        int count = 0;
        int lowerCase = 0;
        for (Passage passage : passages) {
            count += passage.words();
            lowerCase += passage.lowerCaseWords();
            if (passage.script() != UnicodeScript.LATIN) {
                return false;
            }
        }
        return count > 0 && count <= LABEL_WORDS && lowerCase < LABEL_LOWER_CASE;
    }

    private static int letters(List<Passage> passages) {
        return passages.stream().mapToInt(Passage::letters).sum();
    }

    private static void dropNames(SortedMap<String, Integer> letters) {
        int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        letters.values().removeIf(count -> count < NAME && count < most);
    }

    private static LanguageTag tagOf(SortedMap<String, Integer> letters, SortedMap<String, Double> doubt) {
        double all = letters.values().stream().mapToInt(Integer::intValue).sum();
        letters.values().removeIf(count -> count < SMALLEST_SHARE * all);
        if (letters.isEmpty()) {
            return LanguageTag.NONE;
        }
        List<Map.Entry<String, Integer>> languages = new ArrayList<>(letters.entrySet());
        languages.sort(
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        String main = languages.get(0).getKey();
        double sure = 1 - doubt.getOrDefault(main, 0.0);
        return new LanguageTag(main, Math.round(Math.min(sure, SURE) * 100) / 100.0, shares(languages));
    }

    /** Hundredths that add up to one, what rounding leaves over going to the largest. */
    private static List<LanguageShare> shares(List<Map.Entry<String, Integer>> languages) {
        double sum = languages.stream().mapToInt(Map.Entry::getValue).sum();
        int left = 100;
        int[] hundredths = new int[languages.size()];
        for (int i = 0; i < hundredths.length; i++) {
            hundredths[i] = (int) Math.max(1, languages.get(i).getValue() * 100 / sum);
            left -= hundredths[i];
        }
        for (int i = 0; left > 0; i = (i + 1) % hundredths.length) {
            hundredths[i]++;
            left--;
        }
        hundredths[0] += left;
        List<LanguageShare> shares = new ArrayList<>();
        for (int i = 0; i < hundredths.length; i++) {
            shares.add(new LanguageShare(languages.get(i).getKey(), hundredths[i] / 100.0));
        }
        return shares;
    }
}
