// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one writer remembers, each part a map that outlives the process. Hours are hours since 1970.
 *
 * @param places by page id and ordinal (no other component counts): what was decided there
 * @param articles by fingerprint: what the text was kept as
 * @param kept by number: the articles that were kept
 * @param bands by a signature's key: numbers of the latest kept articles that have it, oldest first
 * @param versions by {@link Version#key}: on which page of a URI a text, or a copy of it, was last met
 * @param clock a single entry
 */
public record Memories(
        Memory<SegmentKey, Seen> places,
        Memory<String, Known> articles,
        Memory<Long, Kept> kept,
        Memory<Long, long[]> bands,
        Memory<Long, Version> versions,
        Memory<Integer, Clock> clock) {
    /** A map that outlives the process: what was put is found, under the same key, until it expires. */
    public record Memory<K, V>(Function<K, @Nullable V> get, BiConsumer<K, V> put) {}

    /**
     * What is remembered of a place.
     *
     * @param kept id of the record that the place's text was kept as: its own, or the one that it duplicates
     * @param duplicates how many records of the place went to {@code duplicates} so far
     * @param met hour in which it was last met, or somewhat earlier
     */
    public record Seen(String kept, int duplicates, int met) {}

    /**
     * What is remembered of a text.
     *
     * @param number of the kept article: the text's own, or the one that it is a near-duplicate of
     * @param percent similarity to the kept article, 0 to 100; {@link #ITSELF} if the text is that article
     * @param met as in {@link Seen}
     */
    public record Known(long number, int percent, int met) {
        /** The text was kept itself. */
        public static final int ITSELF = 255;

        boolean isItself() {
            return percent == ITSELF;
        }
    }

    /**
     * A kept article.
     *
     * @param id its fingerprint
     * @param sketch of its text
     * @param met hour in which it or a copy of it was last met, or somewhat earlier
     */
    public record Kept(String id, Sketch sketch, int met) {}

    /**
     * A text on a page of a URI.
     *
     * @param page {@link #pageHash} of the page where it was last met
     * @param met as in {@link Seen}
     */
    public record Version(int page, int met) {
        /** The key of a text at a URI: 64 bits of both. */
        static long key(long uriHash, String fingerprint) {
            return SimilaritySketch.mix(uriHash ^ Long.parseUnsignedLong(fingerprint, 0, 16, 16));
        }

        /** 32 bits of a page's id, enough to tell one version of a URI's page from another. */
        static int pageHash(String pageId) {
            return Integer.parseUnsignedInt(pageId, 0, 8, 16);
        }
    }

    /**
     * How far the writer has come.
     *
     * @param articles how many articles it has kept: the next one's number
     * @param hour the latest in which Kafka got a page
     */
    public record Clock(long articles, int hour) {
        static final Clock START = new Clock(0, 0);
    }
}
