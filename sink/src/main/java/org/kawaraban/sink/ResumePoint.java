// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a new owner of a partition goes on.
 *
 * @param files the partition's files
 * @param offset what its last owner committed, or the beginning
 * @param metadata what stands beside the offset
 * @param parts the part-files that lay there before the new owner wrote any
 */
record ResumePoint(PartitionFiles files, OffsetAndMetadata offset, CommitMetadata metadata, List<Path> parts) {
    /**
     * Reads where to go on.
     *
     * @param committed as the group has it; null if it has nothing
     * @param beginning offset of the first record that Kafka still has
     * @throws SinkException if the partition was written to another folder, or what the group has committed and what
     *     lies in the folder do not fit together
     */
    static ResumePoint of(
            TopicPartition partition, PartitionFiles files, @Nullable OffsetAndMetadata committed, long beginning) {
        List<Path> parts = files.parts();
        List<FinishedFile> finished = files.finished();
        if (committed == null) {
            if (!finished.isEmpty()) {
                throw new SinkException("the folder holds " + finished.get(0).file() + ", but the consumer group has"
                        + " nothing committed of " + partition + ": another group wrote it, or its offsets expired");
            }
            CommitMetadata metadata = CommitMetadata.beginning(files.folderId());
            return new ResumePoint(files, new OffsetAndMetadata(beginning, metadata.text()), metadata, parts);
        }
        CommitMetadata metadata = CommitMetadata.of(partition, committed);
        if (!metadata.folder().equals(files.folderId())) {
            throw new SinkException("the consumer group writes " + partition + " to another output folder (id "
                    + metadata.folder() + ", not " + files.folderId() + ")");
        }
        for (FinishedFile file : finished) {
            if (file.next() > metadata.next()) {
                throw new SinkException("the folder holds " + file.file() + ", but the consumer group has only "
                        + metadata.next() + " records of " + partition + " committed: its offsets were set back");
            }
        }
        return new ResumePoint(files, committed, metadata, parts);
    }

    /** Finishes what the last owner left undone and removes its unfinished files. Only the present owner may. */
    void settle() {
        String part = metadata.part();
        FinishedFile file = metadata.file();
        if (part != null && file != null) {
            files.completeIfUndone(files.part(part), file);
        }
        parts.forEach(files::delete);
    }
}
