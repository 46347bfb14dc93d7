// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.Decision.Keep;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;

/**
 * Decides for each segment whether it is the first of its text: a state machine over two memories, without Kafka and
 * without a clock. One instance for each script, not thread-safe; what it decides is final.
 *
 * <ol>
 *   <li>A place (page and ordinal) met before is {@code redelivered}: a segment is no duplicate of itself, and names
 *       what its first delivery came to.
 *   <li>A fragment is kept, unless the splitter found it printed earlier on its page: {@code repeat}.
 *   <li>An article is kept if its fingerprint is new, else {@code exact}.
 * </ol>
 *
 * A kept record is never dropped later and a dropped one never kept, so that {@code duplicate_of} neither dangles nor
 * chains.
 */
public final class Deduplicator {
    private final Memory<SegmentKey, Seen> places;
    private final Memory<String, String> articles;

    /** A map that outlives the process: what was put is found, under the same key, until it expires. */
    public record Memory<K, V>(Function<K, @Nullable V> get, BiConsumer<K, V> put) {}

    /**
     * What is remembered of a place.
     *
     * @param kept id of the record that the place's text was kept as: its own, or the one that it duplicates
     * @param duplicates how many records of the place went to {@code duplicates} so far
     */
    public record Seen(String kept, int duplicates) {}

    /**
     * A deduplicator over its memories.
     *
     * @param places by page id and ordinal (no other component counts): what was decided
     * @param articles by fingerprint: the place of the article that was kept
     */
    public Deduplicator(Memory<SegmentKey, Seen> places, Memory<String, String> articles) {
        this.places = places;
        this.articles = articles;
    }

    /** Decides on a segment and remembers it. */
    public Decision decide(SegmentKey segment) {
        Seen seen = places.get().apply(segment);
        if (seen != null) {
            return drop(segment, Relation.REDELIVERED, seen.kept(), seen.duplicates() + 1);
        }
        Integer repeatOf = segment.repeatOf();
        if (repeatOf != null) {
            return drop(segment, Relation.REPEAT, Source.placeOf(segment.pageId(), repeatOf), 1);
        }
        if (segment.kind() == SegmentKind.ARTICLE) {
            if (articles.get().apply(segment.fingerprint()) != null) {
                return drop(segment, Relation.EXACT, segment.fingerprint(), 1);
            }
            articles.put().accept(segment.fingerprint(), segment.place());
        }
        places.put().accept(segment, new Seen(segment.id(), 0));
        return new Keep(segment.id());
    }

    private Drop drop(SegmentKey segment, Relation relation, String kept, int duplicates) {
        places.put().accept(segment, new Seen(kept, duplicates));
        String place = segment.place();
        return new Drop(duplicates == 1 ? place : place + "-" + duplicates, relation, kept, 1);
    }
}
