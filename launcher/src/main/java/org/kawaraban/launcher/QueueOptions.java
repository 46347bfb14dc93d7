// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import org.kawaraban.ingest.PageQueue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What holds ingest back. */
@Command
final class QueueOptions {
    @Option(
            names = "--max-queued",
            paramLabel = "N",
            description = "Wait while more pages than this are published and not yet enriched; 0: never"
                    + " (default: ${DEFAULT-VALUE}).")
    private long maxQueued = PageQueue.Limits.DEFAULT.maxQueued();

    @Option(
            names = "--min-free-bytes",
            paramLabel = "N",
            description = "Wait while a disk of a broker has less space than this; 0: never"
                    + " (default: ${DEFAULT-VALUE}).")
    private long minFreeBytes = PageQueue.Limits.DEFAULT.minFreeBytes();

    PageQueue.Limits limits(CommandLine command) {
        try {
            return new PageQueue.Limits(maxQueued, minFreeBytes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--max-queued, --min-free-bytes: " + Failure.describe(e), e);
        }
    }
}
