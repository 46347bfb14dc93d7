// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Whether a reader that was written for one JSON Schema can read what a later one describes: everything that was promised
 * is still true. Fields may be added, and promises may become stricter.
 */
final class SchemaCompatibility {
    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /** What breaks such a reader, one line each, with where. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaCompatibility compatibility = new SchemaCompatibility(before, after);
        compatibility.compare("$", before, after);
        return compatibility.breaks;
    }

    private void compare(String at, JsonNode oldSchema, JsonNode newSchema) {
        JsonNode before = resolve(oldSchema, oldRoot);
        JsonNode after = resolve(newSchema, newRoot);
        within(at, "type", before, after);
        within(at, "enum", before, after);
        bound(at, "minimum", before, after, (was, is) -> is.asDouble() >= was.asDouble());
        bound(at, "minItems", before, after, (was, is) -> is.asDouble() >= was.asDouble());
        bound(at, "maximum", before, after, (was, is) -> is.asDouble() <= was.asDouble());
        bound(at, "const", before, after, JsonNode::equals);
        bound(at, "pattern", before, after, JsonNode::equals);
        Set<String> required = values(after.path("required"));
        for (String field : values(before.path("required"))) {
            if (!required.contains(field)) {
                breaks.add(at + ": " + field + " is no longer required");
            }
        }
        before.path("properties").fieldNames().forEachRemaining(field -> {
            if (after.path("properties").has(field)) {
                compare(
                        at + "." + field,
                        before.get("properties").get(field),
                        after.get("properties").get(field));
            } else {
                breaks.add(at + "." + field + " is gone");
            }
        });
        if (before.has("items")) {
            compare(at + "[]", before.get("items"), after.path("items"));
        }
    }

    /** What may be there must have been possible before; where nothing was said, anything was. */
    private void within(String at, String keyword, JsonNode before, JsonNode after) {
        if (before.has(keyword)
                && (!after.has(keyword) || !values(before.get(keyword)).containsAll(values(after.get(keyword))))) {
            breaks.add(at + ": " + keyword + " was " + before.get(keyword) + ", is "
                    + (after.has(keyword) ? after.get(keyword) : "nothing"));
        }
    }

    private void bound(
            String at, String keyword, JsonNode before, JsonNode after, BiPredicate<JsonNode, JsonNode> holds) {
        if (before.has(keyword) && (!after.has(keyword) || !holds.test(before.get(keyword), after.get(keyword)))) {
            breaks.add(at + ": " + keyword + " was " + before.get(keyword) + ", is "
                    + (after.has(keyword) ? after.get(keyword) : "nothing"));
        }
    }

    private static JsonNode resolve(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new HashSet<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.toString()));
        } else if (!node.isMissingNode()) {
            values.add(node.toString());
        }
        return values;
    }
}
