// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.time.Duration;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the records of one input partition to bulk files, in order and each exactly once. A file goes through these
 * steps, and a crash between any two of them leaves what the next owner of the partition needs:
 *
 * <ol>
 *   <li>all records to a part-file, whose name no other writer uses; fsync of it and its folder
 *   <li>commit of the offset behind its last record, with {@link CommitMetadata}: from here on it counts. The commit of
 *       a member that has lost the partition is refused by the broker: this keeps two writers apart
 *   <li>its final name, never replacing a file; fsync of the folder
 *   <li>its line in the manifest; removal of the temporary name
 * </ol>
 *
 * <p>One for each partition that a sink owns; used by the consumer's thread only.
 */
final class PartitionWriter {
    private static final Logger log = LoggerFactory.getLogger(PartitionWriter.class);

    /** Far above what a record can have (32 MiB); a file of one record must stay loadable. */
    private static final long MAX_LINES_BYTES = 90_000_000;

    /** A slow feed would otherwise keep a file open for as long as its records never pause. */
    private static final int OPEN_FOR_IDLE_TIMES = 6;

    private final PartitionFiles files;
    private final BulkLines lines;
    private final SinkConfig config;
    private final String writer;
    private final Commit commit;
    private final SinkCounts counts;

    private long next;
    private @Nullable OpenFile open;

    /**
     * @param writer 8 hex digits that no other writer uses
     * @param next number of the next record among the committed records of the partition
     */
    PartitionWriter(
            PartitionFiles files,
            BulkLines lines,
            SinkConfig config,
            String writer,
            Commit commit,
            SinkCounts counts,
            long next) {
        this.files = files;
        this.lines = lines;
        this.config = config;
        this.writer = writer;
        this.commit = commit;
        this.counts = counts;
        this.next = next;
    }

    /**
     * Adds the next record of the partition.
     *
     * @return false if the group refused a commit: the record, and those before it since the last finished file, are
     *     not written
     */
    boolean add(ConsumerRecord<byte[], byte[]> record, long nowNanos) {
        byte[] added = lines.of(record, next);
        if (added.length > MAX_LINES_BYTES) {
            throw new SinkException("record too large for a bulk file (" + added.length + " bytes): " + record.topic()
                    + "-" + record.partition() + " offset " + record.offset());
        }
        if (open != null && open.bytes() + added.length > config.maxFileBytes() && !finish()) {
            return false;
        }
        if (open == null) {
            open = OpenFile.create(files, files.name(next), writer, record, added, nowNanos);
        } else {
            open.add(record, added, nowNanos);
        }
        next++;
        return open.records() < config.maxFileRecords() || finish();
    }

    /**
     * Finishes the file if the configured time has passed.
     *
     * @param position where the consumer goes on, behind all records that were added
     * @return false if the group refused the commit
     */
    boolean finishIfIdle(long nowNanos, long position) {
        if (config.following() == null || open == null) {
            return true;
        }
        Duration idle = config.following().idleRotation();
        boolean due = nowNanos - open.lastNanos() >= idle.toNanos()
                || nowNanos - open.openedNanos()
                        >= idle.multipliedBy(OPEN_FOR_IDLE_TIMES).toNanos();
        return !due || finish(position);
    }

    /** Finishes the file that is open, if one is; false if the group refused the commit. */
    boolean finish() {
        return finish(0);
    }

    /**
     * Finishes the file that is open, if one is.
     *
     * @param position to commit, if behind the file's last record: commit markers that follow it would otherwise look
     *     like records that were lost, once retention has deleted them
     */
    private boolean finish(long position) {
        if (open == null) {
            return true;
        }
        OpenFile file = open;
        // From here on the part-file may be named by a commit, even if an exception says otherwise: it is not ours to
        // remove any more, but that of the next owner, who knows what was committed.
        open = null;
        FinishedFile sealed = file.seal();
        files.syncFolder();
        try {
            commit.commit(file.commit(sealed, files.folderId(), position));
        } catch (CommitFailedException | RebalanceInProgressException refused) {
            return false;
        }
        files.complete(file.part(), sealed);
        counts.add(files.stream(), sealed);
        commit.finished();
        return true;
    }

    /** Forgets the records since the last finished file; if the disk does not even delete, the next owner will. */
    void discard() {
        if (open != null) {
            OpenFile file = open;
            open = null;
            try {
                file.discard(files);
            } catch (FileFailure e) {
                log.debug("left to the next owner of the partition", e);
            }
        }
    }

    /** The group, of which this is a member. */
    interface Commit {
        /** Commits an offset of the partition. */
        void commit(OffsetAndMetadata offset);

        /** Is told when what was committed last stands in a finished file. */
        void finished();
    }
}
