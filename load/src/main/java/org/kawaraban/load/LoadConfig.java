// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.nio.file.Path;

/**
 * Settings of a {@link BulkLoader}.
 *
 * @param directory the output folder whose bulk files are loaded
 * @param state where progress and refused documents are kept; made if it is missing
 * @param target the cluster
 * @param maxRequestBytes most bytes of a request, 1 to {@link #MAX_REQUEST_BYTES}; only a single document may make it
 *     larger
 * @param installsTemplates whether index templates are put in place first
 * @param again whether files that were loaded before are loaded again
 * @param retries how long to wait after failures that may pass
 */
public record LoadConfig(
        Path directory,
        Path state,
        Target target,
        int maxRequestBytes,
        boolean installsTemplates,
        boolean again,
        Retries retries) {
    /** Elasticsearch's advice is 5 to 15 MB; small hosted nodes take no more than 10 MiB. */
    public static final int DEFAULT_REQUEST_BYTES = 5_000_000;

    /** Elasticsearch and OpenSearch refuse more than 100 MiB ({@code http.max_content_length}). */
    public static final int MAX_REQUEST_BYTES = 90_000_000;

    public LoadConfig {
        if (maxRequestBytes < 1 || maxRequestBytes > MAX_REQUEST_BYTES) {
            throw new IllegalArgumentException(
                    "maxRequestBytes: 1 to " + MAX_REQUEST_BYTES + ", not " + maxRequestBytes);
        }
    }

    /** The defaults; the state is kept beside the folder, {@code out.load} beside {@code out}. */
    public static LoadConfig of(Path directory, Target target) {
        return new LoadConfig(
                directory, StateFolder.beside(directory), target, DEFAULT_REQUEST_BYTES, true, false, Retries.DEFAULT);
    }

    /** The same with another state folder. */
    public LoadConfig withState(Path other) {
        return new LoadConfig(directory, other, target, maxRequestBytes, installsTemplates, again, retries);
    }

    /** The same with requests of another size. */
    public LoadConfig withMaxRequestBytes(int bytes) {
        return new LoadConfig(directory, state, target, bytes, installsTemplates, again, retries);
    }

    /** The same, with index templates put in place or left alone. */
    public LoadConfig withTemplates(boolean installs) {
        return new LoadConfig(directory, state, target, maxRequestBytes, installs, again, retries);
    }

    /** The same, loading everything again or only what is new. */
    public LoadConfig withAgain(boolean everything) {
        return new LoadConfig(directory, state, target, maxRequestBytes, installsTemplates, everything, retries);
    }

    /** The same with other waits. */
    public LoadConfig withRetries(Retries other) {
        return new LoadConfig(directory, state, target, maxRequestBytes, installsTemplates, again, other);
    }
}
