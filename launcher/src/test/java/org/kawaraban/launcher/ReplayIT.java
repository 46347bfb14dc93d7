// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kawaraban.ingest.PageFiles;
import org.kawaraban.model.kafka.Topics;

/** The whole pipeline on a real broker, from files to files. */
class ReplayIT {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path KEPT_APART =
            Path.of("..", "enrich", "src", "test", "resources", "org", "kawaraban", "enrich", "split", "held");

    @TempDir
    private Path folder;

    @Test
    void shouldBringTheSeedsThroughAndHoldTheirScores() throws Exception {
        Summary summary = replay(SEEDS, folder.resolve("out"), 2);

        assertThat(summary.pages().published()).isEqualTo(5);
        assertThat(summary.pages().through()).isEqualTo(5);
        assertThat(summary.contradictions()).isEmpty();
        assertThat(summary.articles()).isEqualTo(11);
        GoldScores scores = GoldScores.of(SEEDS.resolve("gold"), SEEDS, folder.resolve("out"));
        assertThat(scores.uncovered).isZero();
        assertThat(scores.coveredTwice).isZero();
        assertThat(scores.boundaries.f1()).as(scores.toString()).isGreaterThanOrEqualTo(1);
        assertThat(scores.titles.accuracy()).as(scores.toString()).isEqualTo(1);
        assertThat(scores.dates.accuracy()).as(scores.toString()).isEqualTo(1);
        assertThat(scores.languages.accuracy()).as(scores.toString()).isEqualTo(1);
        assertThat(scores.repeats.f1()).as(scores.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.countries.f1()).as(scores.toString()).isGreaterThanOrEqualTo(0.85);
        assertVerifies(folder.resolve("out"), SEEDS);
    }

    /** Pages of many sites that nobody tuned anything to; {@code docs/quality.md} tells how they came to be. */
    @Test
    void shouldHoldTheScoresOfPagesKeptApart() throws Exception {
        replay(KEPT_APART, folder.resolve("out"), 2);

        GoldScores scores = GoldScores.of(KEPT_APART, KEPT_APART, folder.resolve("out"));
        assertThat(scores.pages).isEqualTo(178);
        assertThat(scores.uncovered).isZero();
        assertThat(scores.coveredTwice).isZero();
        assertThat(scores.boundaries.f1()).as(scores.toString()).isGreaterThanOrEqualTo(0.87);
        assertThat(scores.kinds.accuracy()).as(scores.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.languages.accuracy()).as(scores.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(scores.countries.f1()).as(scores.toString()).isGreaterThanOrEqualTo(0.90);
        assertVerifies(folder.resolve("out"), KEPT_APART);
    }

    @Test
    void shouldWriteTheSameBytesWhateverTheThreads() throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(1).write(pages, 2_000);

        Summary one = replay(pages, folder.resolve("one"), 1);
        Summary two = replay(pages, folder.resolve("two"), 3);

        assertThat(one.duplicates()).containsKey("exact");
        assertThat(one.pages().deadLetters()).containsKey("undecodable");
        assertThat(bulkFiles(folder.resolve("two"))).isEqualTo(bulkFiles(folder.resolve("one")));
        assertThat(two.segments()).isEqualTo(one.segments());
        assertVerifies(folder.resolve("one"), pages);
        Files.writeString(pages.resolve("later.txt"), "no record comes from this page");
        assertThat(problems(folder.resolve("one"), pages)).contains("later.txt");
    }

    @Test
    void shouldReplaceWhatAnEarlierRunLeft() throws Exception {
        Path pages = folder.resolve("pages");
        new GeneratedPages(2).write(pages, 20);
        replay(pages, folder.resolve("out"), 2);
        Map<String, String> first = bulkFiles(folder.resolve("out"));

        replay(SEEDS, folder.resolve("out"), 2);
        assertVerifies(folder.resolve("out"), SEEDS);
        replay(pages, folder.resolve("out"), 2);

        assertThat(bulkFiles(folder.resolve("out"))).isEqualTo(first);
    }

    private static Summary replay(Path pages, Path out, int threads) throws Exception {
        PageFiles files = PageFiles.find(List.of(pages), PageFiles.DEFAULT_INCLUDE);
        Replay.Settings settings = new Replay.Settings(out, Topics.DEFAULT_PREFIX, null, Map.of(), false, threads);
        return new Replay(settings, new Terminal(System.err, false)).run(files);
    }

    private static void assertVerifies(Path out, Path pages) {
        assertThat(problems(out, pages)).isEmpty();
    }

    /** What {@code verify} prints on standard error; empty if it finds the folder clean. */
    private static String problems(Path out, Path pages) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int status = Kawaraban.commandLine(terminal)
                .execute("verify", out.toString(), "--pages", pages.toString(), "--quiet");
        String problems = err.toString(StandardCharsets.UTF_8);
        assertThat(status).as(problems).isEqualTo(problems.isEmpty() ? 0 : 1);
        return problems;
    }

    /** The bulk files by name, without dead letters' times, which the clock decides. */
    private static Map<String, String> bulkFiles(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String stream : List.of("articles", "fragments", "duplicates", "dead-letters")) {
            try (var list = Files.list(out.resolve(stream))) {
                for (Path file : list.toList()) {
                    String text = Files.readString(file);
                    files.put(file.getFileName().toString(), text.replaceAll("\"time\":\"[^\"]*\"", "\"time\":\"\""));
                }
            }
        }
        return files;
    }
}
