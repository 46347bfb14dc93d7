// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Header names of the {@code pages} topic, after the CloudEvents Kafka protocol binding 1.0.2 (binary content mode).
 * Dead letters keep them.
 */
public final class PageHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    /** The page id. */
    public static final String ID = "ce_id";
    /** The ingest root. */
    public static final String SOURCE = "ce_source";
    /** The page's URI. */
    public static final String SUBJECT = "ce_subject";
    /** When the page was fetched, RFC 3339. */
    public static final String TIME = "ce_time";

    public static final String TYPE = "ce_type";
    /** Media type with charset: {@code text/plain; charset=UTF-8}. */
    public static final String CONTENT_TYPE = "content-type";

    /** How the charset is known: {@code given}, {@code bom}, {@code utf-8}, {@code declared} or {@code detected}. */
    public static final String CHARSET_BASIS = "ce_charsetbasis";
    /** Of a detected charset: how sure that is, decimal, 0 to 1; absent if it is no guess. */
    public static final String CHARSET_CONFIDENCE = "ce_charsetconfidence";

    /** The value of {@link #TYPE}. */
    public static final String PAGE_FETCHED = "kawaraban.page.fetched.v1";

    private PageHeaders() {}

    /** The last header of that name as UTF-8 text; null if there is none or it has no value. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
