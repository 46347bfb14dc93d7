// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How far a file has been loaded into an index.
 *
 * @param index the index's own id, which another one of the same name does not have
 * @param file path below the output folder
 * @param size of the file
 * @param modified when it was written
 * @param bytes how many of its bytes are done, up to the end of a document
 * @param documents how many stand in them
 * @param refused how many of these the cluster refused
 */
@JsonPropertyOrder({"index", "file", "size", "modified", "bytes", "documents", "refused"})
record FileProgress(String index, String file, long size, String modified, long bytes, long documents, long refused) {
    /** Nothing done. */
    static FileProgress start(String index, BulkFile file) {
        return new FileProgress(index, file.name(), file.size(), file.modified().toString(), 0, 0, 0);
    }

    FileProgress plus(long end, long moreDocuments, long moreRefused) {
        return new FileProgress(index, file, size, modified, end, documents + moreDocuments, refused + moreRefused);
    }

    /** Whether it speaks of the file as it is now, and makes sense. */
    boolean isOf(BulkFile now) {
        return size == now.size()
                && modified.equals(now.modified().toString())
                && bytes >= 0
                && bytes <= size
                && documents >= refused
                && refused >= 0;
    }

    boolean isComplete() {
        return bytes == size && refused == 0;
    }
}
