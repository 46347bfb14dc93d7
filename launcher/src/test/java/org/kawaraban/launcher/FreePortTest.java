// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void shouldNeverGiveOnePortTwice() throws Exception {
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            assertThat(ports.add(FreePort.next())).isTrue();
        }
        assertThat(ports).allSatisfy(port -> assertThat(port).isBetween(10_000, 32_767));
    }

    @Test
    void shouldKnowAPortThatSomebodyListensOn() throws Exception {
        int port = FreePort.next();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(socket.getLocalPort())).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }
}
