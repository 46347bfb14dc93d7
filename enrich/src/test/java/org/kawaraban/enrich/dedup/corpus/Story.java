// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An article that can be told in other words: paragraphs of sentences, each with its facts and three wordings.
 *
 * @param title as printed
 * @param paragraphs its sentences
 */
record Story(String language, String title, List<List<Sentence>> paragraphs) {
    /** A sentence: which one, in which of its wordings, with which facts. */
    record Sentence(String text, List<String> wordings, Map<String, String> facts, int wording) {
        static Sentence draw(Words words, Map<String, String> subject, Random random) {
            List<String> wordings = words.sentences.get(random.nextInt(words.sentences.size()));
            Map<String, String> facts = new HashMap<>();
            // A story comes back to its subject; the rest is new in each sentence.
            subject.forEach((slot, word) -> {
                if (random.nextInt(5) < 2) {
                    facts.put(slot, word);
                }
            });
            return of(words, wordings, facts, random.nextInt(wordings.size()), random);
        }

        private static Sentence of(
                Words words, List<String> wordings, Map<String, String> facts, int wording, Random random) {
            String text = capital(words.fill(wordings.get(wording), facts, random));
            return new Sentence(text, wordings, facts, wording);
        }

        /** The same facts in other words. */
        Sentence reworded(Words words, Random random) {
            int other = (wording + 1 + random.nextInt(wordings.size() - 1)) % wordings.size();
            return of(words, wordings, facts, other, random);
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        }
    }

    static Story draw(String language, Words words, int characters, Random random) {
        Map<String, String> subject = new HashMap<>();
        subject.put("{topic}", words.draw("topic", random));
        subject.put("{org}", words.draw("org", random));
        subject.put("{place}", words.draw("place", random));
        subject.put("{person}", words.draw("person", random));
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int length = 0;
        while (length < characters) {
            List<Sentence> paragraph = new ArrayList<>();
            int sentences = 2 + random.nextInt(3);
            for (int i = 0; i < sentences && length < characters; i++) {
                Sentence sentence = Sentence.draw(words, subject, random);
                paragraph.add(sentence);
                length += sentence.text.length();
            }
            paragraphs.add(paragraph);
        }
        return new Story(language, headline(language, subject, words, random), paragraphs);
    }

    /** Another headline for the same story. */
    static String headline(String language, Map<String, String> subject, Words words, Random random) {
        String topic = subject.get("{topic}");
        String place = subject.get("{place}");
        if (language.equals("ja")) {
            return switch (random.nextInt(4)) {
                case 0 -> topic + "、" + place + "で議論続く";
                case 1 -> place + "　" + topic + "に" + words.draw("reason", random) + "の壁";
                case 2 -> "「" + topic + "」どうなる　" + words.draw("people", random) + "に不安";
                default -> words.draw("org", random) + "が動く　" + topic + "で新たな一手";
            };
        }
        String plain = topic.startsWith("the ") ? topic.substring(4) : topic;
        return switch (random.nextInt(4)) {
            case 0 -> place + " argues over " + plain;
            case 1 -> "Why " + plain + " will take time";
            case 2 -> "Doubts in " + place + " about " + plain;
            default -> words.draw("person", random) + " on " + plain;
        };
    }

    int sentences() {
        return paragraphs.stream().mapToInt(List::size).sum();
    }

    /** Paragraphs as lines, each ending in a line feed. */
    String body() {
        StringBuilder body = new StringBuilder();
        for (List<Sentence> paragraph : paragraphs) {
            body.append(String.join(
                            language.equals("ja") ? "" : " ",
                            paragraph.stream().map(Sentence::text).toList()))
                    .append('\n');
        }
        return body.toString();
    }
}
