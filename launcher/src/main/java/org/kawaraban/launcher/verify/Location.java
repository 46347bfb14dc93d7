// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

/**
 * A line of a file.
 *
 * @param file its path below the output folder
 * @param line from 1
 */
record Location(String file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
