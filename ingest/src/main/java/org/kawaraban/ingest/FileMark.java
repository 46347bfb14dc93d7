// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * Tells without reading a file whether it may have changed: as long as its mark is the same, it has not.
 *
 * @param text size, time of modification, and where the file system has them inode number and time of the last change
 *     of anything about the file: they also betray a file put in the place of another with the same size and time
 */
record FileMark(String text) {
    /** Of what cannot even be looked at. */
    static final FileMark NONE = new FileMark("none");

    static FileMark of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> all = Files.readAttributes(file, "unix:size,lastModifiedTime,ino,ctime");
            return new FileMark(all.get("size") + " " + all.get("lastModifiedTime") + " " + all.get("ino") + " "
                    + all.get("ctime"));
        }
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileMark(basic.size() + " " + basic.lastModifiedTime());
    }
}
