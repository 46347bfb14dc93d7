// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;

/**
 * The composable index templates, one for each stream: {@code articles.json} and so on in this package's resources, which
 * every cluster takes as they are. For one with the kuromoji plugin, {@code kuromoji.json} is laid over them.
 */
final class Templates {
    private static final String OVERLAY = "kuromoji.json";

    private final Analysis analysis;

    Templates(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The template for a stream, whose index has a prefix or none. */
    ObjectNode of(Stream stream, String indexPrefix) {
        ObjectNode template = read(stream.label() + ".json");
        if (analysis == Analysis.KUROMOJI
                && template.at("/template/settings/analysis").isObject()) {
            merge(template, read(OVERLAY));
        }
        template.putArray("index_patterns").add(indexPrefix + stream.label());
        return template;
    }

    /** What it is called in the cluster. */
    static String name(Stream stream, String indexPrefix) {
        return "kawaraban-" + indexPrefix + stream.label();
    }

    /**
     * Puts the templates of all streams in place. One of the same version and analysis stays as it is, with what its
     * users may have added.
     */
    void install(ClusterClient client, String indexPrefix) throws InterruptedException {
        for (Stream stream : Stream.values()) {
            ObjectNode template = of(stream, indexPrefix);
            String path = "/_index_template/" + ClusterClient.segment(name(stream, indexPrefix));
            JsonNode there = client.request("GET", path, null).json().at("/index_templates/0/index_template");
            if (!isSame(there, template)) {
                Answer answer = client.request("PUT", path, Json.bytes(template));
                if (!answer.isOk()) {
                    throw client.refused("index template " + name(stream, indexPrefix) + " refused", answer);
                }
            }
        }
    }

    private static boolean isSame(JsonNode there, JsonNode template) {
        return there.path("version").asLong(-1) == template.path("version").asLong()
                && there.path("_meta").equals(template.path("_meta"))
                && there.path("index_patterns").equals(template.path("index_patterns"));
    }

    /** Lays one object over another: objects are merged, everything else is replaced. */
    private static void merge(ObjectNode under, ObjectNode over) {
        for (Map.Entry<String, JsonNode> field : over.properties()) {
            JsonNode below = under.get(field.getKey());
            if (below instanceof ObjectNode lower && field.getValue() instanceof ObjectNode upper) {
                merge(lower, upper);
            } else {
                under.set(field.getKey(), field.getValue());
            }
        }
    }

    private static ObjectNode read(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null || !(Json.MAPPER.readTree(in) instanceof ObjectNode object)) {
                throw new IllegalStateException(resource + ": missing, or no JSON object");
            }
            return object;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
