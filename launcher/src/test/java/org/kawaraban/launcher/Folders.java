// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Deletes folders and what is in them. */
final class Folders {
    private Folders() {}

    /** A folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * The files of a name in a folder and those below it.
     *
     * @return how many there were
     */
    static int deleteFiles(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            for (Path file : found) {
                Files.delete(file);
            }
            return found.size();
        }
    }
}
