// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.ContentHash;
import org.kawaraban.model.kafka.ClientSettings;
import org.kawaraban.model.kafka.DeadLetterHeaders;

/**
 * A page's record as its dead letter keeps it: as it came, but for headers that would be taken for the diagnosis. What would
 * not fit into a record with a diagnosis beside it is cut to its head, and headers tell size and hash of the whole.
 *
 * @param headers the page's own, to which the diagnosis may be added
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record OriginalPage(byte @Nullable [] key, byte @Nullable [] value, RecordHeaders headers) {
    /** Most bytes of a key, and of all headers together, that are kept whole. */
    private static final int MOST_BESIDE_THE_PAGE = 1 << 20;

    static OriginalPage of(ErrorHandlerContext context) {
        byte[] key = context.sourceRawKey();
        byte[] value = context.sourceRawValue();
        byte[] page = value == null ? new byte[0] : value;
        boolean isWhole = length(key) <= MOST_BESIDE_THE_PAGE
                && page.length <= ClientSettings.MAX_PAGE_BYTES
                && length(context.headers()) <= MOST_BESIDE_THE_PAGE;
        RecordHeaders headers = isWhole ? own(context.headers()) : new RecordHeaders();
        String uri = DecodeProcessor.uri(key, context.topic(), context.partition(), context.offset());
        add(headers, DeadLetterHeaders.PAGE_ID, ContentHash.ofPage(uri, page));
        if (isWhole) {
            return new OriginalPage(key, value, headers);
        }
        add(headers, DeadLetterHeaders.VALUE_SIZE, Integer.toString(page.length));
        add(
                headers,
                DeadLetterHeaders.VALUE_SHA256,
                HexFormat.of().formatHex(ContentHash.sha256().digest(page)));
        return new OriginalPage(key == null ? null : head(key), head(page), headers);
    }

    private static RecordHeaders own(Headers all) {
        RecordHeaders own = new RecordHeaders();
        for (Header header : all) {
            if (!DeadLetterHeaders.isReserved(header.key())) {
                own.add(header);
            }
        }
        return own;
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length <= ClientSettings.HEAD_BYTES ? bytes : Arrays.copyOf(bytes, ClientSettings.HEAD_BYTES);
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static long length(Headers headers) {
        long length = 0;
        for (Header header : headers) {
            // Their own lengths, as varints, take up to five bytes each.
            length += 10L + header.key().length() * 3L + length(header.value());
        }
        return length;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
