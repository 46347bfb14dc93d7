// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kawaraban.model.Stream;

/** The counts of {@code summary.json}, those that it gives, against the files. */
final class SummaryCheck implements RecordCheck {
    private static final String FILE = "summary.json";

    private final Problems problems;
    private final Path directory;
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Map<String, Long> relations = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long articles;
    private long fragments;
    private long deadLetters;

    SummaryCheck(Problems problems, Path directory) {
        this.problems = problems;
        this.directory = directory;
    }

    @Override
    public void check(Entry entry) {
        switch (entry.stream()) {
            case ARTICLES -> articles++;
            case FRAGMENTS -> fragments++;
            case DUPLICATES -> relations.merge(entry.text("relation"), 1L, Long::sum);
            case DEAD_LETTERS -> {
                deadLetters++;
                reasons.merge(entry.text("reason"), 1L, Long::sum);
            }
        }
        if (entry.stream() != Stream.DEAD_LETTERS) {
            kinds.merge(entry.text("kind"), 1L, Long::sum);
        }
    }

    @Override
    public void end() {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        JsonObject summary;
        try {
            summary = StrictJson.object(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.in(FILE, "cannot be read: %s", e);
            return;
        }
        if (summary == null) {
            problems.in(FILE, "is not a JSON object in UTF-8");
            return;
        }
        compare(summary, "articles", articles);
        compare(summary, "fragments", fragments);
        compare(summary, "dead_letters", deadLetters);
        compare(summary, "duplicates", relations);
        compare(summary, "segments", kinds);
        if (summary.get("pages") instanceof JsonObject pages) {
            compare(pages, "dead_letters", reasons);
        }
    }

    private void compare(JsonObject summary, String name, long counted) {
        JsonElement said = summary.get(name);
        if (said != null && !isNumber(said, counted)) {
            problems.in(FILE, "%s is %s, the files hold %d", name, said, counted);
        }
    }

    private void compare(JsonObject summary, String name, Map<String, Long> counted) {
        JsonElement said = summary.get(name);
        if (said == null) {
            return;
        }
        if (!said.isJsonObject()) {
            problems.in(FILE, "%s is not an object of counts", name);
            return;
        }
        TreeSet<String> keys = new TreeSet<>(counted.keySet());
        keys.addAll(said.getAsJsonObject().keySet());
        for (String key : keys) {
            long count = counted.getOrDefault(key, 0L);
            JsonElement value = said.getAsJsonObject().get(key);
            if (value == null ? count != 0 : !isNumber(value, count)) {
                problems.in(FILE, "%s.%s is %s, the files hold %d", name, key, value, count);
            }
        }
    }

    private static boolean isNumber(JsonElement value, long number) {
        return value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber()
                && value.getAsBigDecimal().compareTo(java.math.BigDecimal.valueOf(number)) == 0;
    }
}
