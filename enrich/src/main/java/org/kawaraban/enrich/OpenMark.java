// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that stands beside the stores while they are open, so that the next start knows whether they were closed.
 * Streams itself goes by a note inside each store. It is of no use for a store of which a part was deleted when the
 * process was killed, and it is written before a store whose transaction failed is deleted: killed between the two, the
 * store would be taken for right with what was never committed in it.
 */
final class OpenMark {
    private static final String FILE = "kawaraban-open";

    private final Path file;

    /** @param stores the folder that Streams keeps an app's stores in */
    OpenMark(Path stores) {
        file = stores.resolve(FILE);
    }

    /** Whether stores are open, or were when their process ended. */
    boolean isSet() {
        return Files.exists(file);
    }

    /** @throws IOException naming the file, if it cannot be written */
    void set() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
    }

    /** @throws IOException naming the file, if it cannot be deleted */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
