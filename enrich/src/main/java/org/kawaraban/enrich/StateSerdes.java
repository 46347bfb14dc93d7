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
import org.kawaraban.enrich.dedup.Deduplicator.Seen;
import org.kawaraban.enrich.dedup.SegmentKey;

/**
 * Compact forms of what deduplication remembers. A change of any of them needs a new version in the stores' names.
 *
 * <p>An id is 16 bytes (an article's fingerprint) or 20 (a place: page id and big-endian ordinal).
 */
final class StateSerdes {
    private static final int HASH_BYTES = 16;
    private static final int HASH_DIGITS = 2 * HASH_BYTES;

    /** A fingerprint: 16 bytes. */
    static final Serde<String> FINGERPRINT =
            serde(HexFormat.of()::parseHex, bytes -> HexFormat.of().formatHex(bytes));

    /** An article's or a fragment's id: 16 or 20 bytes. */
    static final Serde<String> ID = serde(StateSerdes::id, StateSerdes::id);

    /** A segment's place: 20 bytes. Only ever a key to look up, so nothing reads it back. */
    static final Serde<SegmentKey> PLACE = serde(segment -> id(segment.place()), bytes -> {
        throw new UnsupportedOperationException("a place's key holds no segment");
    });

    /** The number of duplicates (4 bytes, big-endian), then the kept id. */
    static final Serde<Seen> SEEN = serde(
            seen -> {
                byte[] kept = id(seen.kept());
                return ByteBuffer.allocate(Integer.BYTES + kept.length)
                        .putInt(seen.duplicates())
                        .put(kept)
                        .array();
            },
            bytes -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                int duplicates = buffer.getInt();
                byte[] kept = new byte[buffer.remaining()];
                buffer.get(kept);
                return new Seen(id(kept), duplicates);
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
