// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.FollowConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How folders are followed. */
@Command
final class FollowOptions {
    @Option(
            names = "--follow",
            description = "Publish what is put into the folders from now on too, until stopped; what an earlier run has"
                    + " published is not published again unless it has changed.")
    private boolean follow;

    @Option(
            names = "--settle-seconds",
            paramLabel = "N",
            description = "With --follow: a file is complete when it has not changed for so long"
                    + " (default: ${DEFAULT-VALUE}).")
    private long settleSeconds = FollowConfig.DEFAULT_SETTLE.toSeconds();

    @Option(
            names = "--forget-days",
            paramLabel = "N",
            description =
                    "With --follow: a file that has been gone for so long is forgotten (default: ${DEFAULT-VALUE}).")
    private long forgetDays = FollowConfig.DEFAULT_FORGET_AFTER.toDays();

    @Option(
            names = "--follower",
            paramLabel = "NAME",
            description =
                    "With --follow: the name under which is remembered what was published; one process at a time may"
                            + " bear it (default: the paths as given).")
    @Nullable
    private String follower;

    boolean isFollowing() {
        return follow;
    }

    /** The settings; wrong usage if a path is no folder. */
    FollowConfig config(PagesArguments pages, BootstrapOption bootstrap, CommandLine command) throws IOException {
        List<Path> folders = pages.paths();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(command, folder + ": no such folder to follow");
            }
        }
        String name = follower == null
                ? folders.stream().map(path -> path.normalize().toString()).collect(Collectors.joining(","))
                : follower;
        try {
            return new FollowConfig(
                    folders,
                    pages.include(command),
                    pages.charset(),
                    bootstrap.topics(),
                    name,
                    Duration.ofSeconds(settleSeconds),
                    Duration.ofDays(forgetDays),
                    bootstrap.clientSettings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, Failure.describe(e), e);
        }
    }
}
