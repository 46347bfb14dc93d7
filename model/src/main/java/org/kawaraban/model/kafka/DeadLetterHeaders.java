// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Header names of the {@code dead-letters} topic: Kafka Streams' own (KIP-1034), and two of this project. */
public final class DeadLetterHeaders {
    /** Class of the exception. */
    public static final String EXCEPTION = "__streams.errors.exception";

    public static final String STACKTRACE = "__streams.errors.stacktrace";
    public static final String MESSAGE = "__streams.errors.message";
    /** Topic, partition (decimal) and offset (decimal) of the page; absent if it never reached a topic. */
    public static final String TOPIC = "__streams.errors.topic";

    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    /** The step that gave up: {@code ingest}, {@code decode} or {@code split}. */
    public static final String STAGE = "kawaraban.error.stage";
    /** One of few documented words, e.g. {@code undecodable}. */
    public static final String REASON = "kawaraban.error.reason";

    /** The page's id as its key and bytes give it, whatever its own headers say. */
    public static final String PAGE_ID = "kawaraban.page.id";

    /** Of a value that was too large to keep: its size in bytes, decimal; the record's value is its head. */
    public static final String VALUE_SIZE = "kawaraban.value.size";
    /** Of a value that was too large to keep: SHA-256 of all its bytes, hex. */
    public static final String VALUE_SHA256 = "kawaraban.value.sha256";

    private static final List<String> RESERVED = List.of("kawaraban.", "__streams.errors.");

    private DeadLetterHeaders() {}

    /** Whether a header of that name belongs to dead letters: one that comes with a page would lie about it. */
    public static boolean isReserved(String name) {
        return RESERVED.stream().anyMatch(name::startsWith);
    }

    /** The id of the page that a dead letter is of; null if nothing says so. */
    public static @Nullable String pageId(Headers headers) {
        String id = PageHeaders.text(headers, PAGE_ID);
        return id == null ? PageHeaders.text(headers, PageHeaders.ID) : id;
    }
}
