// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which cluster, and which topics on it. */
@Command
final class ClusterOptions {
    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = Topics.DEFAULT_PREFIX,
            description = "What topic names begin with (default: ${DEFAULT-VALUE}).")
    private String prefix = Topics.DEFAULT_PREFIX;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description =
                    "Properties file of Kafka client settings, security for instance; passed on untouched. Variables"
                            + " KAWARABAN_CLIENT_… of the environment do the same, and win: KAWARABAN_CLIENT_SASL_MECHANISM is"
                            + " sasl.mechanism.")
    @Nullable
    private Path clientConfig;

    Topics topics() {
        return new Topics(prefix);
    }

    String prefix() {
        return prefix;
    }

    boolean hasClientConfig() {
        return clientConfig != null;
    }

    /** The settings in the properties file, which is UTF-8, if one was named, and over them those of the environment. */
    Map<String, Object> clientSettings() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        if (clientConfig != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(clientConfig, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException("--client-config " + clientConfig + " cannot be read", e);
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        settings.putAll(ClientEnvironment.settings(System.getenv()));
        return settings;
    }
}
