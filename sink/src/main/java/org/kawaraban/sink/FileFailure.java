// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The disk refused: no space, no permission, an error of the device. May pass, so that trying again makes sense. */
final class FileFailure extends SinkException {
    private static final long serialVersionUID = 1L;

    private FileFailure(String message, IOException cause) {
        super(message, cause);
    }

    /** A failed file operation: {@code cannot write FILE: No space left on device}. */
    static FileFailure cannot(String what, Path path, IOException cause) {
        return new FileFailure("cannot " + what + " " + path + ": " + reason(path, cause), cause);
    }

    /** The message of some exceptions of {@code java.nio.file} is the path, or begins with it. */
    private static String reason(Path path, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        String message = cause.getMessage();
        if (message == null) {
            return cause.getClass().getSimpleName();
        }
        return message.startsWith(path + ": ")
                ? message.substring(path.toString().length() + 2)
                : message;
    }
}
