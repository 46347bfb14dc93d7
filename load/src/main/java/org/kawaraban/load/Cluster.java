// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What answers at the URL.
 *
 * @param product {@code Elasticsearch} or {@code OpenSearch}
 * @param version its version
 * @param analysis how it can cut Japanese
 */
record Cluster(String product, String version, Analysis analysis) {
    private static final byte[] TRIAL =
            "{\"tokenizer\":\"kuromoji_tokenizer\",\"text\":\"米露首脳\"}".getBytes(StandardCharsets.UTF_8);

    /**
     * Asks the cluster.
     *
     * @throws LoadException if it is neither Elasticsearch nor OpenSearch, or cannot be reached
     */
    static Cluster of(ClusterClient client) throws InterruptedException {
        Answer answer = client.request("GET", "/", null);
        JsonNode version = answer.json().path("version");
        if (!answer.isOk()) {
            throw client.refused("what it is, it does not tell", answer);
        }
        if (!version.path("number").isTextual()) {
            throw client.failed("neither Elasticsearch nor OpenSearch answers there");
        }
        String product = version.path("distribution").asText().equals("opensearch") ? "OpenSearch" : "Elasticsearch";
        return new Cluster(product, version.path("number").asText(), analysis(client));
    }

    /**
     * Kuromoji only if the node asked has it and no data node is known to lack it: an index may be put on any of them.
     * Not everyone may ask for plugins, and hosted clusters show none.
     */
    private static Analysis analysis(ClusterClient client) throws InterruptedException {
        if (!client.request("POST", "/_analyze", TRIAL).isOk()) {
            return Analysis.CJK;
        }
        Answer answer = client.request("GET", "/_nodes/plugins?filter_path=nodes.*.roles,nodes.*.plugins.name", null);
        for (JsonNode node : answer.json().path("nodes")) {
            if (holdsData(node) && !hasKuromoji(node)) {
                return Analysis.CJK;
            }
        }
        return Analysis.KUROMOJI;
    }

    private static boolean holdsData(JsonNode node) {
        for (JsonNode role : node.path("roles")) {
            if (role.asText().startsWith("data")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasKuromoji(JsonNode node) {
        JsonNode plugins = node.path("plugins");
        for (JsonNode plugin : plugins) {
            // An embedded node names plugins by their class.
            if (plugin.path("name").asText().toLowerCase(Locale.ROOT).contains("kuromoji")) {
                return true;
            }
        }
        return plugins.isMissingNode() || plugins.isEmpty();
    }
}
