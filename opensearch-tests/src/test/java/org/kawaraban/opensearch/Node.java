// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.kawaraban.model.Json;
import org.opensearch.http.HttpServerTransport;

/** A real OpenSearch node in this process, with or without the kuromoji plugin, on a free port. */
final class Node implements AutoCloseable {
    static final String NEEDS_OLDER_JAVA = "OpenSearch 2.16 does not start on Java 24 and newer";

    private static final String KUROMOJI = "org.opensearch.plugin.analysis.kuromoji.AnalysisKuromojiPlugin";

    /** What a node has of its own accord and these tests touch. */
    private static final String MODULES = String.join(
            ",", "org.opensearch.analysis.common.CommonAnalysisPlugin", "org.opensearch.transport.Netty4Plugin");

    private final OpenSearchRunner runner;
    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Node(OpenSearchRunner runner) {
        this.runner = runner;
        int port = runner.node()
                .injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
        this.url = URI.create("http://localhost:" + port);
    }

    static Node start(Path home, boolean hasKuromoji) {
        return start(home, hasKuromoji, "0");
    }

    static Node start(Path home, boolean hasKuromoji, String port) {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", port);
            settings.put("transport.port", "0");
            settings.put("discovery.type", "single-node");
            settings.put("network.host", "127.0.0.1");
            // A build machine's disk may be nearly full.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        OpenSearchRunner.Configs configs = OpenSearchRunner.newConfigs()
                .basePath(home.toString())
                .clusterName("kawaraban-tests")
                .numOfNode(1)
                .moduleTypes(MODULES)
                .useLogger()
                .disableESLogger();
        runner.build(hasKuromoji ? configs.pluginTypes(KUROMOJI) : configs);
        runner.ensureYellow();
        return new Node(runner);
    }

    URI url() {
        return url;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends JSON, or nothing if it is empty; the answer's JSON, whatever its status. */
    JsonNode send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json, UTF_8))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        return Json.MAPPER.readTree(response.body());
    }

    /** Searches and returns the answer, with up to 1,000 hits. */
    JsonNode search(String index, String query) throws IOException, InterruptedException {
        return send("POST", "/" + index + "/_search?size=1000", "{\"track_total_hits\":true,\"query\":" + query + "}");
    }

    @Override
    public void close() throws IOException {
        runner.close();
        runner.clean();
    }
}
