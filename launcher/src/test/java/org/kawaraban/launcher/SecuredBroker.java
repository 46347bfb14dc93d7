// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker that clients reach only over TLS and with a name and password (SASL/SCRAM-SHA-512). Its certificate is made anew
 * by Java's keytool each time.
 */
final class SecuredBroker implements AutoCloseable {
    static final String USER = "newsroom";

    private final Path folder;
    private final Secrets secrets;
    private final EmbeddedBroker broker;
    private final int port;

    /**
     * What must never be printed.
     *
     * @param password of the user on the broker
     * @param trustStorePassword of the file with the broker's certificate, which clients read
     */
    record Secrets(String password, String trustStorePassword) {}

    private SecuredBroker(Path folder, Secrets secrets, EmbeddedBroker broker, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.broker = broker;
        this.port = port;
    }

    static SecuredBroker start(Path folder, Secrets secrets) throws Exception {
        Files.createDirectories(folder);
        makeCertificate(folder, secrets);
        int port = FreePort.next();
        EmbeddedBroker broker =
                EmbeddedBroker.start(folder.resolve("data"), FreePort.next(), settings(folder, secrets, port));
        SecuredBroker secured = new SecuredBroker(folder, secrets, broker, port);
        secured.addUser();
        return secured;
    }

    /** {@code host:port} of the listener that asks for TLS and a password. */
    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a client must know. */
    Map<String, String> clientSettings() {
        return clientSettings(secrets.password());
    }

    /** The same with another password of the user. */
    Map<String, String> clientSettings(String password) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", login(USER, password));
        settings.put("ssl.truststore.location", folder.resolve("trust.p12").toString());
        settings.put("ssl.truststore.password", secrets.trustStorePassword());
        return settings;
    }

    /** A properties file of client settings. */
    static Path write(Path file, Map<String, String> settings) throws IOException {
        List<String> lines = new ArrayList<>();
        settings.forEach((name, value) -> lines.add(name + "=" + value));
        return Files.write(file, lines);
    }

    @Override
    public void close() {
        broker.close();
    }

    private static Map<String, String> settings(Path folder, Secrets secrets, int port) {
        return Map.of(
                "listeners",
                "SASL_SSL://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "ssl.keystore.location",
                folder.resolve("key.p12").toString(),
                "ssl.keystore.password",
                secrets.trustStorePassword(),
                "ssl.key.password",
                secrets.trustStorePassword());
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    private void addUser() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER,
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096),
                            secrets.password().getBytes(StandardCharsets.UTF_8))))
                    .all()
                    .get();
        }
    }

    private static void makeCertificate(Path folder, Secrets secrets) throws Exception {
        List<String> store = List.of("-storetype", "PKCS12", "-storepass", secrets.trustStorePassword());
        keytool(
                folder,
                store,
                "-genkeypair",
                "-keystore",
                "key.p12",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=IP:127.0.0.1");
        keytool(folder, store, "-exportcert", "-keystore", "key.p12", "-alias", "broker", "-file", "broker.cer");
        keytool(
                folder,
                store,
                "-importcert",
                "-keystore",
                "trust.p12",
                "-alias",
                "broker",
                "-file",
                "broker.cer",
                "-noprompt");
    }

    private static void keytool(Path folder, List<String> store, String... arguments) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(arguments));
        line.addAll(store);
        Path log = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(Deadline.HANG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
