// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a load keeps its progress and what was refused. One load at a time works there. */
final class StateFolder implements AutoCloseable {
    private final Path folder;
    private final RandomAccessFile lock;

    private StateFolder(Path folder, RandomAccessFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it if there is none.
     *
     * @throws LoadException if it cannot be written, or another load is at work
     */
    static StateFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            RandomAccessFile lock = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
            if (!isLocked(lock)) {
                lock.close();
                throw new LoadException(folder + ": another load is at work there");
            }
            return new StateFolder(folder, lock);
        } catch (IOException e) {
            throw new LoadException(
                    folder + ": cannot be written (" + e.getMessage() + "); --state puts it elsewhere", e);
        }
    }

    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            // Held until the file is closed, by whatever ends the process.
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** @param forget whether to begin as if nothing had been loaded */
    Progress progress(boolean forget) throws IOException {
        Path path = folder.resolve("progress.jsonl");
        if (forget) {
            Files.deleteIfExists(path);
        }
        return Progress.open(path);
    }

    RefusedItems refusedItems() throws IOException {
        return new RefusedItems(folder.resolve("refused.ndjson"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The folder beside an output folder: {@code out.load} beside {@code out}. */
    static Path beside(Path directory) {
        @Nullable Path name = directory.getFileName();
        if (name == null || name.toString().isEmpty() || name.toString().startsWith(".")) {
            Path absolute = directory.toAbsolutePath().normalize();
            Path itsName = absolute.getFileName();
            return itsName == null ? absolute.resolve(".load") : absolute.resolveSibling(itsName + ".load");
        }
        return directory.resolveSibling(name + ".load");
    }
}
