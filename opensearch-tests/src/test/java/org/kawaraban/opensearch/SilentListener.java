// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.opensearch;

import java.util.ArrayList;
import java.util.List;
import org.kawaraban.load.LoadListener;

/** Remembers what it is told. */
final class SilentListener implements LoadListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void progress(long bytes, long allBytes, long documents) {
        // nobody looks
    }
}
