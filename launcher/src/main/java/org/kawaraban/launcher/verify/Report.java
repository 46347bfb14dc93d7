// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.model.Stream;

/**
 * What {@link OutputVerifier} found.
 *
 * @param problems one line each, naming file and line; the first {@link #MAX_PROBLEMS} of them
 * @param problemCount how many there are
 * @param files how many bulk files were read
 * @param records how many records they hold, by stream
 * @param pages how many pages the records come from; pages that are dead letters not counted
 */
public record Report(List<String> problems, long problemCount, int files, Map<Stream, Long> records, int pages) {
    /** A folder that is wrong throughout has a problem in each line; nobody reads more than this. */
    public static final int MAX_PROBLEMS = 1_000;

    public Report {
        problems = List.copyOf(problems);
        Map<Stream, Long> all = new EnumMap<>(Stream.class);
        for (Stream stream : Stream.values()) {
            all.put(stream, records.getOrDefault(stream, 0L));
        }
        records = Map.copyOf(all);
    }

    /** Whether the folder keeps all invariants. */
    public boolean isClean() {
        return problemCount == 0;
    }
}
