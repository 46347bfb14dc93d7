// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kawaraban.ingest.PageFile;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageInput;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.ingest.PageReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the one file that an argument names, as ingest reads it. */
final class SinglePage {
    private SinglePage() {}

    /**
     * The file's bytes and what ingest finds out about them.
     *
     * @param complaint what is said of a folder that does not hold exactly one file
     * @throws ParameterException if the path names no single readable file
     */
    static RawPage read(Path path, CommandSpec spec, String complaint) throws Exception {
        PageFile found;
        try {
            List<PageFile> files = PageFiles.find(List.of(path), "*").files();
            if (files.size() != 1) {
                throw new ParameterException(spec.commandLine(), path + ": " + complaint);
            }
            found = files.get(0);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Failure.describe(e), e);
        }
        PageInput input = new PageReader().read(found);
        if (input instanceof Rejected rejected) {
            throw rejected.failure();
        }
        return (RawPage) input;
    }
}
