// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSON Schema (draft 2020-12) that the contract's schemas use. A schema with any other keyword is refused,
 * so that nothing it demands goes unchecked.
 */
final class JsonSchema {
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description");
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "required",
            "properties",
            "items",
            "enum",
            "const",
            "pattern",
            "minimum",
            "maximum",
            "minItems");

    private final JsonObject root;
    private final Map<String, Pattern> patterns = new HashMap<>();

    private JsonSchema(JsonObject root) {
        this.root = root;
        requireKnownKeywords(root);
    }

    /** A schema beside a class. */
    static JsonSchema beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name + " beside " + owner.getName());
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema " + name, e);
        }
    }

    static JsonSchema of(byte[] json) {
        JsonObject root = StrictJson.object(json);
        if (root == null) {
            throw new IllegalArgumentException("a schema is a JSON object");
        }
        return new JsonSchema(root);
    }

    /** Tells what is wrong with a value, one message each: {@code source.start is missing}. */
    void check(JsonElement value, Consumer<String> wrong) {
        check(root, "", value, wrong);
    }

    private void check(JsonObject schema, String path, JsonElement value, Consumer<String> wrong) {
        if (schema.has("$ref")) {
            check(referenced(schema.get("$ref").getAsString()), path, value, wrong);
            return;
        }
        if (!hasType(schema.get("type"), value)) {
            wrong.accept(named(path) + " is not " + schema.get("type") + ": " + shortened(value));
            return;
        }
        checkValue(schema, path, value, wrong);
        if (value.isJsonObject()) {
            checkObject(schema, path, value.getAsJsonObject(), wrong);
        } else if (value.isJsonArray()) {
            checkArray(schema, path, value, wrong);
        }
    }

    private void checkValue(JsonObject schema, String path, JsonElement value, Consumer<String> wrong) {
        boolean notConst = schema.has("const") && !schema.get("const").equals(value);
        boolean notInEnum = schema.has("enum") && !schema.getAsJsonArray("enum").contains(value);
        if (notConst || notInEnum) {
            JsonElement expected = notConst ? schema.get("const") : schema.get("enum");
            wrong.accept(named(path) + " is not " + expected + ": " + shortened(value));
        }
        if (isText(value) && schema.has("pattern")) {
            Pattern pattern = patterns.computeIfAbsent(schema.get("pattern").getAsString(), Pattern::compile);
            if (!pattern.matcher(value.getAsString()).find()) {
                wrong.accept(named(path) + " does not match " + pattern + ": " + shortened(value));
            }
        }
        if (isNumber(value)) {
            BigDecimal number = value.getAsBigDecimal();
            boolean low = schema.has("minimum")
                    && number.compareTo(schema.get("minimum").getAsBigDecimal()) < 0;
            boolean high = schema.has("maximum")
                    && number.compareTo(schema.get("maximum").getAsBigDecimal()) > 0;
            if (low || high) {
                wrong.accept(named(path) + " is out of range: " + number);
            }
        }
    }

    private void checkObject(JsonObject schema, String path, JsonObject value, Consumer<String> wrong) {
        if (schema.has("required")) {
            for (JsonElement name : schema.getAsJsonArray("required")) {
                if (!value.has(name.getAsString())) {
                    wrong.accept(below(path, name.getAsString()) + " is missing");
                }
            }
        }
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonElement> property :
                    schema.getAsJsonObject("properties").entrySet()) {
                JsonElement field = value.get(property.getKey());
                if (field != null) {
                    check(property.getValue().getAsJsonObject(), below(path, property.getKey()), field, wrong);
                }
            }
        }
    }

    private void checkArray(JsonObject schema, String path, JsonElement value, Consumer<String> wrong) {
        int size = value.getAsJsonArray().size();
        if (schema.has("minItems") && size < schema.get("minItems").getAsInt()) {
            wrong.accept(named(path) + " has too few items: " + size);
        }
        if (schema.has("items")) {
            for (int i = 0; i < size; i++) {
                check(
                        schema.getAsJsonObject("items"),
                        path + "[" + i + "]",
                        value.getAsJsonArray().get(i),
                        wrong);
            }
        }
    }

    private JsonObject referenced(String reference) {
        return root.getAsJsonObject("$defs").getAsJsonObject(reference.substring("#/$defs/".length()));
    }

    private static boolean hasType(@Nullable JsonElement type, JsonElement value) {
        if (type == null) {
            return true;
        }
        if (!type.isJsonArray()) {
            return isOfType(type.getAsString(), value);
        }
        for (JsonElement alternative : type.getAsJsonArray()) {
            if (isOfType(alternative.getAsString(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(String type, JsonElement value) {
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "null" -> value.isJsonNull();
            case "string" -> isText(value);
            case "number" -> isNumber(value);
            case "integer" -> isNumber(value) && isWhole(value.getAsBigDecimal());
            case "boolean" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            default -> throw new IllegalArgumentException("no JSON type: " + type);
        };
    }

    /** Of numbers beyond 64 bits, which no field of ours has, none counts as whole. */
    private static boolean isWhole(BigDecimal number) {
        return number.precision() - number.scale() <= 18
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static void requireKnownKeywords(JsonObject schema) {
        for (Map.Entry<String, JsonElement> keyword : schema.entrySet()) {
            boolean known = KEYWORDS.contains(keyword.getKey()) || ANNOTATIONS.contains(keyword.getKey());
            if (!known) {
                throw new IllegalArgumentException("unknown JSON Schema keyword: " + keyword.getKey());
            }
        }
        for (String container : new String[] {"properties", "$defs"}) {
            if (schema.has(container)) {
                schema.getAsJsonObject(container)
                        .asMap()
                        .values()
                        .forEach(inner -> requireKnownKeywords(inner.getAsJsonObject()));
            }
        }
        if (schema.has("items")) {
            requireKnownKeywords(schema.getAsJsonObject("items"));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String named(String path) {
        return path.isEmpty() ? "the record" : path;
    }

    private static String shortened(JsonElement value) {
        String text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
