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
 * these to the letter, half with edits. Written with few words and sentences, so that strangers share more phrases than
 * in the news.
 */
final class ArticleStream {
    private static final int ORIGINALS_REMEMBERED = 50_000;

    private final Random random;
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

    ArticleStream(long seed) {
        random = new Random(seed);
    }

    /** The next so many articles. */
    List<Delivery> next(int count) {
        List<Article> articles = new ArrayList<>();
        while (articles.size() < count) {
            // Of each ten: six new ones, two exact copies, two with edits.
            List<Article> drawn = NewsCorpus.drawShort(6, random.nextLong());
            articles.addAll(drawn);
            for (int copy = 0; copy < 2; copy++) {
                articles.add(earlier(drawn));
                articles.add(NewsCorpus.edited(earlier(drawn), random.nextLong()));
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
