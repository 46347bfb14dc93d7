// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.kawaraban.model.ContentHash;

/** A bulk file being written, under its temporary name. Holds at least one record from the start. */
final class OpenFile {
    private final BulkFileName name;
    private final Path part;
    private final FileOperations.PartFile out;
    private final MessageDigest digest = ContentHash.sha256();
    private final long openedNanos;
    private final ConsumerRecord<byte[], byte[]> firstRecord;

    private ConsumerRecord<byte[], byte[]> lastRecord;
    private long lastNanos;
    private long records;
    private long bytes;

    private OpenFile(
            BulkFileName name,
            Path part,
            FileOperations.PartFile out,
            ConsumerRecord<byte[], byte[]> firstRecord,
            long nanos) {
        this.name = name;
        this.part = part;
        this.out = out;
        this.openedNanos = nanos;
        this.firstRecord = firstRecord;
        this.lastRecord = firstRecord;
    }

    static OpenFile create(
            PartitionFiles files,
            BulkFileName name,
            String writer,
            ConsumerRecord<byte[], byte[]> record,
            byte[] lines,
            long nanos) {
        Path part = files.part(name.partName(writer));
        OpenFile file;
        try {
            file = new OpenFile(name, part, files.create(part), record, nanos);
        } catch (IOException e) {
            throw FileFailure.cannot("create", part, e);
        }
        file.add(record, lines, nanos);
        return file;
    }

    Path part() {
        return part;
    }

    long bytes() {
        return bytes;
    }

    long records() {
        return records;
    }

    /** When its first record was added. */
    long openedNanos() {
        return openedNanos;
    }

    /** When its last record was added. */
    long lastNanos() {
        return lastNanos;
    }

    void add(ConsumerRecord<byte[], byte[]> record, byte[] lines, long nanos) {
        try {
            out.write(lines);
        } catch (IOException e) {
            throw FileFailure.cannot("write", part, e);
        }
        digest.update(lines);
        bytes += lines.length;
        records++;
        lastRecord = record;
        lastNanos = nanos;
    }

    /** Makes all of it durable; nothing can be added after. */
    FinishedFile seal() {
        try (out) {
            out.sync();
        } catch (IOException e) {
            throw FileFailure.cannot("write", part, e);
        }
        return new FinishedFile(
                name.path(),
                name.first(),
                records,
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                firstRecord.topic(),
                firstRecord.partition(),
                firstRecord.offset(),
                lastRecord.offset() + 1);
    }

    /** What to commit once the file is sealed; the offset is that behind its last record, or the position behind that. */
    OffsetAndMetadata commit(FinishedFile sealed, String folderId, long position) {
        String metadata = CommitMetadata.of(folderId, part.getFileName().toString(), sealed)
                .text();
        return new OffsetAndMetadata(Math.max(lastRecord.offset() + 1, position), leaderEpoch(), metadata);
    }

    /** Lets go of the file and removes it; only right while its records were not offered for commit. */
    void discard(PartitionFiles files) {
        try {
            out.close();
        } catch (IOException e) {
            throw FileFailure.cannot("close", part, e);
        }
        files.delete(part);
    }

    private Optional<Integer> leaderEpoch() {
        return lastRecord.leaderEpoch();
    }
}
