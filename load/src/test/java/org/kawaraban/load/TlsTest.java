// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster whose certificate only a given file vouches for. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private Path certificate;
    private FakeCluster cluster;
    private LoadFixture fixture;

    @BeforeEach
    void start() throws Exception {
        Path keys = folder.resolve("keys.p12");
        certificate = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-keystore",
                keys + "",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-alias",
                "node",
                "-ext",
                "SAN=dns:localhost");
        keytool("-exportcert", "-keystore", keys + "", "-rfc", "-alias", "node", "-file", certificate + "");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        cluster = new FakeCluster(server);
        new SampleFolder(folder.resolve("out")).write("articles", 0, 2);
        fixture = new LoadFixture(folder.resolve("out"), cluster);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldTrustTheAuthoritiesOfTheFile() throws Exception {
        assertThat(fixture.load(config("localhost", certificate)).all().accepted())
                .isEqualTo(2);
    }

    @Test
    void shouldTrustNobodyElse() {
        assertThatThrownBy(() -> fixture.load(config("localhost", null)))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no secure connection")
                .hasMessageContaining("--ca-cert");
        assertThat(fixture.waits).isEmpty();
        assertThat(cluster.documents()).isZero();
    }

    @Test
    void shouldNotTakeTheCertificateOfAnotherHost() {
        assertThatThrownBy(() -> fixture.load(config("127.0.0.1", certificate)))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no secure connection");
    }

    @Test
    void shouldNameAFileWithoutCertificates() throws IOException {
        Path file = Files.writeString(folder.resolve("none.pem"), "");
        assertThatThrownBy(() -> fixture.load(config("localhost", file)))
                .isInstanceOf(LoadException.class)
                .hasMessage(file + ": holds no certificate in PEM");

        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> fixture.load(config("localhost", file)))
                .isInstanceOf(LoadException.class)
                .hasMessage(file + ": holds no certificate in PEM");

        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> fixture.load(config("localhost", missing)))
                .isInstanceOf(LoadException.class)
                .hasMessage(missing + ": cannot be read");
    }

    private LoadConfig config(String host, @Nullable Path caCertificates) {
        URI url = URI.create("https://" + host + ":" + cluster.port());
        return LoadConfig.of(folder.resolve("out"), new Target(url, Credentials.NONE, caCertificates))
                .withRetries(fixture.config().retries());
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }
}
