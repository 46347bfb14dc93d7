// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimilaritySketchProperties {
    private static final int BINS = 288;
    private static final int BITS = 2;

    /** Four standard deviations of so many bins: one failure in 16,000. */
    private static final double TOLERANCE = 0.17;

    @Property(tries = 200)
    void shouldEstimateTheShareOfCommonElements(
            @ForAll @IntRange(min = 1, max = 3_000) int common,
            @ForAll @IntRange(max = 2_000) int mine,
            @ForAll @IntRange(max = 2_000) int yours) {
        // Elements that depend on the sizes alone make a failure come again.
        Random random = new Random(common * 31L + mine * 17L + yours);
        long[] shared = random.longs(common).toArray();
        byte[] one = sketch(
                LongStream.concat(LongStream.of(shared), random.longs(mine)).toArray());
        byte[] other = sketch(
                LongStream.concat(LongStream.of(shared), random.longs(yours)).toArray());

        double jaccard = (double) common / (common + mine + yours);
        assertThat(SimilaritySketch.similarity(one, other, 0, BINS, BITS)).isCloseTo(jaccard, within(TOLERANCE));
    }

    @Property(tries = 100)
    void shouldCountAnElementOnce(@ForAll @IntRange(min = 1, max = 500) int size) {
        long[] once = new Random(size).longs(size).toArray();
        long[] twice =
                LongStream.concat(LongStream.of(once), LongStream.of(once)).toArray();

        assertThat(sketch(twice)).isEqualTo(sketch(once));
    }

    private static byte[] sketch(long[] elements) {
        byte[] packed = new byte[BINS * BITS / Byte.SIZE];
        SimilaritySketch.pack(SimilaritySketch.winners(elements, elements.length, BINS), BITS, packed, 0);
        return packed;
    }

    @Example
    void shouldNotDependOnHowOftenAnElementStands() {
        long[] few = {1, 2, 3};
        long[] often = new long[20_000];
        Arrays.setAll(often, i -> few[i % few.length]);

        assertThat(SimilaritySketch.winners(often, often.length, 64)).isEqualTo(SimilaritySketch.winners(few, 3, 64));
    }
}
