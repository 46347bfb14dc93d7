// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.concurrent.Callable;
import org.kawaraban.ingest.FollowConfig;
import org.kawaraban.ingest.Follower;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.ingest.PageProducer;
import org.kawaraban.ingest.PageQueue;
import org.kawaraban.model.kafka.TopicPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

    @Mixin
    private QueueOptions queueOptions = new QueueOptions();

    @Mixin
    private FollowOptions followOptions = new FollowOptions();

    @Mixin
    private HealthFile health = new HealthFile();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(names = "--wait", description = "Wait until every page is through, and print what came out.")
    private boolean wait;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PageQueue.Limits limits = queueOptions.limits(spec.commandLine());
        TopicPlan plan = topicOptions.plan(spec.commandLine());
        if (followOptions.isFollowing()) {
            if (wait) {
                throw new ParameterException(
                        spec.commandLine(), "--wait and --follow exclude each other: a feed has no end");
            }
            follow(followOptions.config(pages, bootstrap, spec.commandLine()), plan, limits);
            return 0;
        }
        PageFiles files = pages.find(spec.commandLine());
        Cluster cluster = bootstrap.connect();
        cluster.createTopics(bootstrap.topics(), plan, topicOptions.hasPartitions(), common.terminal());
        try (PageQueue queue = queue(cluster, limits);
                PageProducer producer = new PageProducer(bootstrap.topics(), cluster.settings())) {
            if (wait) {
                publishAndWait(files, cluster, producer, queue);
            } else {
                new Publisher(pages.reader(), producer, null, queue, common.terminal()).publish(files);
                print("published    " + producer.acknowledged() + " pages; " + files.skipped()
                        + " other files skipped");
            }
        } finally {
            common.terminal().done();
        }
        return 0;
    }

    private void follow(FollowConfig config, TopicPlan plan, PageQueue.Limits limits) throws Exception {
        Cluster cluster = bootstrap.connect();
        cluster.createTopics(bootstrap.topics(), plan, topicOptions.hasPartitions(), common.terminal());
        try (PageQueue queue = queue(cluster, limits)) {
            Follower follower = new Follower(config, queue, common.terminal()::error);
            // Closing them waits for the transaction that the follower is at, and cuts it short if that takes too long.
            try (Workers workers = new Workers();
                    follower) {
                workers.start("follow", follower::run);
                common.terminal().info("following " + config.follower() + "; stop with Ctrl-C");
                workers.await(() -> false, () -> {
                    common.terminal().progress("published " + follower.counts().published() + " pages");
                    health.beat(follower::isWorking);
                });
            } catch (InterruptedException asked) {
                // Asked to stop: what is not published yet is published by the next start.
                common.terminal().done();
            }
            print("published    " + follower.counts().published() + " pages; "
                    + follower.counts().unchanged() + " touched files were unchanged");
        } finally {
            common.terminal().done();
        }
    }

    private PageQueue queue(Cluster cluster, PageQueue.Limits limits) {
        return new PageQueue(
                cluster.settings(),
                bootstrap.topics(),
                EnrichCommand.applicationId(bootstrap.topics()),
                limits,
                common.terminal()::info);
    }

    private void publishAndWait(PageFiles files, Cluster cluster, PageProducer producer, PageQueue queue)
            throws Exception {
        long start = System.nanoTime();
        try (Workers workers = new Workers();
                PageTracker tracker = new PageTracker(cluster, bootstrap.topics(), PageTracker.From.NOW)) {
            workers.start("tracker", tracker);
            new Publisher(pages.reader(), producer, tracker, queue, common.terminal()).publish(files);
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
            spec.commandLine().getOut().println(Printable.of(text));
        }
    }
}
