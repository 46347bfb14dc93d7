// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientEnvironmentTest {
    @Test
    void shouldNameSettingsAsKafkaDoes() {
        assertThat(ClientEnvironment.settings(Map.of(
                        "KAWARABAN_CLIENT_SASL_JAAS_CONFIG", "login",
                        "KAWARABAN_CLIENT_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM", "",
                        "KAWARABAN_CLIENT_A__B___C", "x")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("sasl.jaas.config", "login", "ssl.endpoint.identification.algorithm", "", "a_b-c", "x"));
    }

    @Test
    void shouldLeaveOtherVariablesAlone() {
        assertThat(ClientEnvironment.settings(
                        Map.of("PATH", "/bin", "KAWARABAN_OPTS", "-Xmx1g", "KAWARABAN_CLIENT_", "")))
                .isEmpty();
    }
}
