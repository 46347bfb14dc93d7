// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.launcher.BadFiles.Case;
import org.kawaraban.launcher.BadFiles.Ending;
import org.kawaraban.model.Json;

/** Folders of bad files through {@code replay}, as a user would run it, and what is printed of hostile names. */
@EnabledOnOs(OS.LINUX)
class BadFilesIT {
    /** What a terminal obeys; line feeds are what lines end in, and progress is wiped by our own sequence. */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069&&[^\n\t]]");

    private static final int GOOD_PAGES = 20;

    @TempDir
    private Path folder;

    @Test
    void shouldTakeWhatIsAPageAndReportTheRest() throws Exception {
        Path pages = folder.resolve("pages");
        Path good = pages.resolve("good");
        new GeneratedPages(11).write(good, GOOD_PAGES);
        List<Case> cases = cases();
        for (int i = 0; i < cases.size(); i++) {
            BadFiles.make(cases.get(i), i, pages.resolve("bad" + i + "/x"));
        }

        TerminalRun replay = TerminalRun.start(folder, "replay", pages.toString(), "--out", folder + "/out");
        assertThat(replay.await()).as(replay.errors()).isZero();
        TerminalRun alone = TerminalRun.start(folder, "replay", good.toString(), "--out", folder + "/alone");
        assertThat(alone.await()).as(alone.errors()).isZero();

        assertCounts(Json.MAPPER.readTree(folder.resolve("out/summary.json").toFile()), cases);
        assertThat(recordsOf(good, folder.resolve("out")))
                .isEqualTo(recordsOf(good, folder.resolve("alone")))
                .hasSizeGreaterThan(20);
        BulkTree.assertNamesNothingFromData(folder.resolve("out"));
        TerminalRun verify = TerminalRun.start(folder, "verify", folder + "/out", "--pages", pages.toString());
        assertThat(verify.await()).as(verify.errors()).isZero();
        assertObeyedByNoTerminal(replay);
        assertObeyedByNoTerminal(verify);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "tag", "verify", "replay", "ingest"})
    void shouldNameNothingThatATerminalObeys(String command) throws Exception {
        Path hostile = Files.createDirectory(folder.resolve("x\u001B[2J\u009B31m\u202E\ny"));
        Path page = hostile.resolve("\u001B]0;t\u0007.txt");
        Files.writeString(page, "\u001B[31m赤い\u009Bポーランド\u202Eの見出し\r ― 2025年2月23日\n\u001B[2J本文です。\u2028\u0007終わり。\n");

        List<TerminalRun> runs = new ArrayList<>();
        runs.add(start(command, page.toString(), "--bootstrap-servers", "\u001B[2J:1"));
        runs.add(start(command, page + "\n\u001B[2J", "--debug"));
        runs.add(start(command, page.toString(), "--debug"));
        runs.add(start(command, hostile.toString(), "--\u001B[2J"));
        runs.add(start(command, page.toString(), "--client-config", hostile + "/none"));
        if (command.equals("tag")) {
            runs.add(start(command, page.toString(), "--json"));
        }

        for (TerminalRun run : runs) {
            run.await();
            assertThat(run.printed()).isNotEmpty();
            assertObeyedByNoTerminal(run);
        }
    }

    /** A command with arguments, whose output goes nowhere but into the test's own folder. */
    private TerminalRun start(String command, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        if (command.equals("replay")) {
            all.addAll(List.of("--out", folder + "/hostile-out"));
        }
        return TerminalRun.start(folder, all.toArray(String[]::new));
    }

    private static List<Case> cases() {
        boolean administrator = "root".equals(System.getProperty("user.name"));
        return BadFiles.kinds().stream()
                .flatMap(kind -> kind.cases().stream())
                .filter(bad -> !administrator || bad.ending() != Ending.FORBIDDEN)
                .toList();
    }

    private static void assertCounts(JsonNode summary, List<Case> cases) {
        JsonNode pages = summary.get("pages");
        assertThat(pages.get("through").asLong()).isEqualTo(GOOD_PAGES + count(cases, Ending.RECORDS));
        JsonNode letters = pages.get("dead_letters");
        assertThat(letters.path("empty").asLong()).isEqualTo(count(cases, Ending.EMPTY));
        assertThat(letters.path("too-large").asLong()).isEqualTo(count(cases, Ending.TOO_LARGE));
        assertThat(letters.path("unreadable").asLong())
                .isEqualTo(count(cases, Ending.UNREADABLE) + count(cases, Ending.FORBIDDEN));
        assertThat(letters).hasSize(3);
        assertThat(pages.get("skipped_files").asLong())
                .isEqualTo(count(cases, Ending.SKIPPED) + BadFiles.LINKS_IN_CHAIN);
    }

    private static long count(List<Case> cases, Ending ending) {
        return cases.stream().filter(bad -> bad.ending() == ending).count();
    }

    /** The records of the pages in a folder. */
    private static List<String> recordsOf(Path pages, Path out) throws Exception {
        return Output.read(out).records().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains("\"uri\":\"" + pages))
                .sorted()
                .toList();
    }

    private static void assertObeyedByNoTerminal(TerminalRun run) throws Exception {
        String printed = run.printed().replace("\r\u001B[K", "");
        assertThat(OBEYED.matcher(printed).find()).as(printed).isFalse();
    }
}
