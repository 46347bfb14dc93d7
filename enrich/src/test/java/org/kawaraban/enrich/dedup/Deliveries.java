// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/** Segments on their way to the deduplicator. */
final class Deliveries {
    private Deliveries() {}

    /** An article without a text to compare. */
    static SegmentKey article(String page, int ordinal, String fingerprint) {
        return new SegmentKey(
                Script.HAN, SegmentKind.ARTICLE, hash(fingerprint), hash(page), ordinal, null, uriHash(page), null);
    }

    static SegmentKey fragment(String page, int ordinal, String fingerprint, @Nullable Integer repeatOf) {
        return new SegmentKey(
                Script.HAN, SegmentKind.TEASER, hash(fingerprint), hash(page), ordinal, repeatOf, uriHash(page), null);
    }

    /** An article with its text, on version {@code version} of the page {@code uri}. */
    static SegmentKey article(String uri, int version, int ordinal, String title, String body) {
        Segment segment = TestSegments.article(title, body, null);
        Script script = Script.of(title, body);
        return new SegmentKey(
                script,
                SegmentKind.ARTICLE,
                Fingerprint.of(segment),
                hash(uri + " " + version),
                ordinal,
                null,
                SegmentKey.hashOf(uri),
                Signature.of(segment, script));
    }

    /** An article of a corpus, on a page of its own. */
    static SegmentKey article(int page, Article article) {
        return article(
                String.format(Locale.ROOT, "https://example.org/%d", page), 0, 0, article.title(), article.body());
    }

    /** A hash of 32 hex digits, as ids of pages and texts are. */
    static String hash(String name) {
        return new ContentHash().add(name).hex();
    }

    private static long uriHash(String page) {
        return SegmentKey.hashOf("https://example.org/" + page);
    }
}
