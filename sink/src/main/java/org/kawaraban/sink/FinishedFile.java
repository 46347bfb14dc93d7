// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A bulk file that is complete and never changes: one line of a manifest.
 *
 * @param file its path below the output folder
 * @param first number of its first record among the committed records of its partition
 * @param records how many it holds
 * @param bytes its size
 * @param sha256 of all its bytes, hex
 * @param topic where the records came from
 * @param partition where the records came from
 * @param firstOffset Kafka offset of its first record; null if the line was made anew from the file, which does not say
 * @param nextOffset Kafka offset behind its last record; null if {@code firstOffset} is
 */
@JsonPropertyOrder({"file", "first", "records", "bytes", "sha256", "topic", "partition", "first_offset", "next_offset"})
record FinishedFile(
        String file,
        long first,
        long records,
        long bytes,
        String sha256,
        String topic,
        int partition,
        @Nullable Long firstOffset,
        @Nullable Long nextOffset) {
    /** Number of the first record behind it. */
    long next() {
        return first + records;
    }

    /** Whether another line is about the same file with the same content. */
    boolean isSameFile(FinishedFile other) {
        return file.equals(other.file) && records == other.records && sha256.equals(other.sha256);
    }
}
