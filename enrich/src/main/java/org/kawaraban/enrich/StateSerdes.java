// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.kawaraban.enrich.dedup.Memories.Clock;
import org.kawaraban.enrich.dedup.Memories.Kept;
import org.kawaraban.enrich.dedup.Memories.Known;
import org.kawaraban.enrich.dedup.Memories.Seen;
import org.kawaraban.enrich.dedup.Memories.Version;
import org.kawaraban.enrich.dedup.Script;
import org.kawaraban.enrich.dedup.SegmentKey;
import org.kawaraban.enrich.dedup.Signature;
import org.kawaraban.enrich.dedup.Sketch;
import org.kawaraban.model.SegmentKind;

/**
 * Compact forms of what deduplication remembers, all big-endian. A change of any of them needs a new version in the
 * stores' names.
 *
 * <p>An id is 16 bytes (an article's fingerprint) or 20 (a place: page id and ordinal), an article's number 5, an hour
 * 3.
 */
final class StateSerdes {
    private static final int HASH_BYTES = 16;
    private static final int HASH_DIGITS = 2 * HASH_BYTES;
    private static final int NUMBER_BYTES = 5;
    private static final int HOUR_BYTES = 3;

    /** A fingerprint: 16 bytes. */
    static final Serde<String> FINGERPRINT =
            serde(HexFormat.of()::parseHex, bytes -> HexFormat.of().formatHex(bytes));

    /** A segment's place: 20 bytes. What is read back is a key to look up and delete, not a segment. */
    static final Serde<SegmentKey> PLACE = serde(segment -> id(segment.place()), StateSerdes::place);

    /** Hour, number of duplicates (4 bytes), kept id. */
    static final Serde<Seen> SEEN = serde(
            seen -> {
                byte[] kept = id(seen.kept());
                return put(ByteBuffer.allocate(HOUR_BYTES + Integer.BYTES + kept.length), seen.met(), HOUR_BYTES)
                        .putInt(seen.duplicates())
                        .put(kept)
                        .array();
            },
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                int met = (int) get(buffer, HOUR_BYTES);
                return new Seen(id(rest(buffer, Integer.BYTES)), buffer.getInt(HOUR_BYTES), met);
            });

    /** Number, similarity in per cent (1 byte), hour. */
    static final Serde<Known> KNOWN = serde(
            known -> {
                ByteBuffer buffer =
                        put(ByteBuffer.allocate(NUMBER_BYTES + 1 + HOUR_BYTES), known.number(), NUMBER_BYTES);
                return put(buffer.put((byte) known.percent()), known.met(), HOUR_BYTES)
                        .array();
            },
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Known(
                        get(buffer, NUMBER_BYTES), Byte.toUnsignedInt(buffer.get()), (int) get(buffer, HOUR_BYTES));
            });

    /** An article's number: 5 bytes. */
    static final Serde<Long> NUMBER = number(NUMBER_BYTES);

    /** Hour, fingerprint, sketch. */
    static final Serde<Kept> KEPT = serde(
            kept -> {
                byte[] sketch = kept.sketch().bytes();
                ByteBuffer buffer = ByteBuffer.allocate(HOUR_BYTES + HASH_BYTES + sketch.length);
                return put(buffer, kept.met(), HOUR_BYTES)
                        .put(id(kept.id()))
                        .put(sketch)
                        .array();
            },
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                int met = (int) get(buffer, HOUR_BYTES);
                byte[] id = new byte[HASH_BYTES];
                buffer.get(id);
                return new Kept(id(id), new Sketch(rest(buffer, 0)), met);
            });

    /** A signature's key: 6 bytes. */
    static final Serde<Long> BAND_KEY = number(Signature.KEY_BYTES);

    /** Articles' numbers, 5 bytes each. */
    static final Serde<long[]> NUMBERS = serde(
            numbers -> {
                ByteBuffer buffer = ByteBuffer.allocate(numbers.length * NUMBER_BYTES);
                for (long number : numbers) {
                    put(buffer, number, NUMBER_BYTES);
                }
                return buffer.array();
            },
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                long[] numbers = new long[bytes.length / NUMBER_BYTES];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = get(buffer, NUMBER_BYTES);
                }
                return numbers;
            });

    /** Hash of a URI and a text: 8 bytes. */
    static final Serde<Long> VERSION_KEY = number(Long.BYTES);

    /** Hash of a page's id (4 bytes), hour. */
    static final Serde<Version> VERSION = serde(
            version -> put(
                            ByteBuffer.allocate(Integer.BYTES + HOUR_BYTES).putInt(version.page()),
                            version.met(),
                            HOUR_BYTES)
                    .array(),
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Version(buffer.getInt(), (int) get(buffer, HOUR_BYTES));
            });

    /** The one key of the clock: 1 byte. */
    static final Serde<Integer> CLOCK_KEY = serde(key -> new byte[] {key.byteValue()}, bytes -> (int) bytes[0]);

    /** Number of articles, hour. */
    static final Serde<Clock> CLOCK = serde(
            clock -> put(
                            put(ByteBuffer.allocate(NUMBER_BYTES + HOUR_BYTES), clock.articles(), NUMBER_BYTES),
                            clock.hour(),
                            HOUR_BYTES)
                    .array(),
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Clock(get(buffer, NUMBER_BYTES), (int) get(buffer, HOUR_BYTES));
            });

    private StateSerdes() {}

    private static byte[] id(String id) {
        byte[] hash = HexFormat.of().parseHex(id, 0, HASH_DIGITS);
        if (id.length() == HASH_DIGITS) {
            return hash;
        }
        int ordinal = Integer.parseInt(id, HASH_DIGITS + 1, id.length(), 10);
        return ByteBuffer.allocate(HASH_BYTES + Integer.BYTES)
                .put(hash)
                .putInt(ordinal)
                .array();
    }

    private static String id(byte[] bytes) {
        String hash = HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
        return bytes.length == HASH_BYTES
                ? hash
                : hash + "-" + ByteBuffer.wrap(bytes, HASH_BYTES, Integer.BYTES).getInt();
    }

    private static SegmentKey place(byte[] bytes) {
        String pageId = HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
        int ordinal = ByteBuffer.wrap(bytes, HASH_BYTES, Integer.BYTES).getInt();
        return new SegmentKey(Script.OTHER, SegmentKind.BOILERPLATE, "", pageId, ordinal, null, 0, null);
    }

    private static Serde<Long> number(int bytes) {
        return serde(
                number -> put(ByteBuffer.allocate(bytes), number, bytes).array(),
                array -> get(ByteBuffer.wrap(array), bytes));
    }

    /** The lowest bytes of a number. */
    private static ByteBuffer put(ByteBuffer buffer, long number, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer.put((byte) (number >>> shift));
        }
        return buffer;
    }

    private static long get(ByteBuffer buffer, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << Byte.SIZE) | Byte.toUnsignedLong(buffer.get());
        }
        return number;
    }

    private static byte[] rest(ByteBuffer buffer, int skipped) {
        buffer.position(buffer.position() + skipped);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return rest;
    }

    private static <T> Serde<T> serde(Function<T, byte[]> write, Function<byte[], T> read) {
        Serializer<T> serializer = (topic, value) -> value == null ? null : write.apply(value);
        Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : read.apply(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    /** The text's UTF-8 bytes, as every public topic has its keys. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
