// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles in Japanese and English of 300 to 3,000 characters: originals, then their edited copies, and texts that look
 * alike but are no copies of anything.
 *
 * @param articles originals first
 */
public record NewsCorpus(List<Article> articles) {
    private static final Words JAPANESE = new Words("ja");
    private static final List<String> LANGUAGES = List.of("ja", "en");

    /**
     * A text and what it is.
     *
     * @param group the same for an original and its copies, no one else's
     * @param kind what was done to it: an {@link Edit}, {@code original}, or the kind of a negative
     */
    public record Article(int group, String kind, String language, String title, String body) {
        /** Whether it is an edited copy of an original. */
        public boolean isCopy() {
            return Character.isUpperCase(kind.charAt(0));
        }
    }

    /**
     * Draws a corpus.
     *
     * @param originals how many, half of them in each language
     * @param copies of each original
     * @param negatives texts of their own that look alike: filled templates, retellings, quotations, digests
     */
    public static NewsCorpus draw(int originals, int copies, int negatives, long seed) {
        Random random = new Random(seed);
        List<Words> words = LANGUAGES.stream().map(Words::new).toList();
        List<Story> stories = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            String language = LANGUAGES.get(i % 2);
            // Long articles are rarer than short ones.
            int characters = 300 + (int) (2_700 * Math.pow(random.nextDouble(), 2.5));
            Story story = Story.draw(language, words.get(i % 2), characters, random);
            stories.add(story);
            articles.add(new Article(i, "original", language, story.title(), story.body()));
        }
        int group = originals;
        for (int i = 0; i < negatives; i++) {
            articles.add(negative(group++, i, stories, words, random));
        }
        for (int i = 0; i < originals; i++) {
            for (int copy = 0; copy < copies; copy++) {
                Edit edit = Edit.values()[(i * copies + copy) % Edit.values().length];
                Story story = stories.get(i);
                String[] text = edit.apply(story, words.get(i % 2), random);
                articles.add(new Article(i, edit.name(), story.language(), text[0], text[1]));
            }
        }
        return new NewsCorpus(List.copyOf(articles));
    }

    /** Short Japanese originals, for benchmarks. */
    public static List<Article> drawShort(int originals, long seed) {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            Story story = Story.draw("ja", JAPANESE, 300, random);
            articles.add(new Article(i, "original", "ja", story.title(), story.body()));
        }
        return articles;
    }

    private static Article negative(int group, int i, List<Story> stories, List<Words> allWords, Random random) {
        int language = i % 2;
        Words words = allWords.get(language);
        String name = LANGUAGES.get(language);
        Story story = stories.get((i * 7 + language) % stories.size() / 2 * 2 + language);
        return switch (i / 2 % 8) {
            case 5 -> {
                Story retold = Edit.retold(story, words, random);
                yield new Article(group, "retelling", name, retold.title(), retold.body());
            }
            case 6 -> {
                // A comment on a story, with two of its paragraphs in quotation marks between its own.
                Story comment = Story.draw(name, words, 300 + random.nextInt(600), random);
                int quoted = Math.min(2, story.paragraphs().size());
                String quote = new Story(name, "", story.paragraphs().subList(0, quoted))
                        .body()
                        .strip();
                String body = comment.body() + "「" + quote + "」\n"
                        + Story.draw(name, words, 300, random).body();
                yield new Article(group, "quotation", name, comment.title(), body);
            }
            case 7 -> {
                // The day's news in one text, the beginnings of five stories among them.
                StringBuilder body = new StringBuilder();
                for (int part = 0; part < 5; part++) {
                    Story other = part == 2 ? story : Story.draw(name, words, 300, random);
                    body.append(new Story(name, "", other.paragraphs().subList(0, 1)).body());
                }
                yield new Article(
                        group, "digest", name, name.equals("ja") ? "きょうの動き" : "The day in brief", body.toString());
            }
            default -> {
                List<String> template = words.templates.get(random.nextInt(words.templates.size()));
                yield new Article(
                        group,
                        template.get(0),
                        name,
                        words.fill(template.get(1), random),
                        words.fill(template.get(2), random) + "\n");
            }
        };
    }
}
