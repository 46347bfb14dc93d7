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
 * @param topic where the records come from
 * @param files the partition's files
 * @param offset what its last owner committed, or the beginning
 * @param metadata what stands beside the offset
 * @param parts the part-files that lay there before the new owner wrote any
 */
record ResumePoint(
        String topic, PartitionFiles files, OffsetAndMetadata offset, CommitMetadata metadata, List<Path> parts) {
    /**
     * Reads where to go on.
     *
     * @param committed as the group has it; null if it has nothing
     * @param beginning offset of the first record that Kafka still has
     * @throws SinkException if the partition was written to another folder, records were deleted from Kafka unwritten,
     *     or what the group has committed and what lies in the folder do not fit together
     */
    static ResumePoint of(
            TopicPartition partition, PartitionFiles files, @Nullable OffsetAndMetadata committed, long beginning) {
        List<Path> parts = files.parts();
        if (committed == null) {
            String found = found(files);
            if (found != null) {
                throw new SinkException(
                        "the folder holds " + found + ", but the consumer group has nothing committed of " + partition
                                + ": its offsets expired or were deleted");
            }
            CommitMetadata metadata = CommitMetadata.beginning(files.folderId());
            OffsetAndMetadata offset = new OffsetAndMetadata(beginning, metadata.text());
            return new ResumePoint(partition.topic(), files, offset, metadata, parts);
        }
        CommitMetadata metadata = CommitMetadata.of(partition, committed);
        if (!metadata.folder().equals(files.folderId())) {
            throw new SinkException("the consumer group writes " + partition + " to another output folder (id "
                    + metadata.folder() + ", not " + files.folderId() + ")");
        }
        if (committed.offset() < beginning) {
            throw new SinkException("records were deleted from Kafka before they were written: " + partition
                    + " begins at offset " + beginning + ", and only those before " + committed.offset()
                    + " stand in files");
        }
        requireNothingBehind(partition, files, metadata);
        return new ResumePoint(partition.topic(), files, committed, metadata, parts);
    }

    /** A file of the partition, if the folder holds or lists any. */
    private static @Nullable String found(PartitionFiles files) {
        List<FinishedFile> listed = files.listed();
        if (!listed.isEmpty()) {
            return listed.get(0).file();
        }
        List<BulkFileName> present = files.present();
        return present.isEmpty() ? null : present.get(0).path();
    }

    private static void requireNothingBehind(TopicPartition partition, PartitionFiles files, CommitMetadata metadata) {
        files.listed().stream()
                .filter(file -> file.next() > metadata.next())
                .findFirst()
                .ifPresent(file -> refuse(partition, file.file(), metadata));
        files.present().stream()
                .filter(name -> name.first() >= metadata.next())
                .findFirst()
                .ifPresent(name -> refuse(partition, name.path(), metadata));
    }

    private static void refuse(TopicPartition partition, String file, CommitMetadata metadata) {
        throw new SinkException("the folder holds " + file + ", but the consumer group has only " + metadata.next()
                + " records of " + partition + " committed: its offsets were set back");
    }

    /**
     * Finishes what the last owner left undone and removes its unfinished files. Only the present owner may.
     *
     * @return whether a file was finished
     */
    boolean settle() {
        String part = metadata.part();
        FinishedFile file = metadata.file();
        files.repairManifest(topic, file == null ? 0 : file.first());
        boolean finished = part != null && file != null && files.completeIfUndone(files.part(part), file);
        parts.forEach(files::delete);
        return finished;
    }
}
