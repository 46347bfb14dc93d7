// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.enrich.dedup.Sketch;
import org.kawaraban.model.SegmentKind;

class StateSerdesTest {
    private static final String HASH = "0123456789abcdeffedcba9876543210";
    private static final long LARGEST_NUMBER = (1L << 40) - 1;
    private static final int LARGEST_HOUR = (1 << 24) - 1;

    @Test
    void shouldReadBackWhatItWritesInSoManyBytes() {
        assertThat(bytes(StateSerdes.SEEN, new Seen(HASH, 3, LARGEST_HOUR))).isEqualTo(23);
        assertThat(bytes(StateSerdes.SEEN, new Seen(HASH + "-12", 0, 1))).isEqualTo(27);
        assertThat(bytes(StateSerdes.KNOWN, new Known(LARGEST_NUMBER, Known.ITSELF, LARGEST_HOUR)))
                .isEqualTo(9);
        assertThat(bytes(StateSerdes.NUMBER, LARGEST_NUMBER)).isEqualTo(5);
        assertThat(bytes(StateSerdes.BAND_KEY, (1L << 48) - 1)).isEqualTo(6);
        assertThat(bytes(StateSerdes.VERSION_KEY, -1L)).isEqualTo(8);
        assertThat(bytes(StateSerdes.VERSION, new Version(-1, LARGEST_HOUR))).isEqualTo(7);
        assertThat(bytes(StateSerdes.CLOCK, new Clock(LARGEST_NUMBER, 5))).isEqualTo(8);
        assertThat(bytes(StateSerdes.KEPT, new Kept(HASH, new Sketch(new byte[Sketch.BYTES]), 7)))
                .isEqualTo(3 + 16 + Sketch.BYTES);
    }

    @Test
    void shouldReadBackNumbers() {
        long[] numbers = {0, 1, LARGEST_NUMBER};

        byte[] bytes = StateSerdes.NUMBERS.serializer().serialize("", numbers);
        assertThat(bytes).hasSize(15);
        assertThat(StateSerdes.NUMBERS.deserializer().deserialize("", bytes)).isEqualTo(numbers);
    }

    @Test
    void shouldReadBackThePlaceOfASegmentAlone() {
        SegmentKey segment = new SegmentKey(Script.HAN, SegmentKind.ARTICLE, HASH, HASH, 7, null, 1, null);

        byte[] bytes = StateSerdes.PLACE.serializer().serialize("", segment);
        assertThat(bytes).hasSize(20);
        assertThat(StateSerdes.PLACE.deserializer().deserialize("", bytes).place())
                .isEqualTo(segment.place());
    }

    private static <T> int bytes(Serde<T> serde, T value) {
        byte[] bytes = serde.serializer().serialize("", value);
        assertThat(serde.deserializer().deserialize("", bytes)).isEqualTo(value);
        return bytes.length;
    }
}
