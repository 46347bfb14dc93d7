// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/** Stands in for a cluster over HTTP, and fails as it is told. What real clusters do is tested in opensearch-tests. */
final class FakeCluster implements AutoCloseable {
    /** Answers a bulk request in place of the cluster; null to let the cluster answer. */
    interface Fault {
        @Nullable
        Reply answer(List<JsonNode> sources) throws IOException;
    }

    /** Status and body; no answer at all if the status is 0. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }

        static Reply error(int status, String type, String reason) {
            return of(
                    status,
                    "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"},\"status\":" + status + "}");
        }

        static Reply hangUp() {
            return of(0, "");
        }
    }

    /** Documents by index and id. */
    final Map<String, Map<String, JsonNode>> indices = new TreeMap<>();

    /** Index templates by name. */
    final Map<String, JsonNode> templates = new TreeMap<>();

    /** What the next bulk requests meet. */
    final Deque<Fault> faults = new ArrayDeque<>();

    /** How many documents each bulk request held. */
    final List<Integer> bulks = new ArrayList<>();

    /** Largest body of a bulk request that was not refused. */
    int largestBody;

    /** Values of the header Authorization. */
    final Set<String> authorizations = new HashSet<>();

    /** What all other requests meet, by method and path; the cluster's own answer if there is none. */
    final Map<String, Reply> replies = new HashMap<>();

    boolean hasKuromoji = true;
    int maxBodyBytes = 100 << 20;
    int generation = 1;

    static {
        // Otherwise each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final HttpServer server;

    FakeCluster() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    FakeCluster(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    long documents() {
        return indices.values().stream().mapToLong(Map::size).sum();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null) {
                authorizations.add(authorization);
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply;
            try {
                reply = reply(
                        exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
            } catch (RuntimeException e) {
                reply = Reply.error(400, "defect_of_the_test", e.toString());
            }
            if (reply.status() == 0) {
                return;
            }
            byte[] bytes = reply.body().getBytes(UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(String method, String path, byte[] body) throws IOException {
        Reply given = replies.get(method + " " + path);
        if (given != null) {
            return given;
        }
        if (path.equals("/_bulk")) {
            return bulk(body);
        }
        if (path.equals("/")) {
            return Reply.of(200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.16.0\"}}");
        }
        if (path.equals("/_analyze")) {
            return hasKuromoji
                    ? Reply.of(200, "{\"tokens\":[]}")
                    : Reply.error(400, "illegal_argument_exception", "failed to find tokenizer");
        }
        if (path.equals("/_nodes/plugins")) {
            return Reply.of(200, "{}");
        }
        return path.startsWith("/_index_template/")
                ? template(method, path.substring("/_index_template/".length()), body)
                : index(method, path);
    }

    private Reply template(String method, String name, byte[] body) throws IOException {
        if (method.equals("PUT")) {
            templates.put(name, Json.MAPPER.readTree(body));
            return Reply.of(200, "{\"acknowledged\":true}");
        }
        return templates.containsKey(name)
                ? Reply.of(200, "{\"index_templates\":[{\"index_template\":" + templates.get(name) + "}]}")
                : Reply.error(404, "resource_not_found_exception", "no template");
    }

    private Reply index(String method, String path) {
        String name = path.split("/")[1];
        if (path.endsWith("/_refresh")) {
            return Reply.of(200, "{}");
        }
        if (path.endsWith("/_count")) {
            return Reply.of(200, "{\"count\":" + indices.get(name).size() + "}");
        }
        if (method.equals("PUT")) {
            indices.put(name, new TreeMap<>());
            return Reply.of(200, "{}");
        }
        return indices.containsKey(name)
                ? Reply.of(
                        200,
                        "{\"" + name + "\":{\"settings\":{\"index\":{\"uuid\":\"" + name + generation
                                + "\"}},\"mappings\":{\"_meta\":{\"kawaraban_analysis\":\"kuromoji\"}}}}")
                : Reply.error(404, "index_not_found_exception", "no such index");
    }

    private Reply bulk(byte[] body) throws IOException {
        if (body.length > maxBodyBytes) {
            return Reply.of(413, "Request Entity Too Large");
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(body, UTF_8).split("\n")) {
            lines.add(Json.MAPPER.readTree(line));
        }
        List<JsonNode> sources = new ArrayList<>();
        for (int i = 1; i < lines.size(); i += 2) {
            sources.add(lines.get(i));
        }
        bulks.add(sources.size());
        Fault fault = faults.poll();
        Reply faulty = fault == null ? null : fault.answer(sources);
        if (faulty != null && !isBulkAnswer(faulty.body())) {
            return faulty;
        }
        largestBody = Math.max(largestBody, body.length);
        JsonNode results =
                faulty == null ? null : Json.MAPPER.readTree(faulty.body()).path("items");
        for (int i = 0; i < sources.size(); i++) {
            boolean isAccepted =
                    results == null || results.at("/" + i + "/index/status").asInt() == 201;
            if (isAccepted) {
                JsonNode target = lines.get(2 * i).path("index");
                indices.get(target.path("_index").asText())
                        .put(target.path("_id").asText(), sources.get(i));
            }
        }
        return faulty == null ? Reply.of(200, items(sources.size(), Map.of())) : faulty;
    }

    private static boolean isBulkAnswer(String text) {
        try {
            return Json.MAPPER.readTree(text).path("items").isArray();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The answer to a bulk request: 201 for each document but those at some places, which have another status. */
    static String items(int count, Map<Integer, Integer> others) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (int i = 0; i < count; i++) {
            ObjectNode result = items.addObject().putObject("index");
            int status = others.getOrDefault(i, 201);
            result.put("status", status);
            if (status != 201) {
                result.putObject("error").put("type", "type_" + status).put("reason", "reason of " + i);
            }
        }
        return answer.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
