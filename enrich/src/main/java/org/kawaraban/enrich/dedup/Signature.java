// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.dedup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/**
 * All that the search for near-duplicates needs to know of an article, computed where there are many threads: a {@link
 * Sketch} to compare, and keys to find what is worth comparing.
 *
 * <p>Each of the {@value #KEYS} keys is the winner of one bin of the long grams: two articles share one with the
 * probability of their similarity in whole phrases, and an article and a stranger hardly ever.
 */
public final class Signature {
    /** Of two texts that share 0.35 of their long grams, 12 keys find each other with a probability of 0.994. */
    static final int KEYS = 12;

    /** Names all that a signature depends on, for the names of stores. */
    public static final String PARAMETERS =
            "g" + Sketch.GRAM + "x" + Sketch.GRAM_BINS + "-l12x" + Sketch.LONG_BINS + "-f2-k" + KEYS;

    /** A key has 48 bits. */
    public static final int KEY_BYTES = 6;

    private static final int LONG_GRAM = 12;
    /** A letter of an alphabet says less than a kanji or a hangul syllable. */
    private static final int LONG_GRAM_OF_LETTERS = 20;

    private static final long KEY_MASK = (1L << (KEY_BYTES * Byte.SIZE)) - 1;

    private final Sketch sketch;
    private final long[] keys;

    private static final int LONGEST_BODY = 1 << 20;

    private Signature(Sketch sketch, long[] keys) {
        this.sketch = sketch;
        this.keys = keys;
    }

    /**
     * Whether a segment has a signature: an article that a human can have written. A text of more than a million characters is
     * none; looking for edits of it would take the memory of many pages, and it is known again if it comes word by word.
     */
    public static boolean isOf(Segment segment) {
        return segment.kind() == SegmentKind.ARTICLE && segment.body().length() <= LONGEST_BODY;
    }

    /**
     * The signature of a segment: of its body, folded; a headline is the first thing that changes.
     *
     * @param script decides on the length of long grams
     */
    public static Signature of(Segment segment, Script script) {
        return of(segment.body(), segment.publishedAt(), script);
    }

    static Signature of(String body, @Nullable String publishedAt, Script script) {
        String core = Core.of(body);
        int[] folded = Fold.fold(core).codePoints().toArray();
        boolean dense = script == Script.HAN || script == Script.HANGUL;
        long[] longGrams = Grams.hashes(folded, dense ? LONG_GRAM : LONG_GRAM_OF_LETTERS);
        long[] winners = SimilaritySketch.winners(longGrams, longGrams.length, Sketch.LONG_BINS);
        long[] keys = new long[KEYS];
        for (int i = 0; i < KEYS; i++) {
            keys[i] = SimilaritySketch.mix(winners[i] * Sketch.LONG_BINS + i) & KEY_MASK;
        }
        Sketch sketch = Sketch.draw(
                folded,
                winners,
                Facts.hashes(core),
                publishedAt == null ? 0 : date(publishedAt),
                Excerpt.isExcerpt(body) || Excerpt.isExcerpt(core));
        return new Signature(sketch, keys);
    }

    /** 16 bits of the day, never 0. */
    private static int date(String publishedAt) {
        long hash = 1;
        for (int i = 0; i < Math.min(10, publishedAt.length()); i++) {
            hash = SimilaritySketch.mix(hash ^ publishedAt.charAt(i));
        }
        int date = (int) hash & 0xFFFF;
        return date == 0 ? 1 : date;
    }

    Sketch sketch() {
        return sketch;
    }

    /** {@value #KEYS} keys of 48 bits. */
    long[] keys() {
        return keys.clone();
    }

    @JsonCreator
    static Signature fromBytes(byte[] bytes) {
        if (bytes.length != Sketch.BYTES + KEYS * KEY_BYTES) {
            throw new IllegalArgumentException("no signature: " + bytes.length + " bytes");
        }
        long[] keys = new long[KEYS];
        ByteBuffer buffer = ByteBuffer.wrap(bytes, Sketch.BYTES, KEYS * KEY_BYTES);
        for (int i = 0; i < KEYS; i++) {
            keys[i] = ((long) Short.toUnsignedInt(buffer.getShort()) << 32) | Integer.toUnsignedLong(buffer.getInt());
        }
        return new Signature(new Sketch(Arrays.copyOf(bytes, Sketch.BYTES)), keys);
    }

    /** The sketch, then the keys, big-endian; JSON prints them in base64. */
    @JsonValue
    byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(Sketch.BYTES + KEYS * KEY_BYTES).put(sketch.bytes());
        for (long key : keys) {
            buffer.putShort((short) (key >>> 32)).putInt((int) key);
        }
        return buffer.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature
                && sketch.equals(signature.sketch)
                && Arrays.equals(keys, signature.keys);
    }

    @Override
    public int hashCode() {
        return 31 * sketch.hashCode() + Arrays.hashCode(keys);
    }
}
