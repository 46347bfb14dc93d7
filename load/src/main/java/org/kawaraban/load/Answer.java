// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;

/**
 * What the cluster answered.
 *
 * @param status of HTTP
 * @param body bytes, JSON if all is well
 * @param retryAfter how long it asks to be left alone; null if it does not say
 * @param location where it redirects to; null if nowhere
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(
        int status,
        byte[] body,
        @Nullable Duration retryAfter,
        @Nullable String location) {
    private static final int MAX_REASON_CHARACTERS = 500;

    /** Whether the same request may succeed later: too many requests, or a server or proxy in trouble. */
    static boolean isTransient(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The body; a missing node if it is no JSON. */
    JsonNode json() {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /** Why it refused, in one line: the error that it names, or else how its text begins. */
    String reason() {
        JsonNode error = json().path("error");
        if (error.isMissingNode()) {
            return oneLine(new String(body, StandardCharsets.UTF_8));
        }
        return reason(error);
    }

    /** An error object of Elasticsearch or OpenSearch in one line: type, reason, and the cause behind it. */
    static String reason(JsonNode error) {
        if (!error.isObject()) {
            return oneLine(error.asText());
        }
        String reason =
                error.path("type").asText() + ": " + error.path("reason").asText();
        JsonNode cause = error.path("caused_by");
        return oneLine(
                cause.path("reason").isTextual()
                        ? reason + ": " + cause.path("reason").asText()
                        : reason);
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_REASON_CHARACTERS) {
            return line.isEmpty() ? "no reason given" : line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_REASON_CHARACTERS / 2)) + " …";
    }
}
