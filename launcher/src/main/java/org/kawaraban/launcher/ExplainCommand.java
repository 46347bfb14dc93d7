// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.enrich.split.PageSplitter;
import org.kawaraban.enrich.split.Split;
import org.kawaraban.enrich.split.SplitExplanation;
import org.kawaraban.ingest.PageInput.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        RawPage page = SinglePage.read(file, spec, "one page at a time");
        String text = new PageDecoder().decode(page.bytes(), page.contentType()).text();
        Split split = PageSplitter.explaining().split(text, page.fetchedAt());
        if (!common.isQuiet()) {
            spec.commandLine().getOut().println(Printable.of(SplitExplanation.render(text, split)));
        }
        return 0;
    }
}
