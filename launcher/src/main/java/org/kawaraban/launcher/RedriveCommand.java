// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.TopicPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kawaraban redrive}: dead letters back to the pages topic. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes dead letters of a Kafka cluster to the pages topic again, each once, however often it runs.",
            "Those of which not all bytes were kept are skipped and named."
        })
final class RedriveCommand implements Callable<Integer> {
    @Mixin
    private BootstrapOption bootstrap = new BootstrapOption();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            converter = ReasonConverter.class,
            description = "Only those of a reason (default: all); several are separated by commas.")
    private List<DeadLetterReason> reasons = List.of();

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "Publish them with this charset in place of the one that they were tried with.")
    @Nullable
    private Charset charset;

    @Option(names = "--dry-run", description = "Only say what would be published.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Cluster cluster = bootstrap.connect();
        cluster.createTopics(bootstrap.topics(), TopicPlan.SERVICE);
        Set<DeadLetterReason> wanted =
                reasons.isEmpty() ? EnumSet.allOf(DeadLetterReason.class) : EnumSet.copyOf(reasons);
        Report report = new Report();
        Redrive redrive = new Redrive(cluster, bootstrap.topics(), wanted, charset, report);
        if (dryRun) {
            redrive.preview();
        } else {
            try {
                redrive.run();
            } catch (ProducerFencedException | InvalidProducerEpochException | InvalidTxnStateException e) {
                throw new IllegalStateException(
                        "another redrive has taken over, or this one stood still for too long; it stopped", e);
            }
        }
        print(String.format(
                Locale.ROOT,
                "%s %,d dead letters, skipped %,d",
                dryRun ? "would redrive" : "redriven",
                report.redriven,
                report.skipped));
        return 0;
    }

    private void print(String text) {
        if (!common.isQuiet()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Printable.of(text));
            out.flush();
        }
    }

    private final class Report implements Redrive.Listener {
        private long redriven;
        private long skipped;

        @Override
        public void redriven(DeadLetter letter) {
            redriven++;
            if (dryRun) {
                print("would redrive  " + name(letter));
            }
        }

        @Override
        public void skipped(DeadLetter letter, String why) {
            skipped++;
            print("skipped        " + name(letter) + ": " + why);
        }

        private String name(DeadLetter letter) {
            String key = letter.key() == null ? "(no key)" : OneLine.of(letter.key());
            return letter.id() + "  " + OneLine.of(letter.reason()) + "  " + key;
        }
    }
}
