// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One crawled document, decoded.
 *
 * @param uri where it was fetched from, or the path it was read from
 * @param id {@link ContentHash} of URI, U+0000 and the page's bytes: 32 hex digits
 * @param fetchedAt when it was fetched, to the millisecond; the time of its Kafka record if the page does not say
 * @param dated whether the page itself said when it was fetched
 * @param charset IANA name of the charset that the bytes were decoded with
 * @param charsetConfidence where the charset was concluded from the bytes alone: how sure that is, 0 to 1; else null
 * @param text the decoded page, nothing normalised: CR, LF, NUL and a leading BOM stay
 */
public record Page(
        String uri,
        String id,
        Instant fetchedAt,
        boolean dated,
        String charset,
        @Nullable Double charsetConfidence,
        String text) {}
