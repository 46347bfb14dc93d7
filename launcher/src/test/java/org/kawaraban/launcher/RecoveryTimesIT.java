// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * Measures, and prints, how long it takes from the kill of a process, which is started again at once, until pages that
 * are published meanwhile are in finished files. No time is asserted.
 */
class RecoveryTimesIT extends FaultTest {
    private static final int KILLS = 5;
    private static final int PAGES_A_KILL = PAGES / (3 * KILLS + 1);

    private int published;

    @Test
    void shouldRecoverFromEachKillBeforeTheNext() throws Exception {
        ServiceProcess[] enrich = {services.enrich(0)};
        ServiceProcess[] sink = {services.sink(out)};
        publishAndAwait();

        measure("broker", () -> services.restartBroker());
        measure("enrich", () -> {
            enrich[0].kill();
            return enrich[0] = services.enrich(0);
        });
        measure("sink", () -> {
            sink[0].kill();
            return sink[0] = services.sink(out);
        });

        services.publish(pages, published, PAGES);
        assertUndisturbed();
    }

    private void measure(String victim, Callable<ServiceProcess> killAndStart) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long start = System.nanoTime();
            assertThat(killAndStart.call().isAlive()).isTrue();
            publishAndAwait();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        Collections.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "RecoveryTimesIT: %s killed: median %.1f s, longest %.1f s of %d%n",
                victim,
                seconds.get(KILLS / 2),
                seconds.get(KILLS - 1),
                KILLS);
    }

    private void publishAndAwait() throws Exception {
        services.publish(pages, published, published + PAGES_A_KILL);
        published += PAGES_A_KILL;
        Output.await(out, undisturbed.sizeOfPages(published));
    }
}
