// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.enrich.dedup.Deliveries.article;
import static org.kawaraban.enrich.dedup.Deliveries.fragment;
import static org.kawaraban.enrich.dedup.Deliveries.hash;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.dedup.Decision.Drop;
import org.kawaraban.enrich.dedup.Decision.Keep;
import org.kawaraban.model.Relation;

class DeduplicatorTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = 20_000 * DAY;
    private static final String STORY = """
            松江市の県立博物館は三日、江戸時代の瓦版およそ二百点を集めた展示を始めた。火事や地震、珍しい動物の見世物など、当時の人々が何に驚き、何を恐れたかがうかがえる。
            担当する学芸員の小野寺さんは「文字の読めない人にも絵で伝わるように工夫されている。今のニュースの原点だ」と話す。
            会場では木版の刷りを体験できる催しもあり、初日から家族連れが列を作った。展示は来月末まで続き、月曜は休館となる。
            入館料は大人五百円で、中学生以下は無料。詳しい案内は博物館のウェブサイトに載っている。
            """;
    /** The last paragraph is another one. */
    private static final String CORRECTED =
            STORY.substring(0, STORY.indexOf("入館料")) + "入館料は大人七百円に改められた。混雑する日には入場を制限するという。\n";
    /** One sentence fewer, a word more. */
    private static final String COPIED = STORY.replace("月曜は休館となる。", "").replace("家族連れ", "大勢の家族連れ");

    private final TestMemories memories = new TestMemories();
    private final Deduplicator deduplicator = memories.deduplicator();

    @Test
    void shouldKeepTheFirstOfATextAndDropTheSecond() {
        assertThat(decide(article("p1", 0, "f1"))).isEqualTo(new Keep(hash("f1"), null));
        assertThat(decide(article("p2", 3, "f1")))
                .isEqualTo(new Drop(hash("p2") + "-3", Relation.EXACT, hash("f1"), 1));
        assertThat(decide(article("p2", 4, "f2"))).isEqualTo(new Keep(hash("f2"), null));
    }

    @Test
    void shouldDropAnArticlePrintedAgainOnItsPage() {
        decide(article("p1", 0, "f1"));

        assertThat(decide(article("p1", 5, "f1")))
                .isEqualTo(new Drop(hash("p1") + "-5", Relation.EXACT, hash("f1"), 1));
    }

    @Test
    void shouldKeepFragmentsOfEqualTextOnTwoPages() {
        assertThat(decide(fragment("p1", 1, "f", null))).isEqualTo(new Keep(hash("p1") + "-1", null));
        assertThat(decide(fragment("p2", 1, "f", null))).isEqualTo(new Keep(hash("p2") + "-1", null));
    }

    @Test
    void shouldDropAFragmentThatThePageRepeats() {
        decide(fragment("p1", 1, "f", null));

        assertThat(decide(fragment("p1", 4, "f", 1)))
                .isEqualTo(new Drop(hash("p1") + "-4", Relation.REPEAT, hash("p1") + "-1", 1));
    }

    @Test
    void shouldRecogniseASegmentDeliveredAgainWhateverItsFirstDeliveryCameTo() {
        decide(article("p1", 0, "f1"));
        decide(article("p1", 1, "f1"));
        decide(fragment("p1", 2, "f", null));
        decide(fragment("p1", 3, "f", 2));

        assertThat(decide(article("p1", 0, "f1")))
                .isEqualTo(new Drop(hash("p1") + "-0", Relation.REDELIVERED, hash("f1"), 1));
        assertThat(decide(article("p1", 1, "f1")))
                .isEqualTo(new Drop(hash("p1") + "-1-2", Relation.REDELIVERED, hash("f1"), 1));
        assertThat(decide(fragment("p1", 2, "f", null)))
                .isEqualTo(new Drop(hash("p1") + "-2", Relation.REDELIVERED, hash("p1") + "-2", 1));
        assertThat(decide(fragment("p1", 3, "f", 2)))
                .isEqualTo(new Drop(hash("p1") + "-3-2", Relation.REDELIVERED, hash("p1") + "-2", 1));
    }

    @Test
    void shouldGiveEachFurtherDeliveryAnIdOfItsOwn() {
        decide(article("p1", 0, "f1"));

        assertThat(((Drop) decide(article("p1", 0, "f1"))).id()).isEqualTo(hash("p1") + "-0");
        assertThat(((Drop) decide(article("p1", 0, "f1"))).id()).isEqualTo(hash("p1") + "-0-2");
        assertThat(((Drop) decide(article("p1", 0, "f1"))).id()).isEqualTo(hash("p1") + "-0-3");
    }

    @Test
    void shouldDropANearDuplicateOnAnotherPage() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        SegmentKey copy = article("b", 0, 0, "江戸のニュース集まる", COPIED);

        assertThat(decide(first)).isEqualTo(new Keep(first.id(), null));
        Drop drop = (Drop) decide(copy);
        assertThat(drop.relation()).isEqualTo(Relation.NEAR);
        assertThat(drop.duplicateOf()).isEqualTo(first.id());
        assertThat(drop.similarity()).isBetween(0.6, 0.99);
    }

    @Test
    void shouldNameTheKeptArticleNotItsCopies() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        decide(first);
        decide(article("b", 0, 0, "瓦版二百点を展示", COPIED));

        Drop again = (Drop) decide(article("c", 0, 0, "瓦版二百点を展示", COPIED));
        assertThat(again.relation()).isEqualTo(Relation.NEAR);
        assertThat(again.duplicateOf()).isEqualTo(first.id());
    }

    @Test
    void shouldPreferExactToNear() {
        decide(article("a", 0, 0, "瓦版二百点を展示", STORY));
        SegmentKey update = article("a", 1, 0, "瓦版二百点を展示", CORRECTED);
        decide(update);

        assertThat(decide(article("b", 0, 0, "瓦版二百点を展示", CORRECTED)))
                .isEqualTo(new Drop(hash("b 0") + "-0", Relation.EXACT, update.id(), 1));
    }

    @Test
    void shouldKeepALaterVersionAsAnUpdateOfTheOneBefore() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        SegmentKey second = article("a", 1, 0, "瓦版二百点を展示", CORRECTED);
        SegmentKey third = article("a", 2, 0, "瓦版二百点を展示", CORRECTED + "会期は延長される見通し。\n");

        assertThat(decide(first)).isEqualTo(new Keep(first.id(), null));
        assertThat(decide(second)).isEqualTo(new Keep(second.id(), first.id()));
        assertThat(decide(third)).isEqualTo(new Keep(third.id(), second.id()));
        assertThat(((Drop) decide(second)).relation()).isEqualTo(Relation.REDELIVERED);
    }

    @Test
    void shouldKeepTheCorrectionOfACopy() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        SegmentKey correction = article("b", 1, 0, "瓦版二百点を展示", CORRECTED);
        decide(first);
        decide(article("b", 0, 0, "瓦版二百点を展示", STORY));

        assertThat(decide(correction)).isEqualTo(new Keep(correction.id(), first.id()));
    }

    @Test
    void shouldNotTakeAPageThatChangedAroundATextForAnUpdate() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        decide(first);
        decide(article("b", 0, 0, "瓦版二百点を展示", COPIED));

        assertThat(((Drop) decide(article("a", 1, 0, "瓦版二百点を展示", STORY))).relation())
                .isEqualTo(Relation.EXACT);
        assertThat(((Drop) decide(article("b", 1, 0, "瓦版二百点を展示", COPIED))).relation())
                .isEqualTo(Relation.NEAR);
    }

    @Test
    void shouldNotTakeTwoArticlesOfOnePageForVersions() {
        decide(article("a", 0, 0, "瓦版二百点を展示", STORY));

        assertThat(((Drop) decide(article("a", 0, 1, "瓦版二百点を展示", CORRECTED))).relation())
                .isEqualTo(Relation.NEAR);
    }

    @Test
    void shouldKeepAnExcerptThatSaysSoAndTheWholeText() {
        String cut = STORY.substring(0, STORY.length() / 2);

        assertThat(decide(article("a", 0, 0, "瓦版二百点を展示", cut + "…"))).isInstanceOf(Keep.class);
        assertThat(decide(article("b", 0, 0, "瓦版二百点を展示", STORY))).isInstanceOf(Keep.class);
        assertThat(decide(article("c", 0, 0, "瓦版展", cut + "…続きを読む"))).isInstanceOf(Drop.class);
        assertThat(((Drop) decide(article("d", 0, 0, "昔の瓦版", cut))).relation()).isEqualTo(Relation.NEAR);
    }

    @Test
    void shouldForgetWhatWasNotMetForTwoPeriods() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        SegmentKey copy = article("b", 0, 0, "瓦版二百点を展示", COPIED);
        deduplicator.decide(first, START);

        assertThat(deduplicator.decide(copy, START + 800 * DAY)).isEqualTo(new Keep(copy.id(), null));
        assertThat(deduplicator.decide(first, START + 800 * DAY)).isInstanceOf(Drop.class);
    }

    @Test
    void shouldRememberForAtLeastOnePeriodAfterItWasLastMet() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        long time = START;
        deduplicator.decide(first, time);
        for (int page = 0; page < 5; page++) {
            time += 399 * DAY;
            Drop drop = (Drop) deduplicator.decide(article("copy" + page, 0, 0, "別の見出し", COPIED), time);
            assertThat(drop.relation()).isEqualTo(Relation.NEAR);
            assertThat(drop.duplicateOf()).isEqualTo(first.id());
        }
    }

    @Test
    void shouldNotLetTimeGoBack() {
        SegmentKey first = article("a", 0, 0, "瓦版二百点を展示", STORY);
        deduplicator.decide(fragment("b", 0, "f", null), START + 1_000 * DAY);
        deduplicator.decide(first, START);

        assertThat(((Drop) deduplicator.decide(article("c", 0, 0, "瓦版", STORY + "続報。"), START + 1_001 * DAY))
                        .duplicateOf())
                .isEqualTo(first.id());
    }

    private Decision decide(SegmentKey segment) {
        return deduplicator.decide(segment, START);
    }
}
