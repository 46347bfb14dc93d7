// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** What became of each document of a bulk request, in the order of the request. */
record BulkAnswer(List<ItemResult> results) {
    /**
     * What became of one document.
     *
     * @param status as of HTTP
     * @param error object with {@code type} and {@code reason}; missing if it was accepted
     */
    record ItemResult(int status, JsonNode error) {
        boolean isAccepted() {
            return status >= 200 && status < 300;
        }

        /** Whether the same document may be accepted later. */
        boolean isTransient() {
            return Answer.isTransient(status);
        }

        /** Whether the index or who asks is at fault, and not the document: no other one would do better. */
        boolean concernsAll() {
            return status == 401 || status == 403 || status == 404;
        }
    }

    /**
     * Reads the answer to a bulk request.
     *
     * @param documents how many it held
     * @return nothing but results of all of them
     * @throws IllegalArgumentException if the answer is none to that request; the message says why
     */
    static BulkAnswer of(Answer answer, int documents) {
        JsonNode items = answer.json().path("items");
        if (!items.isArray()) {
            throw new IllegalArgumentException("answers a bulk request with something else: " + answer.reason());
        }
        if (items.size() != documents) {
            throw new IllegalArgumentException(
                    "answers a bulk request of " + documents + " documents with " + items.size() + " results");
        }
        List<ItemResult> results = new ArrayList<>(documents);
        for (JsonNode item : items) {
            JsonNode result = item.size() == 1 ? item.iterator().next() : MissingNode.getInstance();
            if (!result.path("status").isInt()) {
                throw new IllegalArgumentException("answers a bulk request with a result without status");
            }
            results.add(new ItemResult(result.path("status").intValue(), result.path("error")));
        }
        return new BulkAnswer(results);
    }
}
