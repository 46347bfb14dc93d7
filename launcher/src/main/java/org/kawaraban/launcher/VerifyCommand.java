// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.launcher.verify.OutputVerifier;
import org.kawaraban.launcher.verify.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban verify}: checks an output folder. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks an output folder and says what is wrong with it. Exits with 1 if anything is.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The output folder.")
    private Path directory = Path.of("");

    @Option(
            names = "--pages",
            paramLabel = "PATH",
            description = "The pages that it was made from, to check that every character is covered; repeatable.")
    private List<Path> pages = List.of();

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            defaultValue = PageFiles.DEFAULT_INCLUDE,
            description = "Which files of a folder of pages (default: ${DEFAULT-VALUE}).")
    private String include = PageFiles.DEFAULT_INCLUDE;

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new ParameterException(spec.commandLine(), directory + ": no such folder");
        }
        Report report = verifier().verify(directory);
        report.problems().forEach(common.terminal()::error);
        if (report.problemCount() > report.problems().size()) {
            common.terminal()
                    .error("… and " + (report.problemCount() - report.problems().size()) + " more");
        }
        if (!common.isQuiet()) {
            spec.commandLine().getOut().println(Printable.line(text(report)));
        }
        return report.isClean() ? 0 : 1;
    }

    private OutputVerifier verifier() {
        if (pages.isEmpty()) {
            return new OutputVerifier();
        }
        try {
            return new OutputVerifier(new FilePageTexts(PageFiles.find(pages, include)));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Failure.describe(e), e);
        }
    }

    private String text(Report report) {
        long records =
                report.records().values().stream().mapToLong(Long::longValue).sum();
        return String.format(
                Locale.ROOT,
                "%s: %s; %,d records of %,d pages in %,d files%s",
                directory,
                report.isClean() ? "clean" : report.problemCount() + " problems",
                records,
                report.pages(),
                report.files(),
                pages.isEmpty() ? "" : ", held against the pages");
    }
}
