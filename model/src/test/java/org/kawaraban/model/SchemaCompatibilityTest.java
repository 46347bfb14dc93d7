// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Readers of schema version 1 can read what is written today. The schemas of the version, as they were when consumers
 * began to rely on them, are kept beside this test: they are never changed. What breaks them needs a new version.
 */
class SchemaCompatibilityTest {
    @ParameterizedTest
    @ValueSource(strings = {"article", "fragment", "duplicate"})
    void shouldKeepWhatVersion1Promised(String name) throws IOException {
        assertThat(SchemaCompatibility.breaks(schema("v1/" + name + ".schema.json"), schema(name + ".schema.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // before | after | what breaks
                "{'properties':{'a':{'type':'string'}}}|{'properties':{}}|$.a is gone",
                "{'properties':{'a':{'type':'string'}}}|{'properties':{'b':{'type':'string'}}}|$.a is gone",
                "{'properties':{'a':{'type':'string'}}}|{'properties':{'a':{'type':'number'}}}|$.a: type was \"string\", is \"number\"",
                "{'type':'string'}|{'type':['string','null']}|$: type was \"string\", is [\"string\",\"null\"]",
                "{'required':['a']}|{'required':[]}|$: \"a\" is no longer required",
                "{'enum':['a']}|{'enum':['a','b']}|$: enum was [\"a\"], is [\"a\",\"b\"]",
                "{'const':1}|{'const':2}|$: const was 1, is 2",
                "{'pattern':'a'}|{}|$: pattern was \"a\", is nothing",
                "{'maximum':1}|{'maximum':100}|$: maximum was 1, is 100",
                "{'items':{'properties':{'a':{}}}}|{'items':{}}|$[].a is gone",
                "{'$ref':'#/$defs/x','$defs':{'x':{'minimum':0}}}|{'minimum':-1}|$: minimum was 0, is -1",
            })
    void shouldFindWhatBreaksAReader(String before, String after, String found) throws IOException {
        assertThat(SchemaCompatibility.breaks(json(before), json(after))).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'properties':{'a':{}}}|{'properties':{'a':{},'b':{}}}",
                "{'required':['a']}|{'required':['a','b']}",
                "{'type':['string','null']}|{'type':'string'}",
                "{'enum':['a','b']}|{'enum':['a']}",
                "{'minimum':0,'maximum':1}|{'minimum':0.5,'maximum':1}",
                "{'description':'a'}|{'description':'b'}",
            })
    void shouldAllowWhatBreaksNobody(String before, String after) throws IOException {
        assertThat(SchemaCompatibility.breaks(json(before), json(after))).isEmpty();
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = SchemaCompatibilityTest.class.getResourceAsStream(name)) {
            return Json.MAPPER.readTree(in);
        }
    }

    private static JsonNode json(String text) throws IOException {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
