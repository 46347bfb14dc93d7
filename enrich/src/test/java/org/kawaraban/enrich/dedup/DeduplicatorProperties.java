// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.Decision.Keep;
import org.kawaraban.enrich.dedup.Deduplicator.Seen;

/** What holds for any deliveries in any order. */
class DeduplicatorProperties {
    /** Few pages, ordinals and texts, so that everything collides with everything. */
    @Provide
    Arbitrary<List<SegmentKey>> deliveries() {
        Arbitrary<SegmentKey> article = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 4))
                .as((page, ordinal) ->
                        DeduplicatorTest.article("p" + page, ordinal, "f" + (page * 7 + ordinal * 3) % 6));
        Arbitrary<SegmentKey> fragment = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(5, 9))
                .as((page, ordinal) ->
                        DeduplicatorTest.fragment("p" + page, ordinal, "g" + ordinal % 2, ordinal < 7 ? null : 5));
        return Arbitraries.oneOf(article, fragment).list().ofMaxSize(80);
    }

    @Property
    void shouldPutEachDeliveryInExactlyOneStreamWithoutAnyIdTwice(@ForAll("deliveries") List<SegmentKey> deliveries) {
        Set<String> kept = new HashSet<>();
        Set<String> dropped = new HashSet<>();
        for (Decision decision : decide(deliveries)) {
            if (decision instanceof Keep keep) {
                assertThat(kept.add(keep.id())).as(keep.id()).isTrue();
            } else if (decision instanceof Drop drop) {
                assertThat(dropped.add(drop.id())).as(drop.id()).isTrue();
            }
        }
        assertThat(kept.size() + dropped.size()).isEqualTo(deliveries.size());
    }

    @Property
    void shouldNameOnlyArticlesKeptBefore(@ForAll("deliveries") List<SegmentKey> deliveries) {
        Set<String> kept = new HashSet<>();
        List<Decision> decisions = decide(deliveries);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Keep keep) {
                kept.add(keep.id());
            } else if (decisions.get(i) instanceof Drop drop
                    && deliveries.get(i).id().startsWith("f")) {
                assertThat(kept).contains(drop.duplicateOf());
            }
        }
    }

    @Property
    void shouldKeepTheSameTextsInAnyOrder(@ForAll("deliveries") List<SegmentKey> deliveries, @ForAll long seed) {
        List<SegmentKey> shuffled = new ArrayList<>(deliveries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(keptArticles(shuffled)).isEqualTo(keptArticles(deliveries));
    }

    @Property
    void shouldDecideTheSameAfterARestart(
            @ForAll("deliveries") List<SegmentKey> deliveries, @ForAll @IntRange(max = 80) int restart) {
        Map<String, Seen> places = new HashMap<>();
        Map<String, String> articles = new HashMap<>();
        List<Decision> decisions = new ArrayList<>();
        int before = Math.min(restart, deliveries.size());
        Deduplicator first = DeduplicatorTest.inMemory(places, articles);
        deliveries.subList(0, before).forEach(delivery -> decisions.add(first.decide(delivery)));
        Deduplicator second = DeduplicatorTest.inMemory(places, articles);
        deliveries.subList(before, deliveries.size()).forEach(delivery -> decisions.add(second.decide(delivery)));

        assertThat(decisions).isEqualTo(decide(deliveries));
    }

    private static Set<String> keptArticles(List<SegmentKey> deliveries) {
        Set<String> kept = new HashSet<>();
        for (Decision decision : decide(deliveries)) {
            if (decision instanceof Keep keep && keep.id().startsWith("f")) {
                kept.add(keep.id());
            }
        }
        return kept;
    }

    private static List<Decision> decide(List<SegmentKey> deliveries) {
        Deduplicator deduplicator = DeduplicatorTest.inMemory(new HashMap<>(), new HashMap<>());
        return deliveries.stream().map(deduplicator::decide).toList();
    }
}
