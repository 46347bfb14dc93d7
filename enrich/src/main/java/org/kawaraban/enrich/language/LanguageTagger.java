// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
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
 * script serves many languages (Latin, Cyrillic, Arabic …), a model and function words decide. Digits, punctuation, URLs
 * and addresses are no evidence, nor is a name or symbol of another script: {@code iPhone 17の新色、β版で判明} is Japanese.
 */
public final class LanguageTagger {
    private static final List<String> DATA =
            List.of("scripts.tsv", "model-languages.tsv", "function-words.tsv", "letters.tsv");

    private static final Set<String> HAN_LANGUAGES = Set.of("ja", "zh", "ko");

    /** A passage among text of another script is a text of its own from so many words on, … */
    private static final int SENTENCE_WORDS = 5;

    /** … if so many of them are function words, … */
    private static final int SENTENCE_FUNCTION_WORDS = 2;

    /** … or from so many words on in any case. Shorter ones are names, as of a brand, a song or an organisation. */
    private static final int LONG_WORDS = 12;

    /** So few Latin words are labels on a page in another script. */
    private static final int LABEL_WORDS = 6;

    private static final double LABEL_CONFIDENCE = 0.6;

    /** Lines of so many letters are told apart if one segment holds several languages of one script. */
    private static final int OWN_LINE = 40;

    /** Below this share a language is a quotation or a name. */
    private static final double SMALLEST_SHARE = 0.015;

    private final Scripts scripts = new Scripts();
    private final WordEvidence words = new WordEvidence();
    private final StatisticalModel model = new StatisticalModel();
    private final PassageClassifier classifier = new PassageClassifier(model, words);
    private final String version = "language-1-" + Table.digest(LanguageTagger.class, DATA);

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

        TreeMap<String, Double> doubt = new TreeMap<>();
        TreeMap<String, Integer> letters = new TreeMap<>(survey.letters);
        if (!survey.han.isEmpty()) {
            Guess han = hanLanguage(survey, pageLanguage);
            letters.merge(han.language(), survey.han.length(), Integer::sum);
            if (!survey.letters.containsKey(han.language())) {
                doubt.put(han.language(), 1 - han.probability());
            }
        }
        if (letters.isEmpty() && HAN_LANGUAGES.contains(pageLanguage) && areLabels(survey.passages)) {
            return new LanguageTag(pageLanguage, LABEL_CONFIDENCE, List.of(new LanguageShare(pageLanguage, 1)));
        }
        addPassages(survey.passages, letters, doubt);
        return tagOf(letters, doubt);
    }

    /** Names the rules and the model: another version may tag the same text otherwise. */
    public String version() {
        return version;
    }

    /** Whether the statistical model has been needed, and so read, yet. */
    boolean isModelLoaded() {
        return model.isLoaded();
    }

    private static Guess hanLanguage(LetterSurvey survey, String pageLanguage) {
        HanText evidence = HanText.of(survey.han.toString());
        int japanese = survey.letters.getOrDefault("ja", 0);
        if (japanese > 0 && (evidence != HanText.CHINESE || japanese > survey.han.length())) {
            return new Guess("ja", 0.99);
        }
        if (survey.letters.getOrDefault("ko", 0) > survey.han.length() && evidence == HanText.EITHER) {
            return new Guess("ko", 0.9);
        }
        return switch (evidence) {
            case CHINESE -> new Guess("zh", 0.98);
            case JAPANESE -> new Guess("ja", 0.98);
            case EITHER ->
                HAN_LANGUAGES.contains(pageLanguage)
                        ? new Guess(pageLanguage, 0.95)
                        : new Guess("zh", survey.han.length() < 10 ? 0.6 : 0.85);
        };
    }

    private void addPassages(
            List<Passage> passages, SortedMap<String, Integer> letters, SortedMap<String, Double> doubt) {
        EnumMap<UnicodeScript, List<Passage>> byScript = new EnumMap<>(UnicodeScript.class);
        for (Passage passage : passages) {
            byScript.computeIfAbsent(passage.script(), k -> new ArrayList<>()).add(passage);
        }
        boolean mixed = !letters.isEmpty() || byScript.size() > 1;
        byScript.forEach((script, all) -> {
            List<Passage> texts = mixed ? all.stream().filter(this::isSentence).toList() : all;
            addScript(script, texts, letters, doubt);
        });
        if (letters.isEmpty()) {
            // Several scripts, and only names in each: the one with most letters counts.
            byScript.values().stream()
                    .max(Comparator.comparingInt(LanguageTagger::letters))
                    .ifPresent(all -> addScript(all.get(0).script(), all, letters, doubt));
        }
    }

    /** Whether all there is are a few words, as of a menu: on a Japanese page they belong to the page. */
    private boolean areLabels(List<Passage> passages) {
        int count = 0;
        for (Passage passage : passages) {
            count += passage.words();
            if (passage.script() != UnicodeScript.LATIN
                    || words.functionWords(passage.text()) >= SENTENCE_FUNCTION_WORDS) {
                return false;
            }
        }
        return count > 0 && count <= LABEL_WORDS;
    }

    private boolean isSentence(Passage passage) {
        return passage.words() >= LONG_WORDS
                || (passage.words() >= SENTENCE_WORDS
                        && words.functionWords(passage.text()) >= SENTENCE_FUNCTION_WORDS);
    }

    private static int letters(List<Passage> passages) {
        return passages.stream().mapToInt(Passage::letters).sum();
    }

    private void addScript(
            UnicodeScript script,
            List<Passage> passages,
            SortedMap<String, Integer> letters,
            SortedMap<String, Double> doubt) {
        for (List<Passage> group : PassageGroups.of(passages, words, OWN_LINE)) {
            int size = letters(group);
            Guess guess = classifier.classify(PassageGroups.text(group), script, size);
            if (!guess.language().equals(LanguageTag.UNDECIDED)) {
                letters.merge(guess.language(), size, Integer::sum);
                doubt.merge(guess.language(), 1 - guess.probability(), Math::min);
            }
        }
    }

    private static LanguageTag tagOf(SortedMap<String, Integer> letters, SortedMap<String, Double> doubt) {
        double all = letters.values().stream().mapToInt(Integer::intValue).sum();
        letters.values().removeIf(count -> count == 0 || count < SMALLEST_SHARE * all);
        double sum = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (letters.isEmpty()) {
            return LanguageTag.NONE;
        }
        List<LanguageShare> shares = new ArrayList<>();
        letters.forEach((language, count) -> shares.add(new LanguageShare(language, round(count / sum))));
        shares.sort(Comparator.comparingDouble(LanguageShare::share).reversed().thenComparing(LanguageShare::language));
        String main = shares.get(0).language();
        double sure = 1 - doubt.getOrDefault(main, 0.01);
        return new LanguageTag(main, round(Math.min(sure, 0.99)), shares);
    }

    private static double round(double share) {
        return Math.max(1, Math.round(share * 100)) / 100.0;
    }
}
