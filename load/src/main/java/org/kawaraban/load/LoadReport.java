// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/**
 * What a load did.
 *
 * @param product {@code Elasticsearch} or {@code OpenSearch}
 * @param version of the cluster
 * @param analysis how the cluster can cut Japanese
 * @param streams documents of each stream that has files
 * @param refused file with the documents that were refused; null if none was
 */
public record LoadReport(
        String product,
        String version,
        Analysis analysis,
        Map<Stream, Counts> streams,
        @Nullable Path refused) {
    /**
     * Documents of a stream.
     *
     * @param index where they went
     * @param accepted by this run
     * @param refused by the cluster
     * @param before loaded by earlier runs
     */
    public record Counts(String index, long accepted, long refused, long before) {
        static Counts none(String index) {
            return new Counts(index, 0, 0, 0);
        }

        Counts plus(long moreAccepted, long moreRefused, long moreBefore) {
            return new Counts(index, accepted + moreAccepted, refused + moreRefused, before + moreBefore);
        }
    }

    /** Documents of all streams; without an index. */
    public Counts all() {
        Counts all = Counts.none("");
        for (Counts counts : streams.values()) {
            all = all.plus(counts.accepted(), counts.refused(), counts.before());
        }
        return all;
    }
}
