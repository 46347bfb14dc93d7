// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine that nobody listens on.
 *
 * <p>They are taken from below those that the system gives to outgoing connections and to whoever asks for any port (Linux:
 * from 32768, others from 49152), so that none of these takes one before its server listens, or while it is restarted.
 */
final class FreePort {
    private static final int FIRST = 10_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * A port that was free just now, and that this process was not given before.
     *
     * @return 10000 to 32767
     * @throws IOException if a thousand tried at random are all taken
     */
    static int next() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IOException("no free port found between " + FIRST + " and " + (END - 1));
    }

    /** The same, but never a certain one that is about to be listened on. */
    static int nextOtherThan(int used) throws IOException {
        int port = next();
        return port == used ? next() : port;
    }

    /** Whether nobody on this machine listens on a port. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
