// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.kawaraban.model.Json;

/**
 * A JSON object on one line whose last field, {@code crc32c}, is the CRC-32C (RFC 3720) of the bytes before the comma in
 * front of it: a line that was cut off, overwritten or changed in a single bit is found out.
 *
 * <pre>{"id":"6d1f…","crc32c":"0a1b2c3d"}</pre>
 */
final class CheckedLine {
    private static final Pattern CHECKED = Pattern.compile("(\\{.+),\"crc32c\":\"([0-9a-f]{8})\"\\}");

    private CheckedLine() {}

    /** The line, without line feed. */
    static byte[] of(Object value) {
        byte[] json = Json.bytes(value);
        byte[] head = Arrays.copyOf(json, json.length - 1);
        byte[] tail = (",\"crc32c\":\"" + crc(head) + "\"}").getBytes(ISO_8859_1);
        byte[] line = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, line, head.length, tail.length);
        return line;
    }

    /** What the line says; nothing if it is damaged. */
    static <T> Optional<T> read(byte[] line, Class<T> type) {
        // Any bytes are text in this charset, one character each.
        Matcher matcher = CHECKED.matcher(new String(line, ISO_8859_1));
        if (!matcher.matches() || !crc(matcher.group(1).getBytes(ISO_8859_1)).equals(matcher.group(2))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(line, type));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
