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

    private static final int UNKNOWN_TOKENIZER = 400;

    /**
     * Asks the cluster.
     *
     * @throws LoadException if it is neither Elasticsearch nor OpenSearch, or cannot be reached
     */
    static Cluster of(ClusterClient client) throws InterruptedException {
        Answer answer = client.request("GET", "/", null);
        JsonNode version = answer.json().path("version");
        if (!answer.isOk()) {
            throw client.refused("does not say what it is", answer);
        }
        if (!version.path("number").isTextual()) {
            throw client.failed("neither Elasticsearch nor OpenSearch answers there");
        }
        String product = version.path("distribution").asText().equals("opensearch") ? "OpenSearch" : "Elasticsearch";
        return new Cluster(product, version.path("number").asText(), analysis(client));
    }

    /**
     * Kuromoji only if it works where it is tried, and no data node is known to lack it: an index may be put on any of
     * them. Hosted clusters show no plugins, and not everyone may try an analyzer; what can be seen decides then.
     */
    private static Analysis analysis(ClusterClient client) throws InterruptedException {
        Answer trial = client.request("POST", "/_analyze", TRIAL);
        if (trial.status() == UNKNOWN_TOKENIZER) {
            return Analysis.CJK;
        }
        Answer answer = client.request("GET", "/_nodes/plugins?filter_path=nodes.*.roles,nodes.*.plugins.name", null);
        boolean isShown = false;
        boolean isLacking = false;
        for (JsonNode node : answer.json().path("nodes")) {
            isShown |= !node.path("plugins").isEmpty();
            isLacking |= holdsData(node) && !hasKuromoji(node);
        }
        boolean isThere = isShown ? !isLacking : trial.isOk();
        return isThere ? Analysis.KUROMOJI : Analysis.CJK;
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
        for (JsonNode plugin : node.path("plugins")) {
            // An embedded node names plugins by their class.
            if (plugin.path("name").asText().toLowerCase(Locale.ROOT).contains("kuromoji")) {
                return true;
            }
        }
        return false;
    }
}
