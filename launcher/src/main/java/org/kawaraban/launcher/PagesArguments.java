// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which pages. */
@Command
final class PagesArguments {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A file, taken as it is, or a folder, of which all matching files below it are taken.")
    private List<Path> paths = List.of();

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            defaultValue = PageFiles.DEFAULT_INCLUDE,
            description = "Which files of a folder (default: ${DEFAULT-VALUE}); hidden ones are always skipped.")
    private String include = PageFiles.DEFAULT_INCLUDE;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "The charset of all pages (default: each page's is detected).")
    @Nullable
    private Charset charset;

    /** The charset of all pages; null if each page's is detected. */
    @Nullable
    Charset charset() {
        return charset;
    }

    /** A reader of the pages. */
    PageReader reader() {
        return new PageReader(charset);
    }

    List<Path> paths() {
        return paths;
    }

    /** The glob; wrong usage if it is none. */
    String include(CommandLine command) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + include);
            return include;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--include " + include + ": " + Failure.describe(e), e);
        }
    }

    /** The pages; wrong usage if a path does not exist or a folder holds none. */
    PageFiles find(CommandLine command) throws IOException {
        try {
            return PageFiles.find(paths, include);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--include " + include + ": " + Failure.describe(e), e);
        } catch (IOException e) {
            throw new ParameterException(command, Failure.describe(e), e);
        }
    }
}
