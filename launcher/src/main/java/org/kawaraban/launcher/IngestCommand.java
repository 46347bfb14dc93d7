// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.concurrent.Callable;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kawaraban ingest}: only the producer. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Publishes pages to the pages topic of a Kafka cluster.")
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private PagesArguments pages = new PagesArguments();

    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(names = "--wait", description = "Wait until every page is through, and print what came out.")
    private boolean wait;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PageFiles files = pages.find(spec.commandLine());
        Cluster cluster = bootstrap.connect();
        bootstrap.createTopics(cluster);
        try (PageProducer producer = new PageProducer(bootstrap.topics(), cluster.settings())) {
            if (wait) {
                publishAndWait(files, cluster, producer);
            } else {
                new Publisher(pages.reader(), producer, null, common.terminal()).publish(files);
                print("published    " + producer.acknowledged() + " pages; " + files.skipped()
                        + " other files skipped");
            }
        } finally {
            common.terminal().done();
        }
        return 0;
    }

    private void publishAndWait(PageFiles files, Cluster cluster, PageProducer producer) throws Exception {
        long start = System.nanoTime();
        try (Workers workers = new Workers();
                PageTracker tracker = new PageTracker(cluster, bootstrap.topics(), PageTracker.From.NOW)) {
            workers.start("tracker", tracker);
            new Publisher(pages.reader(), producer, tracker, common.terminal()).publish(files);
            workers.await(tracker::allThrough, () -> common.terminal()
                    .progress("through " + tracker.through() + " of "
                            + files.files().size() + " pages"));
            tracker.stop();
            workers.join("tracker");
            double seconds = (System.nanoTime() - start) / 1e9;
            print(Summary.of(tracker.counts(), files.files().size(), files.skipped(), seconds)
                    .text());
        }
    }

    private void print(String text) {
        common.terminal().done();
        if (!common.isQuiet()) {
            spec.commandLine().getOut().println(text);
        }
    }
}
