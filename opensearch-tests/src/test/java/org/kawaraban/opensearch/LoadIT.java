// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kawaraban.load.Analysis;
import org.kawaraban.load.BulkLoader;
import org.kawaraban.load.Credentials;
import org.kawaraban.load.LoadConfig;
import org.kawaraban.load.LoadReport;
import org.kawaraban.load.Target;
import org.kawaraban.model.Stream;

/** All output of a replay, loaded into real nodes with and without the kuromoji plugin, and searched. */
@EnabledForJreRange(max = JRE.JAVA_23, disabledReason = Node.NEEDS_OLDER_JAVA)
class LoadIT {
    @TempDir
    private static Path folder;

    private static final Map<Analysis, Node> NODES = new EnumMap<>(Analysis.class);
    private static final Map<Analysis, LoadReport> REPORTS = new EnumMap<>(Analysis.class);
    private static Path out;

    @BeforeAll
    static void load() throws Exception {
        out = Output.replay(folder);
        for (Analysis analysis : Analysis.values()) {
            Node node = Node.start(folder.resolve(analysis.label()), analysis == Analysis.KUROMOJI);
            NODES.put(analysis, node);
            LoadConfig config = LoadConfig.of(out, new Target(node.url(), Credentials.NONE, null));
            REPORTS.put(analysis, new BulkLoader(config, new SilentListener()).load());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (Node node : NODES.values()) {
            node.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void shouldLoadEveryDocument(Analysis analysis) throws Exception {
        LoadReport report = report(analysis);

        assertThat(report.analysis()).isEqualTo(analysis);
        assertThat(report.refused()).isNull();
        for (Stream stream : Stream.values()) {
            int documents = Records.read(out, stream.label()).size();
            assertThat(report.streams().get(stream).accepted())
                    .as(stream.label())
                    .isEqualTo(documents);
            assertThat(node(analysis)
                            .get("/" + stream.label() + "/_count")
                            .path("count")
                            .asInt())
                    .as(stream.label())
                    .isEqualTo(documents);
        }
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void shouldFindExactlyTheRecordsThatContainAPhrase(Analysis analysis) throws Exception {
        for (String phrase : List.of("米露", "ウクライナ", "トランプ大統領", "首脳会談", "プーチン", "中国", "日米", "東京")) {
            for (String index : List.of("articles", "fragments")) {
                Set<String> expected = Records.read(out, index).ids(record -> Records.contains(record, phrase));

                assertThat(ids(node(analysis).search(index, phraseQuery(phrase))))
                        .as("%s in %s", phrase, index)
                        .isEqualTo(expected);
            }
        }
        assertThat(Records.read(out, "articles").ids(record -> Records.contains(record, "米露")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void shouldFindExactlyTheRecordsTaggedWithTwoCountries(Analysis analysis) throws Exception {
        Predicate<JsonNode> isBoth = record -> Records.countries(record).containsAll(Set.of("US", "RU"));
        Set<String> expected = Records.read(out, "articles").ids(isBoth);
        assertThat(expected).isNotEmpty();

        JsonNode answer = node(analysis)
                .search(
                        "articles",
                        "{\"bool\":{\"filter\":[{\"term\":{\"countries.code\":\"US\"}},"
                                + "{\"term\":{\"countries.code\":\"RU\"}}]}}");

        assertThat(ids(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void shouldAggregateByCountryAndMonth(Analysis analysis) throws Exception {
        JsonNode answer = node(analysis)
                .send(
                        "POST",
                        "/articles/_search?size=0",
                        "{\"aggs\":{\"country\":{\"terms\":{\"field\":\"countries.code\",\"size\":300},"
                                + "\"aggs\":{\"month\":{\"date_histogram\":{\"field\":\"published_at\","
                                + "\"calendar_interval\":\"month\",\"format\":\"yyyy-MM\",\"time_zone\":\"+09:00\","
                                + "\"min_doc_count\":1}}}}}}");

        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode country : answer.at("/aggregations/country/buckets")) {
            for (JsonNode month : country.at("/month/buckets")) {
                counts.put(
                        country.path("key").asText() + " "
                                + month.path("key_as_string").asText(),
                        month.path("doc_count").asLong());
            }
        }
        assertThat(counts).isEqualTo(Records.read(out, "articles").byCountryAndMonth());
        assertThat(counts.size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Analysis.class)
    void shouldKeepEvidenceWithoutIndexingIt(Analysis analysis) throws Exception {
        JsonNode mapping = node(analysis).get("/articles/_mapping").at("/articles/mappings");
        JsonNode found = node(analysis).search("articles", "{\"exists\":{\"field\":\"countries.code\"}}");

        assertThat(mapping.path("dynamic").asText()).isEqualTo("false");
        assertThat(mapping.at("/properties/countries/properties/evidence/enabled")
                        .asBoolean(true))
                .isFalse();
        assertThat(found.at("/hits/hits/0/_source/countries/0/evidence/0/text").asText())
                .isNotEmpty();
        assertThat(node(analysis)
                        .search("articles", "{\"exists\":{\"field\":\"countries.evidence.text\"}}")
                        .at("/hits/total/value")
                        .asInt())
                .isZero();
    }

    /** What the README says that each field is for, and what the lack of the plugin costs. */
    @ParameterizedTest
    @CsvSource({
        "KUROMOJI, body.ja,       東京都, 東京 都",
        "CJK,      body.ja,       東京都, 東京 京都",
        "KUROMOJI, body.ja,       走った, 走る",
        "CJK,      body.ja,       走った, 走っ った",
        "KUROMOJI, body,          東京都, 東京 京都",
        "CJK,      body,          東京都, 東京 京都",
        "KUROMOJI, body,          ＧＤＰと米露, gdp と米 米露",
        "KUROMOJI, body.standard, 東京都, 東 京 都",
        "KUROMOJI, body.en,       Presidents met, presid met",
        "CJK,      body.en,       Presidents met, presid met"
    })
    void shouldCutTextAsItsFieldSays(Analysis analysis, String field, String text, String tokens) throws Exception {
        JsonNode answer = node(analysis)
                .send("POST", "/articles/_analyze", "{\"field\":\"" + field + "\",\"text\":\"" + text + "\"}");

        List<String> found = new ArrayList<>();
        answer.path("tokens").forEach(token -> found.add(token.path("token").asText()));
        assertThat(String.join(" ", found)).isEqualTo(tokens);
    }

    private static String phraseQuery(String phrase) {
        return "{\"multi_match\":{\"query\":\"" + phrase + "\",\"type\":\"phrase\",\"fields\":[\"title\",\"body\"]}}";
    }

    private static Set<String> ids(JsonNode answer) {
        Set<String> ids = new TreeSet<>();
        answer.at("/hits/hits").forEach(hit -> ids.add(hit.path("_id").asText()));
        assertThat(answer.at("/hits/total/value").asInt(-1)).isEqualTo(ids.size());
        return ids;
    }

    private static Node node(Analysis analysis) {
        return NODES.get(analysis);
    }

    private static LoadReport report(Analysis analysis) {
        return REPORTS.get(analysis);
    }
}
