// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.launcher.verify.OutputVerifier;
import org.kawaraban.launcher.verify.Report;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;
import org.kawaraban.model.kafka.Topics;

/**
 * The records of an output folder by stream, sorted: what two runs have in common, however their files were cut and
 * their partitions interleaved.
 *
 * @param records source lines; of dead letters, without where and when they were written
 */
record Output(Map<Stream, List<String>> records) {
    private static final Pattern PAGE = Pattern.compile("/p(\\d{5})\\.txt\"");

    /** What a replay that nobody disturbs makes of the pages. */
    static Output undisturbed(Path pages, Path out) throws Exception {
        Replay.Settings settings = new Replay.Settings(out, Topics.DEFAULT_PREFIX, null, Map.of(), false, 2);
        new Replay(settings, new Terminal(System.err, false)).run(PageFiles.find(List.of(pages), "*.txt"));
        return read(out);
    }

    /** The finished files of a folder. */
    static Output read(Path out) throws IOException {
        Map<Stream, List<String>> records = new TreeMap<>();
        for (Stream stream : Stream.values()) {
            List<String> lines = new ArrayList<>();
            for (Path file : files(out.resolve(stream.label()), ".ndjson")) {
                List<String> all = Files.readAllLines(file);
                for (int i = 1; i < all.size(); i += 2) {
                    lines.add(stream == Stream.DEAD_LETTERS ? withoutPlace(all.get(i)) : all.get(i));
                }
            }
            Collections.sort(lines);
            records.put(stream, lines);
        }
        return new Output(records);
    }

    /** How many records there are in all. */
    long size() {
        return records.values().stream().mapToLong(Collection::size).sum();
    }

    /** How many records come of the first pages, which are named {@code p00000.txt} and on. */
    long sizeOfPages(int pages) {
        return records.values().stream()
                .flatMap(Collection::stream)
                .filter(line -> {
                    Matcher page = PAGE.matcher(line);
                    return page.find() && Integer.parseInt(page.group(1)) < pages;
                })
                .count();
    }

    /** Waits until the manifests list so many records. */
    static void await(Path out, long records) throws Exception {
        Deadline.await(
                () -> listed(out) >= records,
                () -> "of " + records + " records only " + listed(out) + " were written to " + out);
    }

    /** Records in finished files, as the manifests list them. */
    static long listed(Path out) {
        try {
            long records = 0;
            for (Path manifest : files(out.resolve("manifest"), ".jsonl")) {
                for (String line : Files.readString(manifest).split("\n")) {
                    records += line.endsWith("}")
                            ? Json.MAPPER.readTree(line).path("records").asLong()
                            : 0;
                }
            }
            return records;
        } catch (IOException e) {
            // Replaced or cut off while it was read.
            return 0;
        }
    }

    /** {@code verify} finds nothing wrong with the folder, held against the pages. */
    static void assertVerifies(Path out, Path pages) throws IOException {
        PageFiles files = PageFiles.find(List.of(pages), "*.txt");
        Report report = new OutputVerifier(new FilePageTexts(files)).verify(out);
        assertThat(report.problems()).isEmpty();
    }

    /** Content of each finished file by its path, to hold against a later state: none may ever change. */
    static Map<String, String> finishedFiles(Path out) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Stream stream : Stream.values()) {
            for (Path file : files(out.resolve(stream.label()), ".ndjson")) {
                content.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static String withoutPlace(String deadLetter) throws IOException {
        JsonNode fields = Json.MAPPER.readTree(deadLetter);
        ((ObjectNode) fields).remove(List.of("id", "topic", "partition", "offset", "time"));
        return fields.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
