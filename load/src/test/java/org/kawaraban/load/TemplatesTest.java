// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;
import org.kawaraban.model.TaggedSegment;

/** What holds for every template; that a node takes them is tested in opensearch-tests. */
class TemplatesTest {
    /** A term has at most 32,766 bytes in Lucene; a character of UTF-16 has three at most in UTF-8. */
    private static final int MOST_CHARACTERS = 8191;

    @ParameterizedTest
    @EnumSource(Stream.class)
    void shouldTakeNoFieldThatItDoesNotKnow(Stream stream) {
        JsonNode mappings = template(stream).at("/template/mappings");

        assertThat(mappings.path("dynamic").isBoolean()).isTrue();
        assertThat(mappings.path("dynamic").asBoolean()).isFalse();
        assertThat(fields(mappings)).allMatch(field -> field.path("dynamic").isMissingNode());
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void shouldKeepKeywordsBelowWhatATermMayHave(Stream stream) {
        assertThat(fields(template(stream).at("/template/mappings")))
                .filteredOn(field -> field.path("type").asText().equals("keyword"))
                .isNotEmpty()
                .allMatch(field -> field.path("ignore_above").asInt(Integer.MAX_VALUE) <= MOST_CHARACTERS);
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void shouldNotRefuseADocumentForItsDate(Stream stream) {
        assertThat(fields(template(stream).at("/template/mappings")))
                .filteredOn(field -> field.path("type").asText().equals("date"))
                .isNotEmpty()
                .allMatch(field -> field.path("ignore_malformed").asBoolean());
    }

    /** A field that is added to the records must be thought of here. */
    @ParameterizedTest
    @CsvSource({"ARTICLES, article", "FRAGMENTS, fragment", "DUPLICATES, duplicate"})
    void shouldKnowEveryFieldOfTheRecords(Stream stream, String schema) throws IOException {
        try (InputStream in = TaggedSegment.class.getResourceAsStream(schema + ".schema.json")) {
            JsonNode record = Json.MAPPER.readTree(in);

            assertThat(mapped(template(stream).at("/template/mappings"))).isEqualTo(described(record));
        }
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void shouldDifferInTheAnalysisOfJapaneseAlone(Stream stream) {
        JsonNode cjk = new Templates(Analysis.CJK).of(stream, "");
        JsonNode kuromoji = new Templates(Analysis.KUROMOJI).of(stream, "");

        assertThat(kuromoji.at("/template/mappings/properties")).isEqualTo(cjk.at("/template/mappings/properties"));
        assertThat(kuromoji.at("/template/settings/analysis/analyzer/phrases"))
                .isEqualTo(cjk.at("/template/settings/analysis/analyzer/phrases"));
        if (stream != Stream.DEAD_LETTERS) {
            assertThat(kuromoji.at("/template/settings/analysis/analyzer/ja/tokenizer")
                            .asText())
                    .isEqualTo("ja");
            assertThat(cjk.at("/template/settings/analysis/analyzer/ja/tokenizer")
                            .asText())
                    .isEqualTo("standard");
            assertThat(kuromoji.at("/template/mappings/_meta/kawaraban_analysis")
                            .asText())
                    .isEqualTo("kuromoji");
        }
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void shouldCoverTheIndexOfItsStreamAlone(Stream stream) {
        JsonNode template = new Templates(Analysis.CJK).of(stream, "news-");

        assertThat(template.path("index_patterns").toString()).isEqualTo("[\"news-" + stream.label() + "\"]");
        assertThat(Templates.name(stream, "news-")).isEqualTo("kawaraban-news-" + stream.label());
    }

    private static JsonNode template(Stream stream) {
        return new Templates(Analysis.CJK).of(stream, "");
    }

    /** All fields of a mapping, at every depth, sub-fields among them. */
    private static List<JsonNode> fields(JsonNode mapping) {
        List<JsonNode> fields = new ArrayList<>();
        for (String children : List.of("properties", "fields")) {
            for (JsonNode field : mapping.path(children)) {
                fields.add(field);
                fields.addAll(fields(field));
            }
        }
        return fields;
    }

    /** Paths of what is mapped; what stands in an object that is not indexed is no concern of the mapping. */
    private static Set<String> mapped(JsonNode mapping) {
        Set<String> paths = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : mapping.path("properties").properties()) {
            paths.add(field.getKey());
            mapped(field.getValue()).forEach(path -> paths.add(field.getKey() + "." + path));
        }
        return paths;
    }

    /** The same of a record's schema. */
    private static Set<String> described(JsonNode schema) {
        Set<String> paths = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            paths.add(field.getKey());
            if (!field.getKey().equals("evidence") && !field.getKey().equals("repeats")) {
                described(field.getValue()).forEach(path -> paths.add(field.getKey() + "." + path));
                described(field.getValue().path("items")).forEach(path -> paths.add(field.getKey() + "." + path));
            }
        }
        return paths;
    }
}
