// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kawaraban.model.Stream;

/**
 * Turns a record into the two lines that index it, each with its newline:
 *
 * <pre>
 * {"index":{"_index":"articles","_id":"6d1f…"}}
 * {"schema_version":1,"id":"6d1f…", …}
 * </pre>
 *
 * The source line of an article, fragment or duplicate is the record's value as it is; that of a dead letter is made by
 * {@link DeadLetterLine}.
 */
final class BulkLines {
    private final Stream stream;
    private final byte[] head;

    BulkLines(Stream stream, String indexPrefix) {
        this.stream = stream;
        this.head = utf8("{\"index\":{\"_index\":\"" + quoted(indexPrefix + stream.label()) + "\",\"_id\":\"");
    }

    /**
     * The action line and the source line.
     *
     * @param number the record's number among the committed records of its partition, from 0
     */
    byte[] of(ConsumerRecord<byte[], byte[]> record, long number) {
        if (stream == Stream.DEAD_LETTERS) {
            String id = DeadLetterLine.id(record, number);
            return lines(id, DeadLetterLine.of(record, id));
        }
        if (record.key() == null || record.value() == null) {
            throw new SinkException("record without key or value at " + position(record));
        }
        for (byte b : record.value()) {
            if (b == '\n' || b == '\r') {
                throw new SinkException("record of more than one line at " + position(record));
            }
        }
        return lines(new String(record.key(), StandardCharsets.UTF_8), record.value());
    }

    private byte[] lines(String id, byte[] source) {
        byte[] escapedId = utf8(quoted(id));
        byte[] tail = utf8("\"}}\n");
        return ByteBuffer.allocate(head.length + escapedId.length + tail.length + source.length + 1)
                .put(head)
                .put(escapedId)
                .put(tail)
                .put(source)
                .put((byte) '\n')
                .array();
    }

    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + " offset " + record.offset();
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
