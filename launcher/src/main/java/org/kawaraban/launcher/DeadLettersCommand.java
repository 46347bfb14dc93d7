// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Json;
import org.kawaraban.model.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kawaraban dead-letters}: which pages could not be processed, and why. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists the pages that could not be processed: those of an output folder, or of a Kafka cluster.")
final class DeadLettersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "An output folder.")
    @Nullable
    private Path directory;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster, in place of a folder; several addresses are separated by commas.")
    @Nullable
    private String bootstrapServers;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin(name = "common")
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            converter = ReasonConverter.class,
            description = "Only those of a reason; several are separated by commas.")
    private List<DeadLetterReason> reasons = List.of();

    @Option(names = "--json", description = "Print one JSON object a line, without the page's bytes.")
    private boolean json;

    private final Tally tally = new Tally();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (directory != null && bootstrapServers == null) {
            if (!Files.isDirectory(directory)) {
                throw new ParameterException(spec.commandLine(), directory + ": no such folder");
            }
            DeadLetterFiles.read(directory, this::list);
        } else if (directory == null && bootstrapServers != null) {
            Cluster cluster = Cluster.connect(bootstrapServers, options.clientSettings());
            try (DeadLetterTopic topic =
                    new DeadLetterTopic(cluster, options.topics().of(Stream.DEAD_LETTERS))) {
                for (var letters = topic.next(); !letters.isEmpty(); letters = topic.next()) {
                    for (ConsumerRecord<byte[], byte[]> letter : letters) {
                        list(DeadLetter.of(letter));
                    }
                }
            }
        } else {
            throw new ParameterException(
                    spec.commandLine(), "name either an output folder or a cluster with --bootstrap-servers");
        }
        if (!json) {
            print(total());
        }
        return 0;
    }

    private void list(DeadLetter letter) {
        if (!reasons.isEmpty() && !reasons.contains(letter.knownReason())) {
            return;
        }
        tally.add(letter.reason());
        print(json ? new String(Json.bytes(letter), StandardCharsets.UTF_8) : text(letter));
    }

    /** What is known, a line each; keys and messages come from anywhere, so nothing in them may break the lines. */
    private static String text(DeadLetter letter) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s  %s in %s  %s",
                OneLine.of(letter.id()),
                OneLine.of(letter.reason()),
                OneLine.of(letter.stage()),
                OneLine.of(letter.time())));
        text.append("\n  page     ").append(letter.key() == null ? "(no key)" : OneLine.of(letter.key()));
        text.append("\n  bytes    ").append(bytes(letter));
        if (letter.contentType() != null) {
            text.append("\n  type     ").append(OneLine.of(letter.contentType()));
        }
        if (letter.topic() != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "\n  from     %s, partition %s, offset %s",
                    OneLine.of(letter.topic()),
                    letter.partition(),
                    letter.offset()));
        }
        if (letter.exception() != null || letter.message() != null) {
            text.append("\n  because  ")
                    .append(letter.message() == null ? "(no message)" : OneLine.of(letter.message()));
            text.append(letter.exception() == null ? "" : " (" + OneLine.of(letter.exception()) + ")");
        }
        return text.toString();
    }

    private static String bytes(DeadLetter letter) {
        return letter.bytes() == null
                ? "none"
                : String.format(Locale.ROOT, "%,d%s", letter.bytes(), letter.truncated() ? ", truncated" : "");
    }

    private String total() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d dead letters", tally.total()));
        for (Map.Entry<String, Long> reason : tally.all().entrySet()) {
            text.append(String.format(
                    Locale.ROOT,
                    "\n  %s %,d: %s",
                    OneLine.of(reason.getKey()),
                    reason.getValue(),
                    DeadLetterReason.of(reason.getKey()).advice()));
        }
        return text.toString();
    }

    /** JSON need not escape DEL and the C1 controls, but terminals obey these. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private void print(String text) {
        if (!common.isQuiet()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? escaped(text) : Printable.of(text));
            out.flush();
        }
    }
}
