// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.launcher.SecuredBroker.Secrets;

/** Every command on a cluster that asks for TLS and a password, and none that prints a secret. */
class SecuredClusterIT {
    /** Found nowhere else, so that a search of all that the tests print tells whether one leaked. */
    private static final Secrets SECRETS = new Secrets("planted-secret-password", "planted-secret-of-the-store");

    private static final String WRONG = "planted-secret-that-is-wrong";
    private static final int PAGES = 12;

    @TempDir
    private static Path shared;

    private static SecuredBroker broker;
    private static Path pages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = SecuredBroker.start(shared.resolve("broker"), SECRETS);
        pages = shared.resolve("pages");
        new GeneratedPages(8).write(pages, PAGES - 1);
        // We log little of what goes well.
        Files.write(pages.resolve("undecodable.txt"), new byte[] {(byte) 0xFF});
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldRunEveryCommandOverTlsWithAPasswordAndPrintNoSecret() throws Exception {
        Path config = SecuredBroker.write(folder.resolve("client.properties"), broker.clientSettings());
        List<TerminalRun> runs = new ArrayList<>();
        try (PlantedSecrets planted = planted()) {
            TerminalRun enrich = start(runs, config, "enrich", "--prefix", "s.", "--state-dir", folder + "/state");
            TerminalRun sink =
                    start(runs, config, "sink", "--prefix", "s.", "--out", folder + "/live", "--idle-seconds", "1");
            TerminalRun ingest = start(runs, config, "ingest", pages.toString(), "--prefix", "s.", "--wait");
            assertThat(ingest.await()).as(ingest.errors()).isZero();
            TerminalRun replay = start(runs, config, "replay", pages.toString(), "--out", folder + "/out");
            assertThat(replay.await()).as(replay.errors()).isZero();
            Output replayed = Output.read(folder.resolve("out"));
            Output.await(folder.resolve("live"), replayed.size());
            assertThat(enrich.stop()).as(enrich.errors()).isZero();
            assertThat(sink.stop()).as(sink.errors()).isZero();

            Output.assertVerifies(folder.resolve("live"), pages);
            Output.assertVerifies(folder.resolve("out"), pages);
            assertThat(planted.heardOfUs()).isPositive();
            assertThat(planted.heardOfKafka()).isPositive();
            assertThat(planted.leaks()).isEmpty();
            StringBuilder printed = new StringBuilder();
            for (TerminalRun run : runs) {
                printed.append(run.printed());
            }
            // Logs of all commands go to the one that was started last.
            assertThat(printed.toString()).contains("DEBUG").doesNotContain("planted-secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "ingest", "enrich", "sink"})
    void shouldSayInOneLineThatThePasswordIsWrong(String command) throws Exception {
        Path config = SecuredBroker.write(folder.resolve("client.properties"), broker.clientSettings(WRONG));

        TerminalRun run = TerminalRun.start(folder, arguments(command, config));

        assertThat(run.await()).isEqualTo(1);
        assertThat(run.errors())
                .contains("the Kafka broker at " + broker.bootstrapServers() + " refused the login", "SCRAM-SHA-512")
                .doesNotContain("planted-secret");
        assertThat(visible(run)).hasLineCount(1);
    }

    @Test
    void shouldPrintNoWrongPasswordEither() throws Exception {
        Path config = SecuredBroker.write(folder.resolve("client.properties"), broker.clientSettings(WRONG));
        try (PlantedSecrets planted = planted()) {
            TerminalRun run = TerminalRun.start(folder, with(arguments("ingest", config), "--debug"));

            assertThat(run.await()).isEqualTo(1);
            assertThat(planted.leaks()).isEmpty();
            assertThat(run.printed()).contains("SaslAuthenticationException").doesNotContain("planted-secret");
        }
    }

    @Test
    void shouldSayThatACertificateIsNotTrusted() throws Exception {
        Map<String, String> settings = broker.clientSettings();
        settings.remove("ssl.truststore.location");
        settings.remove("ssl.truststore.password");
        Path config = SecuredBroker.write(folder.resolve("client.properties"), settings);

        TerminalRun run = TerminalRun.start(folder, arguments("ingest", config));

        assertThat(run.await()).isEqualTo(1);
        assertThat(visible(run))
                .contains("TLS with the Kafka broker at " + broker.bootstrapServers())
                .hasLineCount(1);
    }

    @Test
    void shouldQuoteNothingOfALoginThatCannotBeRead() throws Exception {
        for (String login : List.of(
                "planted-secret",
                "org.apache.kafka.common.security.scram.ScramLoginModule required password=planted-secret x=;",
                "org.apache.kafka.common.security.scram.ScramLoginModule required password=a planted-secret;",
                "org.apache.kafka.common.security.scram.ScramLoginModule required password=\"planted-secret\"")) {
            Map<String, String> settings = broker.clientSettings();
            settings.put("sasl.jaas.config", login);
            Path config = SecuredBroker.write(folder.resolve("client.properties"), settings);

            TerminalRun run = TerminalRun.start(folder, with(arguments("ingest", config), "--debug"));

            assertThat(run.await()).isEqualTo(1);
            assertThat(run.errors()).contains("sasl.jaas.config").doesNotContain("planted-secret");
        }
    }

    @Test
    void shouldSayThatAStoreCannotBeOpened() throws Exception {
        Map<String, String> settings = broker.clientSettings();
        settings.put("ssl.truststore.password", WRONG);
        Path config = SecuredBroker.write(folder.resolve("client.properties"), settings);

        TerminalRun run = TerminalRun.start(folder, with(arguments("ingest", config), "--debug"));

        assertThat(run.await()).isEqualTo(1);
        assertThat(run.errors())
                .contains("the Kafka client settings cannot be used")
                .doesNotContain("planted-secret");
    }

    @Test
    void shouldTakeSettingsFromTheEnvironment() throws Exception {
        List<String> ingest = List.of(
                "ingest",
                pages.toString(),
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--prefix",
                "e.",
                "--debug");

        ServiceProcess right =
                ServiceProcess.start(folder.resolve("right.log"), ingest, variables(broker.clientSettings()));
        assertThat(right.awaitExit()).as(right.printed()).isZero();
        assertThat(right.printed()).contains("published    " + PAGES).doesNotContain("planted-secret");

        ServiceProcess wrong =
                ServiceProcess.start(folder.resolve("wrong.log"), ingest, variables(broker.clientSettings(WRONG)));
        assertThat(wrong.awaitExit()).isEqualTo(1);
        assertThat(wrong.printed()).contains("refused the login").doesNotContain("planted-secret");
    }

    @Test
    void shouldKeepSecretsOutOfWhatSettingsLookLike() {
        Map<String, Object> settings = new HashMap<>(broker.clientSettings());
        settings.put("bootstrap.servers", broker.bootstrapServers());

        assertThat(List.of(
                        new Cluster(settings).toString(),
                        new Replay.Settings(folder, "p.", "h:1", settings, false, 1).toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("planted-secret"));
    }

    private String[] arguments(String command, Path config) {
        List<String> arguments = new ArrayList<>(List.of(
                command, "--bootstrap-servers", broker.bootstrapServers(), "--client-config", config.toString()));
        switch (command) {
            case "replay" -> arguments.addAll(List.of(pages.toString(), "--out", folder + "/out"));
            case "ingest" -> arguments.add(pages.toString());
            case "sink" -> arguments.addAll(List.of("--out", folder + "/out"));
            default -> arguments.addAll(List.of("--state-dir", folder + "/state"));
        }
        return arguments.toArray(String[]::new);
    }

    private TerminalRun start(List<TerminalRun> runs, Path config, String... arguments) throws Exception {
        TerminalRun run = TerminalRun.start(
                folder,
                with(
                        arguments,
                        "--bootstrap-servers",
                        broker.bootstrapServers(),
                        "--client-config",
                        config.toString(),
                        "--debug"));
        runs.add(run);
        return run;
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Standard error as it stands on the terminal in the end, without progress that was wiped. */
    private static String visible(TerminalRun run) throws Exception {
        return run.errors().replaceAll("(?m)^.*\r\u001B\\[K", "").strip();
    }

    private static PlantedSecrets planted() {
        return new PlantedSecrets(List.of("planted-secret"));
    }

    private static Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach((name, value) -> variables.put(
                "KAWARABAN_CLIENT_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        return variables;
    }
}
