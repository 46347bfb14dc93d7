// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.kawaraban.model.Json;

/** The topics' contract as {@code docs/asyncapi.yaml} has it, to hold records against. */
final class AsyncApi {
    static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");

    private final JsonNode root;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private AsyncApi(JsonNode root) {
        this.root = root;
    }

    static AsyncApi read() throws IOException {
        return new AsyncApi(new YAMLMapper().readTree(Files.readString(FILE)));
    }

    JsonNode root() {
        return root;
    }

    /** The one message of each topic, by the topic's name. */
    Map<String, JsonNode> messages() {
        Map<String, JsonNode> messages = new TreeMap<>();
        root.get("channels").forEach(channel -> channel.get("messages")
                .forEach(message -> messages.put(channel.get("address").asText(), resolve(message))));
        return messages;
    }

    /** Where a record departs from its message. */
    List<String> problems(JsonNode message, ConsumerRecord<byte[], byte[]> record) throws IOException {
        List<String> problems = new ArrayList<>();
        JsonNode key = message.path("bindings").path("kafka").path("key");
        problems.addAll(validate("key", key, Json.MAPPER.getNodeFactory().textNode(text(record.key()))));
        if (message.has("headers")) {
            problems.addAll(validate("headers", message.get("headers"), headers(record)));
        }
        if (message.get("payload").has("schema")) {
            Path schema = FILE.resolveSibling(
                    message.get("payload").get("schema").get("$ref").asText());
            problems.addAll(validate(
                    "value", Json.MAPPER.readTree(Files.readString(schema)), Json.MAPPER.readTree(record.value())));
        }
        return problems;
    }

    private List<String> validate(String part, JsonNode schema, JsonNode value) {
        // References within the document are resolved by putting what they lead to beside the schema.
        ObjectNode whole = Json.MAPPER.createObjectNode();
        if (schema.has("$schema")) {
            whole = (ObjectNode) schema;
        } else {
            whole.set("components", root.get("components"));
            whole.putArray("allOf").add(schema);
        }
        JsonSchema validator = factory.getSchema(whole);
        return validator.validate(value).stream()
                .map(problem -> part + ": " + problem)
                .toList();
    }

    private static ObjectNode headers(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode headers = Json.MAPPER.createObjectNode();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        return headers;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
