// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns SIGTERM and Ctrl-C into an interrupt of the main thread, which closes what it opened and ends with a status of
 * its own; the process does not end before.
 */
final class GracefulStop {
    /** Above every time-out that closing the parts may take; only a hang gets there. */
    private static final long PATIENCE_MS = 60_000;

    private final Thread main;
    private final AtomicReference<Integer> status = new AtomicReference<>();

    private GracefulStop(Thread main) {
        this.main = main;
    }

    static GracefulStop ofThisThread() {
        GracefulStop stop = new GracefulStop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
        return stop;
    }

    /** Ends the process; also what the shutdown hook waits for. */
    void exit(int code) {
        synchronized (status) {
            status.compareAndSet(null, code);
            status.notifyAll();
        }
        System.exit(code);
    }

    private void stop() {
        if (status.get() != null) {
            return;
        }
        main.interrupt();
        synchronized (status) {
            long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
            while (status.get() == null && System.nanoTime() < deadline) {
                try {
                    status.wait(100);
                } catch (InterruptedException e) {
                    break;
                }
            }
        }
        Integer code = status.get();
        Runtime.getRuntime().halt(code == null ? Kawaraban.INTERRUPTED : code);
    }
}
