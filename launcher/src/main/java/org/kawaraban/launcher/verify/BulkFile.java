// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kawaraban.model.Stream;

/**
 * A file named as bulk files are.
 *
 * @param path where it is
 * @param name its path below the output folder, with {@code /}
 * @param stream by its folder and its name
 * @param partition by its name
 * @param first number of its first record, by its name
 */
record BulkFile(Path path, String name, Stream stream, int partition, long first) {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})-(\\d{12,18})\\.ndjson");
    private static final Pattern PART = Pattern.compile(".+\\.ndjson\\.[0-9a-f]+\\.part");

    /** A file in a stream's folder, if it is named as that stream's bulk files are. */
    static Optional<BulkFile> of(Path path, Stream stream) {
        String fileName = path.getFileName().toString();
        String prefix = stream.label() + "-";
        Matcher matcher = NAME.matcher(fileName.startsWith(prefix) ? fileName.substring(prefix.length()) : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int partition = Integer.parseInt(matcher.group(1));
        long first = Long.parseLong(matcher.group(2));
        boolean canonical = fileName.equals(String.format(Locale.ROOT, "%s%d-%012d.ndjson", prefix, partition, first));
        return canonical
                ? Optional.of(new BulkFile(path, stream.label() + "/" + fileName, stream, partition, first))
                : Optional.empty();
    }

    /** Whether a file is one that a sink is writing, which is no output yet. */
    static boolean isUnfinished(Path path) {
        return PART.matcher(path.getFileName().toString()).matches();
    }
}
