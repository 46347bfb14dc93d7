// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index to load into.
 *
 * @param name of the index, or of an alias for it
 * @param id its own, which another one of the same name does not have
 * @param analysis what the template that it was made from says of Japanese; null if it was made from another one
 */
record Index(String name, String id, @Nullable String analysis) {
    /** Finds the index, making it from its template if there is none. */
    static Index open(ClusterClient client, String name) throws InterruptedException {
        Answer answer = get(client, name);
        if (answer.status() == 404) {
            // Made here and not by the first document, so that a template that does not fit is told apart from one.
            Answer made = client.request("PUT", path(name), null);
            boolean wasFaster =
                    made.json().path("error").path("type").asText().equals("resource_already_exists_exception");
            if (!made.isOk() && !wasFaster) {
                throw client.refused("index " + name + " cannot be made", made);
            }
            answer = get(client, name);
        }
        if (!answer.isOk()) {
            throw client.refused("index " + name, answer);
        }
        TreeSet<String> ids = new TreeSet<>();
        String analysis = null;
        for (JsonNode index : answer.json()) {
            ids.add(index.at("/settings/index/uuid").asText());
            JsonNode label = index.at("/mappings/_meta/kawaraban_analysis");
            analysis = label.isTextual() ? label.asText() : null;
        }
        return new Index(name, String.join(",", ids), analysis);
    }

    /** Makes what was loaded visible to searches, and counts it; -1 if the cluster does not let us. */
    long count(ClusterClient client) throws InterruptedException {
        client.request("POST", path(name) + "/_refresh", null);
        Answer answer = client.request("GET", path(name) + "/_count", null);
        return answer.isOk() ? answer.json().path("count").asLong(-1) : -1;
    }

    private static Answer get(ClusterClient client, String name) throws InterruptedException {
        return client.request("GET", path(name) + "?filter_path=*.settings.index.uuid,*.mappings._meta", null);
    }

    private static String path(String name) {
        return "/" + ClusterClient.segment(name);
    }
}
