// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.kawaraban.enrich.dedup.corpus.NewsCorpus;
import org.kawaraban.enrich.dedup.corpus.NewsCorpus.Article;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;

/** What holds for any deliveries in any order, with any crashes in between. */
class DeduplicatorProperties {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    /** Four stories with three copies each, near to one another. */
    private static final List<Article> STORIES = NewsCorpus.draw(4, 3, 0, 7).articles();

    /** Few pages, versions, ordinals and texts, so that everything collides with everything. */
    @Provide
    Arbitrary<List<SegmentKey>> deliveries() {
        Arbitrary<SegmentKey> article = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as((page, version, ordinal) -> {
                    Article story = STORIES.get((page * 7 + version + ordinal * 3) % STORIES.size());
                    return Deliveries.article("p" + page, version, ordinal, story.title(), story.body());
                });
        Arbitrary<SegmentKey> fragment = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(5, 9))
                .as((page, ordinal) ->
                        Deliveries.fragment("p" + page, ordinal, "g" + ordinal % 2, ordinal < 7 ? null : 5));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, article), net.jqwik.api.Tuple.of(1, fragment))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
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

    @Property(tries = 300)
    void shouldNameOnlyArticlesKeptBefore(@ForAll("deliveries") List<SegmentKey> deliveries) {
        Set<String> kept = new HashSet<>();
        List<Decision> decisions = decide(deliveries);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Keep keep) {
                if (keep.updates() != null) {
                    assertThat(kept).contains(keep.updates());
                }
                kept.add(keep.id());
            } else if (decisions.get(i) instanceof Drop drop
                    && deliveries.get(i).kind() == SegmentKind.ARTICLE) {
                assertThat(kept).contains(drop.duplicateOf());
            }
        }
    }

    @Property(tries = 300)
    void shouldVerifyEachNearDuplicateAgainstTheKeptArticle(@ForAll("deliveries") List<SegmentKey> deliveries) {
        Map<String, Sketch> sketches = new HashMap<>();
        deliveries.stream()
                .filter(delivery -> delivery.signature() != null)
                .forEach(delivery -> sketches.put(
                        delivery.fingerprint(), delivery.signature().sketch()));
        List<Decision> decisions = decide(deliveries);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Drop drop && drop.relation() == Relation.NEAR) {
                double similarity = NearRule.similarity(
                        sketches.get(deliveries.get(i).fingerprint()), sketches.get(drop.duplicateOf()));
                assertThat(drop.similarity()).isEqualTo(Math.round(100 * similarity) / 100.0);
            }
        }
    }

    /** Crashes lose what was not committed, state and output, and the input since is delivered again. */
    @Property(tries = 300)
    void shouldDecideTheSameWhateverCrashes(@ForAll("deliveries") List<SegmentKey> deliveries, @ForAll long seed) {
        Random random = new Random(seed);
        TestMemories memories = new TestMemories();
        Deduplicator deduplicator = memories.deduplicator();
        List<Decision> committed = new ArrayList<>();
        List<Decision> open = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            open.add(deduplicator.decide(deliveries.get(i), i * HOUR));
            int event = random.nextInt(4);
            if (event == 0 || i == deliveries.size() - 1) {
                memories.commit();
                committed.addAll(open);
                open.clear();
            } else if (event == 1) {
                memories.crash();
                deduplicator = memories.deduplicator();
                open.clear();
                i = committed.size() - 1;
            }
        }

        assertThat(committed).isEqualTo(decide(deliveries));
    }

    /** What is forgotten may be deleted early, late or never. */
    @Property(tries = 300)
    void shouldDecideTheSameWheneverItIsSwept(
            @ForAll("deliveries") List<SegmentKey> deliveries, @ForAll long seed, @ForAll @IntRange(min = 1) int step) {
        Random random = new Random(seed);
        Retention retention = new Retention(Duration.ofHours(10));
        TestMemories swept = new TestMemories();
        Deduplicator sweeping = new Deduplicator(swept.memories, retention);
        Deduplicator other = new Deduplicator(new TestMemories().memories, retention);
        for (int i = 0; i < deliveries.size(); i++) {
            long time = i * (step % 7) * HOUR;
            Decision decision = sweeping.decide(deliveries.get(i), time);
            if (random.nextInt(5) == 0) {
                swept.sweep(retention, sweeping.now());
            }

            assertThat(decision).isEqualTo(other.decide(deliveries.get(i), time));
        }
    }

    /** The stories are cliques: all versions of one are near to each other, none to another story. */
    @Property(tries = 100)
    void shouldKeepOneOfEachCliqueInAnyOrder(@ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < CLIQUES.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Deduplicator deduplicator = new TestMemories().deduplicator();
        Map<String, Integer> groups = new HashMap<>();
        for (int page : order) {
            Article article = CLIQUES.get(page);
            Decision decision = deduplicator.decide(Deliveries.article(page, article), 0);
            if (decision instanceof Keep keep) {
                assertThat(groups.values()).doesNotContain(article.group());
                groups.put(keep.id(), article.group());
            } else if (decision instanceof Drop drop) {
                assertThat(groups).containsEntry(drop.duplicateOf(), article.group());
            }
        }
    }

    private static final List<Article> CLIQUES = cliques();

    private static List<Article> cliques() {
        List<Article> all = NewsCorpus.draw(20, 3, 20, 11).articles();
        Map<Integer, List<Article>> groups = new HashMap<>();
        for (Article article : all) {
            List<Article> group = groups.computeIfAbsent(article.group(), absent -> new ArrayList<>());
            Sketch sketch = Deliveries.article(0, article).signature().sketch();
            // Copies of copies may be too far from each other: they are left out.
            if (group.stream()
                    .allMatch(other -> NearRule.similarity(
                                    sketch,
                                    Deliveries.article(0, other).signature().sketch())
                            >= 0)) {
                group.add(article);
            }
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static List<Decision> decide(List<SegmentKey> deliveries) {
        Deduplicator deduplicator = new TestMemories().deduplicator();
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            decisions.add(deduplicator.decide(deliveries.get(i), i * HOUR));
        }
        return decisions;
    }
}
