// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stories of invented words in five scripts, so that several writers of deduplication have work, in a vocabulary so wide
 * that thousands of them never look alike, with copies that differ little: another headline, a source line, another
 * width of the marks, or nothing.
 */
final class WideStories {
    private static final int VOCABULARY = 20_000;
    private static final int SENTENCES = 9;
    private static final int WORDS = 12;

    /** Syllables and what stands between words, between sentences, and in the date line. */
    private enum Writing {
        JAPANESE("日月火水木金山川田人口手足目男女学校年朝昼夜時東西南北前後中国京町村市道車電気天雨雪風春夏秋海森花鳥", "はのをにでが", "。", " ― 2025年02月%02d日 %02d:04\n"),
        ENGLISH(ofPairs("bdfgklmnprst", "aeiou"), " ", ". ", "\nFebruary %d, 2025 at %d:04\n\n"),
        RUSSIAN(ofPairs("бвгдзклмнпрст", "аеиоу"), " ", ". ", "\n%02d.02.2025 %02d:04\n\n"),
        KOREAN("가나다라마바사아자차카타파하고노도로모보소오조초코토포호기니디리미비시이지", " ", "다. ", "\n2025.02.%02d %02d:04\n\n"),
        ARABIC(ofPairs("بتجحدرزسشعفقكلمنه", "اوي"), " ", ". ", "\n%02d/02/2025 %02d:04\n\n");

        private final List<String> syllables;
        private final List<String> gaps;
        private final String stop;
        private final String date;

        Writing(String syllables, String gaps, String stop, String date) {
            this(syllables.codePoints().mapToObj(Character::toString).toList(), gaps, stop, date);
        }

        Writing(List<String> syllables, String gaps, String stop, String date) {
            this.syllables = syllables;
            this.gaps = gaps.codePoints().mapToObj(Character::toString).toList();
            this.stop = stop;
            this.date = date;
        }

        private static List<String> ofPairs(String firsts, String seconds) {
            return firsts.codePoints()
                    .boxed()
                    .flatMap(first -> seconds.codePoints()
                            .mapToObj(second -> Character.toString(first) + Character.toString(second)))
                    .toList();
        }
    }

    private final Random random;
    private final List<List<String>> vocabularies = new ArrayList<>();

    private WideStories(long seed) {
        random = new Random(seed);
        for (Writing writing : Writing.values()) {
            vocabularies.add(IntStream.range(0, VOCABULARY)
                    .mapToObj(i -> word(writing.syllables))
                    .toList());
        }
    }

    /** So many stories, each with up to six light copies. */
    static List<StoryPages.Text> draw(int stories, long seed) {
        WideStories drawn = new WideStories(seed);
        List<StoryPages.Text> texts = new ArrayList<>();
        for (int story = 0; story < stories; story++) {
            drawn.addStory(texts, story);
        }
        return texts;
    }

    private void addStory(List<StoryPages.Text> texts, int story) {
        Writing writing = Writing.values()[story % Writing.values().length];
        String title = sentence(writing, "");
        String date = String.format(Locale.ROOT, writing.date, 1 + random.nextInt(28), 10 + random.nextInt(14));
        String body = IntStream.range(0, SENTENCES)
                .mapToObj(i -> sentence(writing, writing.stop) + (i % 3 == 2 ? "\n" : ""))
                .collect(Collectors.joining());
        List<String> pages = List.of(
                title + date + body,
                sentence(writing, "") + date + body,
                title + date + body + "(" + word(writing.syllables) + ")\n",
                title + date + body.replace("。", "．"),
                // The same to the letter at other places.
                title + date + body,
                title + date + body);
        int copies = 1 + random.nextInt(pages.size());
        pages.subList(0, copies).forEach(page -> texts.add(new StoryPages.Text(story, page)));
    }

    private String sentence(Writing writing, String stop) {
        List<String> words = vocabularies.get(writing.ordinal());
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            sentence.append(i == 0 ? "" : writing.gaps.get(random.nextInt(writing.gaps.size())));
            sentence.append(i == 5 ? Integer.toString(random.nextInt(1_000)) : words.get(random.nextInt(VOCABULARY)));
        }
        return sentence.append(stop).toString();
    }

    private String word(List<String> syllables) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> syllables.get(random.nextInt(syllables.size())))
                .collect(Collectors.joining());
    }
}
