// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.load.BulkLoader;
import org.kawaraban.load.Credentials;
import org.kawaraban.load.LoadConfig;
import org.kawaraban.load.LoadListener;
import org.kawaraban.load.LoadReport;
import org.kawaraban.load.LoadReport.Counts;
import org.kawaraban.load.Target;
import org.kawaraban.model.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban load}: an output folder into a search index. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Loads an output folder into Elasticsearch or OpenSearch, with index templates that fit.",
            "Goes on where an earlier load of the folder stopped. Exits with 1 if the cluster refuses any document.",
            "Credentials: KAWARABAN_LOAD_USERNAME and KAWARABAN_LOAD_PASSWORD, or KAWARABAN_LOAD_API_KEY, in the"
                    + " environment; or a file."
        })
final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The output folder of a replay or a sink.")
    private Path directory = Path.of("");

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "The cluster, http://localhost:9200 for one.")
    private String url = "";

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Properties file with username and password, or api_key; counts before the environment.")
    @Nullable
    private Path credentials;

    @Option(
            names = "--ca-cert",
            paramLabel = "FILE",
            description = "Certificates in PEM of the authorities that may vouch for an https:// URL (default: those"
                    + " that Java trusts).")
    @Nullable
    private Path caCertificates;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where progress and refused documents are kept (default: beside the output folder, with"
                    + " .load behind its name).")
    @Nullable
    private Path state;

    @Option(
            names = "--max-request-bytes",
            paramLabel = "N",
            description = "Most bytes of a bulk request (default: ${DEFAULT-VALUE}).")
    private int maxRequestBytes = LoadConfig.DEFAULT_REQUEST_BYTES;

    @Option(names = "--no-templates", description = "Leave the cluster's index templates as they are.")
    private boolean withoutTemplates;

    @Option(names = "--again", description = "Load all files, those that were loaded before too.")
    private boolean again;

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LoadReport report = loader(System.getenv()).load();
        if (!common.isQuiet()) {
            spec.commandLine().getOut().println(text(report));
        }
        if (report.refused() != null) {
            throw new IOException(report.all().refused() + " documents were refused: " + report.refused()
                    + " holds them with their errors");
        }
        return 0;
    }

    private BulkLoader loader(Map<String, String> environment) {
        try {
            Target target = new Target(
                    Target.url(url),
                    credentials == null ? Credentials.of(environment) : Credentials.read(credentials),
                    caCertificates);
            LoadConfig config = LoadConfig.of(directory, target)
                    .withMaxRequestBytes(maxRequestBytes)
                    .withTemplates(!withoutTemplates)
                    .withAgain(again);
            return new BulkLoader(state == null ? config : config.withState(state), listener());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failure.describe(e), e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot be read: " + Failure.describe(e), e);
        }
    }

    private LoadListener listener() {
        Terminal terminal = common.terminal();
        return new LoadListener() {
            @Override
            public void info(String line) {
                terminal.info(line);
            }

            @Override
            public void progress(long bytes, long allBytes, long documents) {
                terminal.progress(String.format(
                        Locale.ROOT, "%.1f of %.1f MB, %,d documents posted", bytes / 1e6, allBytes / 1e6, documents));
            }
        };
    }

    private String text(LoadReport report) {
        common.terminal().done();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "cluster      %s %s at %s; Japanese by %s%n",
                report.product(),
                report.version(),
                url,
                report.analysis().label()));
        Counts all = report.all();
        text.append(String.format(
                Locale.ROOT,
                "documents    %,d = %,d accepted + %,d refused + %,d loaded before",
                all.accepted() + all.refused() + all.before(),
                all.accepted(),
                all.refused(),
                all.before()));
        for (Stream stream : Stream.values()) {
            Counts counts = report.streams().get(stream);
            if (counts != null) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n  %-12s %,d",
                        counts.index(),
                        counts.accepted() + counts.refused() + counts.before()));
            }
        }
        return Printable.of(text.toString());
    }
}
