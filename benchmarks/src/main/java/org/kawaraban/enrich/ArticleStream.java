// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kawaraban.enrich.dedup.Fingerprint;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.enrich.dedup.Signature;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Json;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;

/**
 * Short Japanese articles as the split step passes them on, two in five of them duplicates of earlier ones: half of
 * these to the letter, half with edits. Either in a wide vocabulary, as news are, or with the few sentences of the
 * evaluation corpus, where every phrase was used before: the worst case.
 */
final class ArticleStream {
    private static final int ORIGINALS_OF_TEN = 6;
    private static final int LENGTH = 300;
    private static final int WORDS = 12;
    private static final int ORIGINALS_REMEMBERED = 50_000;

    private static final String KANJI = "日月火水木金土山川田人口手足目耳力男女子学校先生年早朝昼夜時分半東西南北前後左右上下"
            + "中外内国京町村市区道路車電気天雨雪風春夏秋冬海空森林花草虫魚鳥牛馬肉米麦茶食飲料理店売買金銀行会社員工場作"
            + "業農家族父母兄弟姉妹友達楽音歌画絵本文字新聞読書話語言葉意味考思想知識心体頭顔首病院医者薬元気強弱長短高低広狭";
    private static final String[] PARTICLES = {"は", "の", "を", "に", "で", "が", "と", "から", "まで", "へ"};
    private static final int VOCABULARY = 30_000;

    private final boolean worst;
    private final Random random;
    private final String[] vocabulary = new String[VOCABULARY];
    private final List<Article> originals = new ArrayList<>();
    private int pages;

    /**
     * An article on its way to deduplication.
     *
     * @param key what deduplication reads
     * @param json its payload
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Delivery(SegmentKey key, byte[] json) {}

    ArticleStream(boolean worst, long seed) {
        this.worst = worst;
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(3); length > 0; length--) {
                word.append(KANJI.charAt(random.nextInt(KANJI.length())));
            }
            vocabulary[i] = word.toString();
        }
    }

    /** The next so many articles. */
    List<Delivery> next(int count) {
        List<Article> articles = new ArrayList<>();
        while (articles.size() < count) {
            // Of each ten: six new ones, two exact copies, two with edits.
            List<Article> drawn = originals();
            articles.addAll(drawn);
            for (int copy = 0; copy < 2; copy++) {
                articles.add(earlier(drawn));
                articles.add(edited(earlier(drawn)));
            }
            for (Article original : drawn) {
                if (originals.size() < ORIGINALS_REMEMBERED) {
                    originals.add(original);
                } else {
                    originals.set(random.nextInt(originals.size()), original);
                }
            }
        }
        int first = pages;
        pages += count;
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> delivery(articles.get(i), first + i))
                .toList();
    }

    private List<Article> originals() {
        if (worst) {
            return NewsCorpus.drawShort(ORIGINALS_OF_TEN, random.nextLong());
        }
        List<Article> drawn = new ArrayList<>();
        for (int i = 0; i < ORIGINALS_OF_TEN; i++) {
            StringBuilder body = new StringBuilder();
            while (body.length() < LENGTH) {
                body.append(sentence());
            }
            drawn.add(new Article(
                    0, "original", "ja", sentence(), body.append('\n').toString()));
        }
        return drawn;
    }

    /** A copy with its first sentence left out and one added. */
    private Article edited(Article original) {
        String body = original.body();
        String rest = body.substring(body.indexOf('。') + 1).strip();
        return new Article(0, "edited", "ja", original.title(), rest + sentence() + "\n");
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            // Some words are common and most are rare.
            double rank = Math.pow(random.nextDouble(), 3);
            sentence.append(vocabulary[(int) (rank * VOCABULARY)]).append(PARTICLES[random.nextInt(PARTICLES.length)]);
        }
        return sentence.append("した。").toString();
    }

    private Article earlier(List<Article> justDrawn) {
        return originals.isEmpty() ? justDrawn.get(0) : originals.get(random.nextInt(originals.size()));
    }

    private static Delivery delivery(Article article, int page) {
        Segment segment = new Segment(
                SegmentKind.ARTICLE,
                new Range(0, 1),
                article.title(),
                new Range(0, 1),
                article.body(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        String uri = "https://example.org/" + page;
        String pageId = new ContentHash().add(uri).hex();
        SegmentKey key = new SegmentKey(
                Script.HAN,
                SegmentKind.ARTICLE,
                Fingerprint.of(segment),
                pageId,
                0,
                null,
                SegmentKey.hashOf(uri),
                Signature.of(segment, Script.HAN));
        UntaggedSegment payload = new UntaggedSegment(
                key.id(),
                key.fingerprint(),
                SegmentKind.ARTICLE,
                segment.title(),
                segment.titleRange(),
                segment.body(),
                List.of(),
                null,
                List.of(),
                null,
                "ja",
                new Source(uri, pageId, 0, 1, "UTF-8", 0, 1, List.of(), "2026-01-01T00:00:00.000Z"));
        return new Delivery(key, Json.bytes(payload));
    }
}
