// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.nio.file.Path;

/** All that the sink does to the disk while it writes, one method a step, so that tests can make any step fail. */
interface FileOperations {
    /** A new, empty file to write to; fails if there is one of that name. */
    PartFile create(Path part) throws IOException;

    /**
     * Gives a complete file its final name as well, atomically and never replacing what has that name. The old name
     * stays, where the file system can have both, until it is {@linkplain #delete deleted}.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the final name is taken
     */
    void publish(Path part, Path file) throws IOException;

    /** Makes the folder's entries as durable as the files themselves. */
    void syncFolder(Path folder) throws IOException;

    /** Adds a line, its newline included, to the end of a file, which is created if need be, and makes it durable. */
    void append(Path file, byte[] line) throws IOException;

    /** Gives a file new content, which a reader sees whole or not at all, and makes it durable. */
    void replace(Path file, byte[] content) throws IOException;

    /** Removes a file if it is there. */
    void delete(Path file) throws IOException;

    /** A file being written by its only writer. */
    interface PartFile extends AutoCloseable {
        /** Adds bytes; they may be held back until {@link #sync()}. */
        void write(byte[] bytes) throws IOException;

        /** Makes all that was written durable. */
        void sync() throws IOException;

        /** Lets go of the file; what was not synced may be lost. */
        @Override
        void close() throws IOException;
    }
}
