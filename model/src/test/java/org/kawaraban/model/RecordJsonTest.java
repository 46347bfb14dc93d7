// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final String SOURCE = "\"source\":{\"uri\":\"pages/会談.txt\",\"page_id\":\"" + TestRecords.PAGE_ID
            + "\",\"ordinal\":2,\"segments\":5,\"charset\":\"UTF-8\",\"start\":10,\"end\":120,"
            + "\"repeats\":[{\"start\":60,\"end\":100}],\"fetched_at\":\"2025-02-23T11:04:00.000Z\"}";

    @Test
    void shouldPrintAnArticleInTheContractsOrder() {
        assertThat(text(TestRecords.ARTICLE))
                .isEqualTo("{\"schema_version\":1,\"id\":\"" + TestRecords.FINGERPRINT + "\",\"fingerprint\":\""
                        + TestRecords.FINGERPRINT
                        + "\",\"kind\":\"article\",\"title\":\"日ポ首脳が会談\",\"body\":\"一行目。\\n二行目。\\n\","
                        + "\"published_at\":\"2025-02-23T20:04:00+09:00\",\"language\":\"ja\","
                        + "\"language_confidence\":0.99,\"languages\":[{\"language\":\"ja\",\"share\":1.0}],"
                        + "\"countries\":[{\"code\":\"PL\",\"name\":\"Poland\",\"mentions\":1,\"score\":1.0,"
                        + "\"evidence\":[{\"text\":\"ポ\",\"start\":11,\"end\":12,\"rule\":\"abbreviation\"}]}],"
                        + "\"primary_country\":\"PL\",\"links\":[\"https://example.org/a\"]," + SOURCE
                        + ",\"enrichment\":{\"version\":\"1\"},\"@timestamp\":\"2025-02-23T11:04:00.000Z\"}");
    }

    @Test
    void shouldCarryWhatAnArticleUpdatesThroughTagging() throws IOException {
        UntaggedSegment update = TestRecords.UNTAGGED.updating(TestRecords.PAGE_ID);
        TaggedSegment article = TaggedSegment.of(
                Json.read(Json.bytes(update), UntaggedSegment.class),
                LanguageTag.NONE,
                CountryTags.NONE,
                new Enrichment("1", List.of()));

        assertThat(article.updates()).isEqualTo(TestRecords.PAGE_ID);
        assertThat(problems("article", article)).isEmpty();
    }

    @Test
    void shouldPrintADuplicateInTheContractsOrder() {
        assertThat(text(TestRecords.DUPLICATE))
                .isEqualTo("{\"schema_version\":1,\"id\":\"" + TestRecords.PAGE_ID + "-2\",\"fingerprint\":\""
                        + TestRecords.FINGERPRINT + "\",\"kind\":\"teaser\",\"relation\":\"repeat\",\"duplicate_of\":\""
                        + TestRecords.PAGE_ID + "-0\",\"similarity\":1.0,\"title\":null," + SOURCE
                        + ",\"@timestamp\":\"2025-02-23T11:04:00.000Z\"}");
    }

    @Test
    void shouldReadBackWhatItPrints() {
        assertThat(Json.read(Json.bytes(TestRecords.UNTAGGED), UntaggedSegment.class))
                .isEqualTo(TestRecords.UNTAGGED);
        assertThat(Json.read(Json.bytes(TestRecords.ARTICLE), TaggedSegment.class))
                .isEqualTo(TestRecords.ARTICLE);
        assertThat(Json.read(Json.bytes(TestRecords.DUPLICATE), Duplicate.class))
                .isEqualTo(TestRecords.DUPLICATE);
    }

    @Test
    void shouldReadRecordsWithFieldsOfALaterVersion() throws IOException {
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(Json.bytes(TestRecords.ARTICLE));
        json.put("mood", "hopeful");

        assertThat(Json.read(Json.bytes(json), TaggedSegment.class)).isEqualTo(TestRecords.ARTICLE);
    }

    @Test
    void shouldPrintWhatTheSchemasDescribe() throws IOException {
        assertThat(problems("article", TestRecords.ARTICLE)).isEmpty();
        assertThat(problems("duplicate", TestRecords.DUPLICATE)).isEmpty();
    }

    @Test
    void shouldBeRefusedByTheSchemaOfAnotherRecord() throws IOException {
        assertThat(problems("fragment", TestRecords.ARTICLE)).isNotEmpty();
        assertThat(problems("duplicate", TestRecords.ARTICLE)).isNotEmpty();
        assertThat(problems("article", TestRecords.DUPLICATE)).isNotEmpty();
    }

    private static List<String> problems(String schemaName, Object value) throws IOException {
        try (InputStream in = RecordJsonTest.class.getResourceAsStream(schemaName + ".schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            return schema.validate(Json.MAPPER.readTree(Json.bytes(value))).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static String text(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
