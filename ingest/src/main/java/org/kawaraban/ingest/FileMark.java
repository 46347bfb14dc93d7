// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        String text = basic.size() + " " + basic.lastModifiedTime().toInstant();
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            text += " " + Files.getAttribute(file, "unix:ino") + " " + Files.getAttribute(file, "unix:ctime");
        }
        return new FileMark(text);
    }
}
