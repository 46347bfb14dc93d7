// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.Decision.Keep;
import org.kawaraban.enrich.dedup.Deduplicator.Memory;
import org.kawaraban.enrich.dedup.Deduplicator.Seen;
import org.kawaraban.model.Relation;
import org.kawaraban.model.SegmentKind;

class DeduplicatorTest {
    private final Deduplicator deduplicator = inMemory(new HashMap<>(), new HashMap<>());

    static Deduplicator inMemory(Map<String, Seen> places, Map<String, String> articles) {
        return new Deduplicator(
                new Memory<>(key -> places.get(key.place()), (key, seen) -> places.put(key.place(), seen)),
                new Memory<>(articles::get, articles::put));
    }

    @Test
    void shouldKeepTheFirstOfATextAndDropTheSecond() {
        assertThat(deduplicator.decide(article("p1", 0, "f1"))).isEqualTo(new Keep("f1"));
        assertThat(deduplicator.decide(article("p2", 3, "f1"))).isEqualTo(new Drop("p2-3", Relation.EXACT, "f1", 1));
        assertThat(deduplicator.decide(article("p2", 4, "f2"))).isEqualTo(new Keep("f2"));
    }

    @Test
    void shouldDropAnArticlePrintedAgainOnItsPage() {
        deduplicator.decide(article("p1", 0, "f1"));

        assertThat(deduplicator.decide(article("p1", 5, "f1"))).isEqualTo(new Drop("p1-5", Relation.EXACT, "f1", 1));
    }

    @Test
    void shouldKeepFragmentsOfEqualTextOnTwoPages() {
        assertThat(deduplicator.decide(fragment("p1", 1, "f", null))).isEqualTo(new Keep("p1-1"));
        assertThat(deduplicator.decide(fragment("p2", 1, "f", null))).isEqualTo(new Keep("p2-1"));
    }

    @Test
    void shouldDropAFragmentThatThePageRepeats() {
        deduplicator.decide(fragment("p1", 1, "f", null));

        assertThat(deduplicator.decide(fragment("p1", 4, "f", 1)))
                .isEqualTo(new Drop("p1-4", Relation.REPEAT, "p1-1", 1));
    }

    @Test
    void shouldRecogniseASegmentDeliveredAgainWhateverItsFirstDeliveryCameTo() {
        deduplicator.decide(article("p1", 0, "f1"));
        deduplicator.decide(article("p1", 1, "f1"));
        deduplicator.decide(fragment("p1", 2, "f", null));
        deduplicator.decide(fragment("p1", 3, "f", 2));

        assertThat(deduplicator.decide(article("p1", 0, "f1")))
                .isEqualTo(new Drop("p1-0", Relation.REDELIVERED, "f1", 1));
        assertThat(deduplicator.decide(article("p1", 1, "f1")))
                .isEqualTo(new Drop("p1-1-2", Relation.REDELIVERED, "f1", 1));
        assertThat(deduplicator.decide(fragment("p1", 2, "f", null)))
                .isEqualTo(new Drop("p1-2", Relation.REDELIVERED, "p1-2", 1));
        assertThat(deduplicator.decide(fragment("p1", 3, "f", 2)))
                .isEqualTo(new Drop("p1-3-2", Relation.REDELIVERED, "p1-2", 1));
    }

    @Test
    void shouldGiveEachFurtherDeliveryAnIdOfItsOwn() {
        deduplicator.decide(article("p1", 0, "f1"));

        assertThat(((Drop) deduplicator.decide(article("p1", 0, "f1"))).id()).isEqualTo("p1-0");
        assertThat(((Drop) deduplicator.decide(article("p1", 0, "f1"))).id()).isEqualTo("p1-0-2");
        assertThat(((Drop) deduplicator.decide(article("p1", 0, "f1"))).id()).isEqualTo("p1-0-3");
    }

    static SegmentKey article(String page, int ordinal, String fingerprint) {
        return new SegmentKey(Script.HAN, SegmentKind.ARTICLE, fingerprint, page, ordinal, null);
    }

    static SegmentKey fragment(String page, int ordinal, String fingerprint, Integer repeatOf) {
        return new SegmentKey(Script.HAN, SegmentKind.TEASER, fingerprint, page, ordinal, repeatOf);
    }
}
