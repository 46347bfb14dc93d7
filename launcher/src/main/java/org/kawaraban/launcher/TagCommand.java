// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kawaraban.enrich.TextTagger;
import org.kawaraban.enrich.TextTagger.Tags;
import org.kawaraban.enrich.decode.PageDecoder;
import org.kawaraban.ingest.PageInput.RawPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban tag}: the language and the countries of a text, with the evidence. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the language and the countries of a text, with every mention marked in it.",
            "The text is tagged as it is, as one segment."
        })
final class TagCommand implements Callable<Integer> {
    /** Set by the start script where standard output is a terminal; Java 17 cannot tell. */
    static final String TERMINAL = "kawaraban.terminal.out";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Texts; - or none: standard input, in UTF-8.",
            defaultValue = "-")
    private List<String> files = List.of("-");

    @Option(names = "--headline", description = "The first line is the headline: it counts more.")
    private boolean headline;

    @Option(names = "--json", description = "Print one line of JSON a text: the fields of a record that tagging fills.")
    private boolean json;

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (TextTagger tagger = new TextTagger()) {
            for (String file : files) {
                String text = file.equals("-") ? decode(System.in) : decode(Path.of(file));
                Tags tags = tagger.tag(text, headline);
                if (json) {
                    out.println(Printable.line(TagReport.json(tags)));
                } else if (!common.isQuiet()) {
                    if (files.size() > 1) {
                        out.println(Printable.line(file));
                    }
                    out.println(new TagReport(Boolean.getBoolean(TERMINAL)).render(text, tags));
                }
            }
        }
        return 0;
    }

    private static String decode(InputStream in) throws IOException {
        return new PageDecoder().decode(in.readAllBytes(), null).text();
    }

    private String decode(Path path) throws Exception {
        RawPage page = SinglePage.read(path, spec, "not a single text");
        return new PageDecoder().decode(page.bytes(), page.contentType()).text();
    }
}
