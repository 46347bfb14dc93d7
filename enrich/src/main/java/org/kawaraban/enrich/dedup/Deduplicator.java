// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.Decision.Keep;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;

/**
 * Decides for each segment whether it is the first of its text: a state machine over its {@link Memories}, without Kafka
 * and without a clock. One instance for each script, not thread-safe; what it decides is final.
 *
 * <ol>
 *   <li>A place (page and ordinal) met before is {@code redelivered}: a segment is no duplicate of itself, and names
 *       what its first delivery came to.
 *   <li>A fragment is kept, unless the splitter found it printed earlier on its page: {@code repeat}.
 *   <li>An article whose fingerprint was kept is {@code exact}.
 *   <li>An article that is a copy with edits ({@link NearRule}) of a kept one
 *       <ul>
 *         <li>that an earlier version of its page printed, itself or as a copy, is kept: it {@code updates} that one;
 *         <li>else is {@code near}.
 *       </ul>
 *   <li>Any other article is kept.
 * </ol>
 *
 * A kept record is never dropped later and a dropped one never kept, and only kept ones are compared with, so that
 * {@code duplicate_of} neither dangles nor chains. Candidates are found by the keys of signatures; a key leads to the
 * {@value #BAND} latest articles that have it, so that a decision costs the same however many are remembered.
 *
 * <p>What was not met for one to two periods of the {@link Retention} counts as forgotten, whether or not it was deleted
 * yet: when that happens decides nothing.
 */
public final class Deduplicator {
    /** More are rare but for texts filled into one template, where the latest are as good as any. */
    static final int BAND = 4;

    private static final int THE_CLOCK = 0;
    private static final long[] NOBODY = {};
    private static final long[][] NO_BANDS = {};

    private final Memories memories;
    private final Retention retention;
    /** What the memory of the same name says, read once: there is one writer. */
    @Nullable
    private Clock clock;

    /** A kept article that the one in question is a copy of, or printed on the same page. */
    private record Match(long number, Kept kept, int percent) {}

    /** A deduplicator over its memories. */
    public Deduplicator(Memories memories, Retention retention) {
        this.memories = memories;
        this.retention = retention;
    }

    /**
     * Decides on a segment and remembers it.
     *
     * @param timestamp when Kafka got its page, in milliseconds since 1970; never a date of the page's own
     */
    public Decision decide(SegmentKey segment, long timestamp) {
        int now = advance(timestamp);
        Seen seen = memories.places().get().apply(segment);
        if (seen != null && retention.isAlive(seen.met(), now)) {
            refresh(segment, now);
            return drop(segment, Relation.REDELIVERED, seen.kept(), 100, seen.duplicates() + 1, now);
        }
        Integer repeatOf = segment.repeatOf();
        if (repeatOf != null) {
            return drop(segment, Relation.REPEAT, Source.placeOf(segment.pageId(), repeatOf), 100, 1, now);
        }
        if (segment.kind() != SegmentKind.ARTICLE) {
            memories.places().put().accept(segment, new Seen(segment.id(), 0, now));
            return new Keep(segment.id(), null);
        }
        return decideArticle(segment, now);
    }

    /** The hour up to which the writer has come: it never goes back. */
    public int now() {
        return clock().hour();
    }

    private Decision decideArticle(SegmentKey segment, int now) {
        Known known = memories.articles().get().apply(segment.fingerprint());
        if (known == null || !retention.isAlive(known.met(), now)) {
            return search(segment, now);
        }
        if (known.isItself()) {
            refresh(segment, now);
            note(segment, segment.fingerprint(), now);
            return drop(segment, Relation.EXACT, segment.fingerprint(), 100, 1, now);
        }
        Kept original = memories.kept().get().apply(known.number());
        if (original == null || !retention.isAlive(original.met(), now)) {
            return search(segment, now);
        }
        Match match = new Match(known.number(), original, known.percent());
        // The page may have changed around the text: then it is no update.
        boolean unchanged = lastPage(segment, segment.fingerprint(), now) != null;
        return unchanged ? dropNear(match, segment, now) : decideOn(List.of(match), bands(segment), segment, now);
    }

    private Decision search(SegmentKey segment, int now) {
        long[][] bands = bands(segment);
        return decideOn(matches(bands, segment, now), bands, segment, now);
    }

    /** The numbers under each of an article's keys. */
    private long[][] bands(SegmentKey segment) {
        Signature signature = segment.signature();
        if (signature == null) {
            return NO_BANDS;
        }
        long[] keys = signature.keys();
        long[][] bands = new long[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            long[] band = memories.bands().get().apply(keys[i]);
            bands[i] = band == null ? NOBODY : band;
        }
        return bands;
    }

    private Decision decideOn(List<Match> matches, long[][] bands, SegmentKey segment, int now) {
        int page = Version.pageHash(segment.pageId());
        List<Match> samePage = new ArrayList<>();
        Match before = null;
        for (Match match : matches) {
            Version version = lastPage(segment, match.kept.id(), now);
            if (version != null && version.page() == page) {
                samePage.add(match);
            } else if (version != null && (before == null || match.number > before.number)) {
                before = match;
            }
        }
        if (!samePage.isEmpty()) {
            return dropNear(best(samePage), segment, now);
        }
        if (before != null) {
            refresh(before.kept.id(), now);
            return keep(segment, before.kept.id(), bands, now);
        }
        return matches.isEmpty() ? keep(segment, null, bands, now) : dropNear(best(matches), segment, now);
    }

    /** The most similar, the oldest of equals. */
    private static Match best(List<Match> matches) {
        return matches.stream()
                .max(Comparator.comparingInt(Match::percent)
                        .thenComparing(Comparator.comparingLong(Match::number).reversed()))
                .orElseThrow();
    }

    /** The kept articles that share a key with this one and are verified to be the same story. */
    private List<Match> matches(long[][] bands, SegmentKey segment, int now) {
        Signature signature = segment.signature();
        if (signature == null) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        Set<Long> candidates = new TreeSet<>();
        for (long[] band : bands) {
            for (long number : band) {
                candidates.add(number);
            }
        }
        for (long number : candidates) {
            Kept kept = memories.kept().get().apply(number);
            if (kept != null && retention.isAlive(kept.met(), now)) {
                double similarity = NearRule.similarity(signature.sketch(), kept.sketch());
                if (similarity >= 0) {
                    matches.add(new Match(number, kept, (int) Math.round(100 * similarity)));
                }
            }
        }
        return matches;
    }

    private Keep keep(SegmentKey segment, @Nullable String updates, long[][] bands, int now) {
        long number = clock().articles();
        set(new Clock(number + 1, now));
        memories.articles().put().accept(segment.fingerprint(), new Known(number, Known.ITSELF, now));
        Signature signature = segment.signature();
        if (signature != null) {
            memories.kept().put().accept(number, new Kept(segment.fingerprint(), signature.sketch(), now));
            long[] keys = signature.keys();
            for (int i = 0; i < keys.length; i++) {
                memories.bands().put().accept(keys[i], withLatest(bands[i], number, now));
            }
        }
        note(segment, segment.fingerprint(), now);
        memories.places().put().accept(segment, new Seen(segment.id(), 0, now));
        return new Keep(segment.id(), updates);
    }

    /** A band with one more number, without the forgotten ones and the oldest if it was full. */
    private long[] withLatest(long[] band, long number, int now) {
        List<Long> numbers = new ArrayList<>();
        for (long other : band) {
            if (other != number && (band.length < BAND || isRemembered(other, now))) {
                numbers.add(other);
            }
        }
        numbers.add(number);
        return numbers.stream()
                .skip(Math.max(0, numbers.size() - BAND))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private boolean isRemembered(long number, int now) {
        Kept kept = memories.kept().get().apply(number);
        return kept != null && retention.isAlive(kept.met(), now);
    }

    private Drop dropNear(Match match, SegmentKey segment, int now) {
        // The next time this text is met, nothing has to be searched and the answer is the same.
        memories.articles().put().accept(segment.fingerprint(), new Known(match.number, match.percent, now));
        refresh(match.kept.id(), now);
        note(segment, match.kept.id(), now);
        note(segment, segment.fingerprint(), now);
        return drop(segment, Relation.NEAR, match.kept.id(), match.percent, 1, now);
    }

    private Drop drop(SegmentKey segment, Relation relation, String kept, int percent, int duplicates, int now) {
        memories.places().put().accept(segment, new Seen(kept, duplicates, now));
        String place = segment.place();
        return new Drop(duplicates == 1 ? place : place + "-" + duplicates, relation, kept, percent / 100.0);
    }

    /** Notes that an article's text was met once more. */
    private void refresh(SegmentKey segment, int now) {
        if (segment.kind() == SegmentKind.ARTICLE) {
            refresh(segment.fingerprint(), now);
        }
    }

    private void refresh(String fingerprint, int now) {
        Known known = memories.articles().get().apply(fingerprint);
        if (known == null || !retention.isAlive(known.met(), now)) {
            return;
        }
        if (retention.isStale(known.met(), now)) {
            memories.articles().put().accept(fingerprint, new Known(known.number(), known.percent(), now));
        }
        Kept kept = memories.kept().get().apply(known.number());
        if (kept != null && retention.isAlive(kept.met(), now) && retention.isStale(kept.met(), now)) {
            memories.kept().put().accept(known.number(), new Kept(kept.id(), kept.sketch(), now));
            if (!known.isItself()) {
                refresh(kept.id(), now);
            }
        }
    }

    /** Notes that a text, or a copy of it, stands on this version of this page. */
    private void note(SegmentKey segment, String fingerprint, int now) {
        int page = Version.pageHash(segment.pageId());
        Version last = lastPage(segment, fingerprint, now);
        if (last == null || last.page() != page || retention.isStale(last.met(), now)) {
            memories.versions().put().accept(Version.key(segment.uriHash(), fingerprint), new Version(page, now));
        }
    }

    private @Nullable Version lastPage(SegmentKey segment, String fingerprint, int now) {
        Version version = memories.versions().get().apply(Version.key(segment.uriHash(), fingerprint));
        return version != null && retention.isAlive(version.met(), now) ? version : null;
    }

    private int advance(long timestamp) {
        int hour = Retention.hour(timestamp);
        if (hour > now()) {
            set(new Clock(clock().articles(), hour));
        }
        return now();
    }

    private Clock clock() {
        Clock read = clock;
        if (read == null) {
            read = memories.clock().get().apply(THE_CLOCK);
            read = read == null ? Clock.START : read;
            clock = read;
        }
        return read;
    }

    private void set(Clock next) {
        clock = next;
        memories.clock().put().accept(THE_CLOCK, next);
    }
}
