// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kawaraban.model.Json;

/** The records of an output folder as its files have them: what a search must find is computed from these. */
record Records(List<JsonNode> all) {
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    static Records read(Path out, String stream) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (var files = Files.list(out.resolve(stream))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 1; i < lines.size(); i += 2) {
                    records.add(Json.MAPPER.readTree(lines.get(i)));
                }
            }
        }
        return new Records(records);
    }

    int size() {
        return all.size();
    }

    Set<String> ids(Predicate<JsonNode> condition) {
        Set<String> ids = new TreeSet<>();
        all.stream()
                .filter(condition)
                .forEach(record -> ids.add(record.path("id").asText()));
        return ids;
    }

    static boolean contains(JsonNode record, String text) {
        return record.path("title").asText("").contains(text)
                || record.path("body").asText("").contains(text);
    }

    static Set<String> countries(JsonNode record) {
        Set<String> codes = new TreeSet<>();
        record.path("countries")
                .forEach(country -> codes.add(country.path("code").asText()));
        return codes;
    }

    /** How many records each pair of country and month of publication, as Japan has it, has: {@code US 2025-02}. */
    TreeMap<String, Long> byCountryAndMonth() {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (JsonNode record : all) {
            if (record.path("published_at").isTextual()) {
                String month = YearMonth.from(
                                instant(record.path("published_at").asText()).atOffset(JAPAN))
                        .toString();
                countries(record).forEach(code -> counts.merge(code + " " + month, 1L, Long::sum));
            }
        }
        return counts;
    }

    /** A date alone counts as its midnight in UTC, as Elasticsearch and OpenSearch have it. */
    private static Instant instant(String publishedAt) {
        return publishedAt.length() == 10
                ? LocalDate.parse(publishedAt).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(publishedAt).toInstant();
    }
}
