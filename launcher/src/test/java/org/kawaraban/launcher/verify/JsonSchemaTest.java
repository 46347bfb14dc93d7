// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonSchemaTest {
    @Test
    void shouldFollowReferences() {
        String schema = """
                {"properties":{"list":{"items":{"$ref":"#/$defs/id"},"minItems":1}},"$defs":{"id":{"type":"string"}}}
                """;

        assertThat(problems(schema, "{\"list\":[\"a\",1]}")).containsExactly("list[1] is not \"string\": 1");
        assertThat(problems(schema, "{\"list\":[]}")).containsExactly("list has too few items: 0");
        assertThat(problems(schema, "{}")).isEmpty();
    }

    @Test
    void shouldTellWholeNumbersFromOthers() {
        String schema = "{\"properties\":{\"n\":{\"type\":\"integer\"}}}";

        assertThat(problems(schema, "{\"n\":1}")).isEmpty();
        assertThat(problems(schema, "{\"n\":1.0}")).isEmpty();
        assertThat(problems(schema, "{\"n\":1.5}")).hasSize(1);
        assertThat(problems(schema, "{\"n\":\"1\"}")).hasSize(1);
        assertThat(problems(schema, "{\"n\":1e400}")).hasSize(1);
    }

    @Test
    void shouldRefuseASchemaThatDemandsMoreThanItChecks() {
        assertThatThrownBy(() -> JsonSchema.of("{\"properties\":{\"a\":{\"maxLength\":3}}}".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown JSON Schema keyword: maxLength");
    }

    private static List<String> problems(String schema, String value) {
        List<String> problems = new ArrayList<>();
        JsonSchema.of(schema.getBytes(UTF_8)).check(JsonParser.parseString(value), problems::add);
        return problems;
    }
}
