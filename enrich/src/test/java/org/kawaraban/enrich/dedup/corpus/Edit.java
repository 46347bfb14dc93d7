// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.kawaraban.enrich.dedup.corpus.Story.Sentence;

/** What happens to a story when another site prints it. */
enum Edit {
    HEADLINE,
    BYLINE,
    SOURCE_LINE,
    PUNCTUATION,
    WIDTH,
    LINES,
    ADD_TENTH,
    ADD_FIFTH,
    ADD_THIRD,
    DROP_TENTH,
    DROP_FIFTH,
    DROP_THIRD,
    REWORD_TENTH,
    REWORD_FIFTH,
    REWORD_THIRD,
    REORDER,
    CUT,
    HEADLINE_BYLINE_DROP,
    REORDER_REWORD,
    ADD_DROP_PUNCTUATION,
    CUT_HEADLINE_BYLINE;

    /** Title and body of the edited story. */
    String[] apply(Story story, Words words, Random random) {
        String title = story.title();
        String body =
                switch (this) {
                    case HEADLINE, LINES -> story.body();
                    case BYLINE -> byline(story, words, random) + story.body();
                    case SOURCE_LINE -> story.body() + source(story, random);
                    case PUNCTUATION -> punctuation(story.body(), random);
                    case WIDTH -> width(story.body(), random);
                    case ADD_TENTH -> add(story, 0.1, words, random).body();
                    case ADD_FIFTH -> add(story, 0.2, words, random).body();
                    case ADD_THIRD -> add(story, 0.33, words, random).body();
                    case DROP_TENTH -> drop(story, 0.1, random).body();
                    case DROP_FIFTH -> drop(story, 0.2, random).body();
                    case DROP_THIRD -> drop(story, 0.33, random).body();
                    case REWORD_TENTH -> reword(story, 0.1, words, random).body();
                    case REWORD_FIFTH -> reword(story, 0.2, words, random).body();
                    case REWORD_THIRD -> reword(story, 0.33, words, random).body();
                    case REORDER -> reorder(story, random).body();
                    case CUT -> cut(story).body();
                    case HEADLINE_BYLINE_DROP ->
                        byline(story, words, random) + drop(story, 0.2, random).body();
                    case REORDER_REWORD ->
                        reorder(reword(story, 0.2, words, random), random).body();
                    case ADD_DROP_PUNCTUATION ->
                        punctuation(
                                drop(add(story, 0.1, words, random), 0.1, random)
                                        .body(),
                                random);
                    case CUT_HEADLINE_BYLINE ->
                        byline(story, words, random) + cut(story).body();
                };
        if (this == LINES) {
            body = story.language().equals("ja") ? body.replace("。", "。\n") : body.replace(". ", ".\n");
        }
        if (this == HEADLINE || this == HEADLINE_BYLINE_DROP || this == CUT_HEADLINE_BYLINE) {
            title = Story.headline(
                    story.language(),
                    java.util.Map.of("{topic}", words.draw("topic", random), "{place}", words.draw("place", random)),
                    words,
                    random);
        }
        return new String[] {title, body};
    }

    private static Story with(Story story, List<List<Sentence>> paragraphs) {
        return new Story(story.language(), story.title(), paragraphs);
    }

    private static int share(Story story, double share) {
        return Math.max(1, (int) Math.round(story.sentences() * share));
    }

    private static Story add(Story story, double share, Words words, Random random) {
        List<List<Sentence>> paragraphs = copy(story);
        for (int i = share(story, share); i > 0; i--) {
            List<Sentence> paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            paragraph.add(
                    random.nextInt(paragraph.size() + 1), Sentence.draw(words, new java.util.HashMap<>(), random));
        }
        return with(story, paragraphs);
    }

    private static Story drop(Story story, double share, Random random) {
        List<List<Sentence>> paragraphs = copy(story);
        for (int i = share(story, share); i > 0; i--) {
            List<Sentence> paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            paragraph.remove(random.nextInt(paragraph.size()));
            paragraphs.removeIf(List::isEmpty);
        }
        return with(story, paragraphs);
    }

    private static Story reword(Story story, double share, Words words, Random random) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < story.paragraphs().size(); i++) {
            for (int j = 0; j < story.paragraphs().get(i).size(); j++) {
                places.add(new int[] {i, j});
            }
        }
        Collections.shuffle(places, random);
        List<List<Sentence>> paragraphs = copy(story);
        for (int[] place : places.subList(0, share(story, share))) {
            paragraphs
                    .get(place[0])
                    .set(place[1], paragraphs.get(place[0]).get(place[1]).reworded(words, random));
        }
        return with(story, paragraphs);
    }

    /** Every sentence in other words, in another order: another report of the same event. */
    static Story retold(Story story, Words words, Random random) {
        return reorder(reword(story, 1, words, random), random);
    }

    private static Story reorder(Story story, Random random) {
        List<List<Sentence>> paragraphs = copy(story);
        Collections.shuffle(paragraphs, random);
        return with(story, paragraphs);
    }

    private static Story cut(Story story) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int left = Math.max(1, story.sentences() / 2);
        for (List<Sentence> paragraph : story.paragraphs()) {
            if (left > 0) {
                paragraphs.add(paragraph.subList(0, Math.min(left, paragraph.size())));
                left -= paragraph.size();
            }
        }
        return with(story, paragraphs);
    }

    private static List<List<Sentence>> copy(Story story) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        story.paragraphs().forEach(paragraph -> paragraphs.add(new ArrayList<>(paragraph)));
        return paragraphs;
    }

    private static String byline(Story story, Words words, Random random) {
        String person = words.draw("person", random);
        return story.language().equals("ja")
                ? "【" + words.draw("place", random) + "＝" + person + "】"
                : "By " + person + ", " + words.draw("place", random) + " correspondent\n";
    }

    private static String source(Story story, Random random) {
        String[] sources = story.language().equals("ja")
                ? new String[] {"（東都通信社の配信による）\n", "提供：みなと新報オンライン\n", "この記事は北部日報が配信しました。\n"}
                : new String[] {
                    "Source: Meridian News Agency\n", "This article was first published by the Harbour Post.\n"
                };
        return sources[random.nextInt(sources.length)];
    }

    private static String punctuation(String body, Random random) {
        List<UnaryOperator<String>> changes = List.of(
                text -> text.replace('、', '，').replace('。', '．'),
                text -> text.replace("「", "『").replace("」", "』"),
                text -> text.replace("、", ""),
                text -> text.replace("\"", "“").replace(",", ""),
                text -> text.replace("――", "…").replace("。", "。 "));
        return changes.get(random.nextInt(changes.size())).apply(body);
    }

    private static String width(String body, Random random) {
        StringBuilder wide = new StringBuilder();
        boolean letters = random.nextBoolean();
        body.chars().forEach(c -> {
            boolean change = c >= '0' && c <= '9' || letters && c >= '!' && c <= '~';
            wide.append((char) (change ? c - '!' + '！' : c));
        });
        return wide.toString();
    }
}
