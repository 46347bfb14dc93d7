// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.enrich.split.PageSplitter;
import org.kawaraban.enrich.split.Split;
import org.kawaraban.enrich.split.SplitExplanation;
import org.kawaraban.ingest.PageFile;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageInput;
import org.kawaraban.ingest.PageInput.RawPage;
import org.kawaraban.ingest.PageInput.Rejected;
import org.kawaraban.ingest.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban explain}: why a page is split as it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints a page with its segments, their kinds and repeats, and the evidence for each.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The page.")
    private Path file = Path.of("");

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RawPage page = read();
        String text = new PageDecoder().decode(page.bytes(), page.contentType()).text();
        Split split = new PageSplitter().split(text, page.fetchedAt());
        if (!common.isQuiet()) {
            spec.commandLine().getOut().println(Printable.of(SplitExplanation.render(text, split)));
        }
        return 0;
    }

    private RawPage read() throws Exception {
        PageFile found;
        try {
            List<PageFile> files = PageFiles.find(List.of(file), "*").files();
            if (files.size() != 1) {
                throw new ParameterException(spec.commandLine(), file + ": one page at a time");
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
