// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

/** Is told how a load goes on. */
public interface LoadListener {
    /** Something that whoever watches should know, in one line. */
    void info(String line);

    /**
     * How far it is.
     *
     * @param bytes done so far, those of earlier runs among them
     * @param allBytes of all files
     * @param documents posted by this run so far
     */
    void progress(long bytes, long allBytes, long documents);
}
