// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The languages of a text in one script: one, or several if sentences of it are clearly of another. Built for one text.
 *
 * <p>Each sentence is scored in all languages. The language that is likeliest over all sentences is the main one. Another
 * is in the text if there are sentences which it fits better by far, for each letter of them and in sum: a few nats for a
 * sentence do not tell Croatian from Bosnian, nor a name in a German sentence from English.
 */
final class LanguageMix {
    /** A sentence has so many letters at least: shorter ones go with the next. */
    private static final int SENTENCE_LETTERS = 24;

    /** So many sentences are read, spread evenly over the text, … */
    private static final int SENTENCES = 16;

    /** … and so many UTF-16 units in all if they are many, at least {@link #SENTENCE} of each. */
    private static final int UNITS = 1_200;

    private static final int SENTENCE = 60;

    /** How much better a sentence must fit another language, as a natural logarithm, in all and for each letter. */
    private static final double CLEAR = 10;

    private static final double CLEAR_BY_LETTER = 0.2;

    /**
     * What the logarithms are multiplied with before they are taken for probabilities: letters and words of a text depend
     * on each other. Fitted on the texts of the bake-off (docs/quality.md has the curve).
     */
    private static final double TEMPERATURE = 0.5;

    private static final double SUREST = 0.99;

    /**
     * A language of the text.
     *
     * @param letters in it, estimated from the sentences read
     * @param probability that it is this one and no other of the script, 0 to 0.99
     */
    record Part(String language, int letters, double probability) {}

    private static final class Sentence {
        final int letters;

        /** By language, in the order of the model's. */
        final double[] scores;

        Sentence(int letters, double[] scores) {
            this.letters = letters;
            this.scores = scores;
        }
    }

    private final NgramModel model;
    private final double[] priors;
    private final List<Sentence> sentences = new ArrayList<>();

    private LanguageMix(NgramModel model, ScriptModels models, List<Passage> passages) {
        this.model = model;
        priors = model.languages().stream().mapToDouble(models::prior).toArray();
        List<String> texts = sentences(passages);
        int read = Math.min(texts.size(), SENTENCES);
        int longest = Math.max(SENTENCE, UNITS / Math.max(1, read));
        for (int i = 0; i < read; i++) {
            String text = texts.get((int) ((long) i * texts.size() / read));
            int letters = (int) text.chars().filter(Character::isLetter).count();
            sentences.add(new Sentence(letters, model.score(sample(text, longest))));
        }
    }

    /** The parts of a text, at least one, in the order of the model's languages. */
    static List<Part> of(List<Passage> passages, NgramModel model, ScriptModels models) {
        return new LanguageMix(model, models, passages)
                .parts(passages.stream().mapToInt(Passage::letters).sum());
    }

    private List<Part> parts(int letters) {
        int main = best(total(sentences));
        boolean[] present = present(main);
        int[] languages = new int[sentences.size()];
        double read = 0;
        for (int i = 0; i < languages.length; i++) {
            languages[i] = language(sentences.get(i), main, present);
            read += sentences.get(i).letters;
        }
        List<Part> parts = new ArrayList<>();
        for (int language = 0; language < present.length; language++) {
            List<Sentence> own = new ArrayList<>();
            for (int i = 0; i < languages.length; i++) {
                if (languages[i] == language) {
                    own.add(sentences.get(i));
                }
            }
            if (!own.isEmpty()) {
                double share =
                        own.stream().mapToInt(sentence -> sentence.letters).sum() / Math.max(1, read);
                parts.add(new Part(
                        model.languages().get(language),
                        (int) Math.round(share * letters),
                        probability(total(own), language)));
            }
        }
        return parts;
    }

    /** Which languages some sentences are clearly in. */
    private boolean[] present(int main) {
        boolean[] present = new boolean[priors.length];
        present[main] = true;
        for (Sentence sentence : sentences) {
            int best = best(sentence.scores);
            double margin = sentence.scores[best] - sentence.scores[main];
            present[best] |= margin > CLEAR && margin > CLEAR_BY_LETTER * sentence.letters;
        }
        return present;
    }

    private static int language(Sentence sentence, int main, boolean[] present) {
        int language = main;
        for (int i = 0; i < present.length; i++) {
            // Half as clear is enough for a language that is there.
            if (present[i] && sentence.scores[i] > sentence.scores[language] + (language == main ? CLEAR / 2 : 0)) {
                language = i;
            }
        }
        return language;
    }

    private double[] total(List<Sentence> sentences) {
        double[] total = priors.clone();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < total.length; i++) {
                total[i] += sentence.scores[i];
            }
        }
        return total;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double probability(double[] scores, int language) {
        double sum = Arrays.stream(scores)
                .map(score -> Math.exp(TEMPERATURE * (score - scores[language])))
                .sum();
        return Math.min(SUREST, 1 / sum);
    }

    private static List<String> sentences(List<Passage> passages) {
        List<String> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            String text = passage.text();
            int start = 0;
            int letters = 0;
            for (int i = 0; i < text.length(); i++) {
                letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
                if (letters >= SENTENCE_LETTERS && isEnd(text.charAt(i))) {
                    sentences.add(text.substring(start, i + 1));
                    start = i + 1;
                    letters = 0;
                }
            }
            if (start < text.length()) {
                sentences.add(text.substring(start));
            }
        }
        return sentences;
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔' || c == '।';
    }

    private static String sample(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
