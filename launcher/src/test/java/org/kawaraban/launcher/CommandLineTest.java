// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Bad use gets one clear line on standard error, the contract's exit status, and nothing half-written. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void writePage() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages/a.txt"), "見出し ― 2025年2月23日\n本文です。とても長い本文です。三つ目の文です。\n");
        Files.createDirectories(folder.resolve("empty"));
    }

    @Test
    void shouldNameAPathThatDoesNotExist() {
        assertWrongUsage("replay", folder + "/nowhere", "--out", folder + "/out");
        assertThat(errors()).contains(folder + "/nowhere");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void shouldNameAFolderWithoutPages() {
        assertWrongUsage("replay", folder + "/empty", "--out", folder + "/out");
        assertThat(errors()).contains(folder + "/empty").contains("*.txt");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void shouldNotTouchAFolderThatHoldsSomethingElse() throws IOException {
        Path precious = Files.createDirectories(folder.resolve("out")).resolve("thesis.doc");
        Files.writeString(precious, "years of work");

        assertWrongUsage("replay", folder + "/pages", "--out", folder + "/out");
        assertThat(errors()).contains("thesis.doc");
        assertThat(precious).hasContent("years of work");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/articles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "--threads=many"})
    void shouldNameABadOption(String option) {
        assertWrongUsage("replay", folder + "/pages", option);
        assertThat(errors()).contains(option.split("=")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--max-file-bytes=0", "--max-file-bytes=40000000", "--max-file-records=0", "--idle-seconds=0"})
    void shouldNameAFileLimitThatIsOutOfRange(String option) {
        assertWrongUsage("sink", "--bootstrap-servers", "127.0.0.1:1", "--out", folder + "/out", option);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void shouldRefuseToSkipRecords() throws IOException {
        Path settings = Files.writeString(folder.resolve("client.properties"), "auto.offset.reset=latest\n");

        assertWrongUsage(
                "sink",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--out",
                folder + "/out",
                "--client-config",
                settings + "");
        assertThat(errors()).contains("auto.offset.reset: 'latest' would skip records");
    }

    @Test
    void shouldAskForAMissingCommandOrArgument() {
        assertWrongUsage();
        assertThat(errors()).contains("a command is missing");
        assertWrongUsage("replay");
        assertWrongUsage("enrich");
        assertThat(errors()).contains("--bootstrap-servers");
        assertWrongUsage("fly");
        assertThat(errors()).contains("fly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "40000", "long"})
    void shouldNameARetentionThatIsNone(String days) {
        assertWrongUsage("enrich", "--bootstrap-servers", "127.0.0.1:1", "--retention-days", days);
        assertThat(errors()).contains("--retention-days");
    }

    @Test
    void shouldNameAServiceOptionThatIsOutOfRange() {
        assertWrongUsage("enrich", "--bootstrap-servers", "127.0.0.1:1", "--standbys=-1");
        assertThat(errors()).contains("--standbys");
        assertWrongUsage("enrich", "--bootstrap-servers", "127.0.0.1:1", "--partitions=0");
        assertThat(errors()).contains("--partitions");
        assertWrongUsage("ingest", folder + "/pages", "--bootstrap-servers", "127.0.0.1:1", "--max-queued=-1");
        assertThat(errors()).contains("--max-queued");
        assertWrongUsage("tail", "weather", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(errors()).contains("weather").contains("dead-letters");
        assertWrongUsage("tail", "pages", "--language=ja", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(errors()).contains("--language");
    }

    @Test
    void shouldFollowFoldersOnlyAndForEver() {
        assertWrongUsage("ingest", "--follow", folder + "/pages/a.txt", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(errors()).contains("a.txt");
        assertWrongUsage("ingest", "--follow", "--wait", folder + "/pages", "--bootstrap-servers", "127.0.0.1:1");
        assertThat(errors()).contains("--wait");
    }

    @Test
    void shouldNameABrokerThatCannotBeReached() throws IOException {
        int port = FreePort.next();

        assertFailure("ingest", folder + "/pages", "--bootstrap-servers", "127.0.0.1:" + port);
        assertThat(errors()).contains("127.0.0.1:" + port);
    }

    @Test
    void shouldNameAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFailure("broker", "--port", Integer.toString(taken.getLocalPort()), "--data", folder + "/broker");
            assertThat(errors()).contains("port " + taken.getLocalPort() + " is taken");
        }
        assertThat(folder.resolve("broker")).doesNotExist();
    }

    @Test
    void shouldNameAnUnreadableClientConfig() {
        assertFailure(
                "replay",
                folder + "/pages",
                "--out",
                folder + "/out",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--client-config",
                folder + "/no.properties");
        assertThat(errors()).contains("no.properties");
    }

    @Test
    void shouldRefuseWhatTheEmbeddedBrokerHasNoUseFor() {
        assertWrongUsage("replay", folder + "/pages", "--out", folder + "/out", "--keep");
        assertWrongUsage("replay", folder + "/pages", "--out", folder + "/out", "--client-config", "any");
        assertThat(errors()).contains("--bootstrap-servers");
    }

    @Test
    void shouldNameWhatCannotBeLoaded() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out/articles")).getParent();
        Path credentials = Files.writeString(folder.resolve("credentials"), "password=s3cret\n");
        String url = "http://127.0.0.1:1";

        assertWrongUsage("load", out + "");
        assertThat(errors()).contains("--url");
        assertWrongUsage("load", folder + "/nowhere", "--url", url);
        assertThat(errors()).contains("nowhere: no such folder");
        assertWrongUsage("load", folder + "/pages", "--url", url);
        assertThat(errors()).contains("pages: no output folder");
        assertWrongUsage("load", out + "", "--url", "127.0.0.1:9200");
        assertWrongUsage("load", out + "", "--url", "http://user:s3cret@127.0.0.1:1");
        assertThat(errors()).doesNotContain("s3cret");
        assertWrongUsage("load", out + "", "--url", url, "--max-request-bytes", "0");
        assertWrongUsage("load", out + "", "--url", url, "--credentials", credentials + "");
        assertThat(errors())
                .contains("credentials: username and password go together")
                .doesNotContain("s3cret");
        assertWrongUsage("load", out + "", "--url", url, "--credentials", folder + "/no.properties");
        assertThat(errors()).contains("no.properties");
        assertThat(folder.resolve("out.load")).doesNotExist();
    }

    @Test
    void shouldTagATextAndRefuseWhatIsNone() throws IOException {
        assertThat(execute("tag", "--headline", folder + "/pages/a.txt"))
                .as(errors())
                .isZero();
        assertThat(out.toString()).contains("language   ja");

        assertWrongUsage("tag", folder + "/nowhere.txt");
        Files.writeString(folder.resolve("pages/blank.txt"), " ");
        assertFailure("tag", folder + "/pages/blank.txt");
    }

    @Test
    void shouldExplainHowAPageIsSplit() {
        assertThat(execute("explain", folder + "/pages/a.txt")).as(errors()).isZero();
        assertThat(out.toString()).contains("見出し", "article", "begins as", "signals");
    }

    @Test
    void shouldNameAPageThatCannotBeExplained() throws IOException {
        assertWrongUsage("explain", folder + "/nowhere.txt");
        assertThat(errors()).contains("nowhere.txt");
        Files.writeString(folder.resolve("pages/blank.txt"), " ");
        assertFailure("explain", folder + "/pages/blank.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "ingest",
                "enrich",
                "sink",
                "load",
                "verify",
                "dead-letters",
                "redrive",
                "explain",
                "tag",
                "broker",
                "tail",
                "reset"
            })
    void shouldExplainEachCommand(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("kawaraban " + command, "--quiet", "--debug");
        assertThat(errors()).isEmpty();
    }

    @Test
    void shouldPrintHelpAndVersion() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("replay", "ingest", "enrich", "sink", "verify", "broker");
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).contains("kawaraban ", "Java ");
    }

    private void assertWrongUsage(String... arguments) {
        err.reset();
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(errors().lines()).hasSize(1);
        assertThat(errors()).startsWith("kawaraban");
    }

    private void assertFailure(String... arguments) {
        err.reset();
        assertThat(execute(arguments)).isEqualTo(1);
        assertThat(errors().lines()).hasSize(1);
        assertThat(errors()).startsWith("kawaraban");
    }

    private int execute(String... arguments) {
        CommandLine commandLine =
                Kawaraban.commandLine(new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8), false));
        commandLine.setOut(new PrintWriter(out, true));
        return commandLine.execute(arguments);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
