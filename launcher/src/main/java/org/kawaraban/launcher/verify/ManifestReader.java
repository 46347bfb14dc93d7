// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.kawaraban.sink.BulkSink;

/** Reads the manifests, noting where they contradict themselves: gaps, repetitions, lines that belong elsewhere. */
final class ManifestReader {
    private static final Pattern NAME =
            Pattern.compile("(articles|fragments|duplicates|dead-letters)-(\\d{1,9})\\.jsonl");
    private static final Pattern CHECKED = Pattern.compile("(\\{.+),\"crc32c\":\"([0-9a-f]{8})\"\\}");
    private static final Pattern TEMPORARY = Pattern.compile(".+\\.tmp");

    private final Problems problems;
    private final JsonSchema schema = JsonSchema.beside(BulkSink.class, "manifest.schema.json");

    ManifestReader(Problems problems) {
        this.problems = problems;
    }

    /** All files that the manifests list, by path below the output folder. */
    Map<String, Listed> read(Path folder) throws IOException {
        Map<String, Listed> listed = new TreeMap<>();
        for (Path path : Folders.entries(folder)) {
            String fileName = path.getFileName().toString();
            Matcher matcher = NAME.matcher(fileName);
            if (matcher.matches() && Files.isRegularFile(path)) {
                String prefix = matcher.group(1) + "/" + matcher.group(1) + "-" + matcher.group(2) + "-";
                readManifest(path, prefix, Integer.parseInt(matcher.group(2)), listed);
            } else if (!fileName.equals("folder.json")
                    && !TEMPORARY.matcher(fileName).matches()) {
                problems.in("manifest/" + fileName, "is no manifest");
            }
        }
        return listed;
    }

    private void readManifest(Path path, String prefix, int partition, Map<String, Listed> listed) throws IOException {
        List<Listed> entries = new ArrayList<>();
        String name = "manifest/" + path.getFileName();
        try (LineReader lines = new LineReader(path)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Location location = new Location(name, lines.line());
                if (!lines.isTerminated()) {
                    problems.at(location, "is cut off: no line feed at its end");
                }
                Listed entry = entry(location, line);
                if (entry != null) {
                    add(entry, entries);
                }
            }
        }
        checkSequence(entries, prefix, partition);
        entries.forEach(entry -> listed.put(entry.file(), entry));
    }

    private @Nullable Listed entry(Location location, byte[] line) {
        JsonObject object = StrictJson.object(line);
        if (object == null) {
            problems.at(location, "is not a JSON object");
            return null;
        }
        long before = problems.count();
        checkSum(location, line);
        schema.check(object, wrong -> problems.at(location, "%s", wrong));
        return problems.count() == before ? Listed.of(location, object) : null;
    }

    /** A sink that was stalled and its successor may both have noted the same file: that is no contradiction. */
    private static void add(Listed entry, List<Listed> entries) {
        for (Listed earlier : entries) {
            if (earlier.first() == entry.first() && entry.saysTheSameAs(earlier)) {
                return;
            }
        }
        entries.add(entry);
    }

    private void checkSequence(List<Listed> entries, String prefix, int partition) {
        long next = 0;
        long nextOffset = 0;
        for (Listed entry : entries) {
            Location location = entry.location();
            String expected = prefix + String.format(java.util.Locale.ROOT, "%012d", entry.first()) + ".ndjson";
            if (!entry.file().equals(expected) || entry.partition() != partition) {
                problems.at(location, "names %s of partition %d, not %s", entry.file(), entry.partition(), expected);
            }
            if (entry.first() != next) {
                problems.at(location, "%s begins with record %d, not %d", entry.file(), entry.first(), next);
            }
            nextOffset = checkOffsets(entry, nextOffset);
            next = entry.next();
        }
    }

    /** The offset behind the entry; of one that was made anew from its file, which does not say, the one before it. */
    private long checkOffsets(Listed entry, long before) {
        Long first = entry.firstOffset();
        Long next = entry.nextOffset();
        if (first == null || next == null) {
            return before;
        }
        if (first < before || next - first < entry.records()) {
            problems.at(
                    entry.location(),
                    "offsets %d to %d do not fit %d records behind offset %d",
                    first,
                    next,
                    entry.records(),
                    before);
        }
        return next;
    }

    /** Notes a line whose checksum, if it has one, is not the CRC-32C of the bytes before its last field. */
    private void checkSum(Location location, byte[] line) {
        String text = new String(line, ISO_8859_1);
        if (!text.contains("\"crc32c\"")) {
            return;
        }
        Matcher matcher = CHECKED.matcher(text);
        CRC32C crc = new CRC32C();
        if (matcher.matches()) {
            crc.update(matcher.group(1).getBytes(ISO_8859_1));
        }
        if (!matcher.matches()
                || !HexFormat.of().toHexDigits((int) crc.getValue()).equals(matcher.group(2))) {
            problems.at(location, "is damaged: its checksum is not that of the line");
        }
    }
}
