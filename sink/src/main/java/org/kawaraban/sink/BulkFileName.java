// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.model.Stream;

/**
 * The name of a bulk file: {@code articles-0-000000001024.ndjson}.
 *
 * @param stream whose records it holds
 * @param partition of the stream's topic
 * @param first number of its first record among the committed records of the partition, from 0
 */
record BulkFileName(Stream stream, int partition, long first) {
    private static final Pattern FILE = Pattern.compile("([a-z-]+)-(0|[1-9]\\d{0,8})-(\\d{12,18})\\.ndjson");
    private static final Pattern PART = Pattern.compile("(.+\\.ndjson)\\.[0-9a-f]{8}\\.part");

    /** The file's name as such. */
    String fileName() {
        return String.format(Locale.ROOT, "%s-%d-%012d.ndjson", stream.label(), partition, first);
    }

    /** Its name while it is written. Each writer has its own, so that a stalled one cannot touch its successor's. */
    String partName(String writer) {
        return fileName() + "." + writer + ".part";
    }

    /** The file's path below the output folder, with {@code /}. */
    String path() {
        return stream.label() + "/" + fileName();
    }

    /** The name that a file name stands for, if it is exactly one that {@link #fileName} gives. */
    static Optional<BulkFileName> parse(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return stream(matcher.group(1))
                .map(stream ->
                        new BulkFileName(stream, Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3))))
                .filter(name -> name.fileName().equals(fileName));
    }

    /** The name that a file gets when it is finished, if it is a part-file. */
    static Optional<BulkFileName> parsePart(String fileName) {
        Matcher matcher = PART.matcher(fileName);
        return matcher.matches() ? parse(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Stream> stream(String label) {
        for (Stream stream : Stream.values()) {
            if (stream.label().equals(label)) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }
}
