// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kawaraban.model.Json;

/** The names in an output folder. */
final class BulkTree {
    private static final String STREAM = "(articles|fragments|duplicates|dead-letters)";

    private BulkTree() {}

    /** Files, indices and ids are named by streams, numbers and hashes, whatever stands in pages, keys and headers. */
    static void assertNamesNothingFromData(Path out) throws IOException {
        try (var tree = Files.walk(out)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                assertThat(out.relativize(file).toString())
                        .matches(STREAM + "/" + STREAM + "-\\d+-\\d{12}\\.ndjson|manifest/(" + STREAM
                                + "-\\d+\\.jsonl|folder\\.json)|summary\\.json");
                if (file.toString().endsWith(".ndjson")) {
                    assertNamesByHash(Files.readAllLines(file));
                }
            }
        }
    }

    private static void assertNamesByHash(List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i += 2) {
            JsonNode action = Json.MAPPER.readTree(lines.get(i));
            assertThat(action).hasSize(1);
            assertThat(action.path("index").path("_index").asText()).matches(STREAM);
            assertThat(action.path("index").path("_id").asText()).matches("[0-9a-f]{32}(-\\d+)*|\\d+-\\d+");
        }
    }
}
