// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The broker, a process of its own, is killed or not there. */
class BrokerFaultsIT extends FaultTest {
    @Test
    void shouldGoOnWhenTheBrokerIsKilledFiveTimes() throws Exception {
        ServiceProcess enrich = services.enrich(0);
        ServiceProcess sink = services.sink(out);
        for (int kill = 0; kill < 5; kill++) {
            services.publish(pages, kill * PAGES / 5, (kill + 1) * PAGES / 5);
            long before = Output.listed(out);
            Deadline.await(() -> Output.listed(out) > before, () -> "nothing more was written to " + out);
            services.restartBroker();
        }

        assertUndisturbed();
        assertThat(List.of(enrich.isAlive(), sink.isAlive())).containsExactly(true, true);
        assertThat(List.of(enrich.stop(), sink.stop())).containsExactly(0, 0);
    }

    @Test
    void shouldEndPromptlyOnSigtermWhileTheBrokerIsAway() throws Exception {
        services.enrich(0);
        ServiceProcess sink = services.sink(out);
        publishAll();
        Deadline.await(() -> Output.listed(out) > 0, () -> "nothing was written to " + out);
        services.killBroker();

        assertThat(sink.stop()).isZero();

        services.broker();
        services.sink(out);
        assertUndisturbed();
    }

    @Test
    void shouldSayWhenTheBrokerIsAbsentAtTheStart() throws Exception {
        services.killBroker();

        List<ServiceProcess> started =
                List.of(services.enrich(0), services.sink(out), services.run("ingest", pages.toString()));

        for (ServiceProcess process : started) {
            assertThat(process.awaitExit()).isEqualTo(1);
            assertThat(process.lastLine()).contains("no Kafka broker can be reached at " + services.servers());
        }
        assertThat(out).doesNotExist();
    }
}
