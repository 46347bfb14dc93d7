// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fault tests say when they fail, which may be all that is left of a run. */
class FailureReportIT extends FaultTest {
    @Test
    void shouldSayWhichRecordsAreCommittedTwice() throws Exception {
        services.publish(pages, 0, 2);
        services.publish(pages, 1, 3);

        assertThatThrownBy(() -> services.assertOutput(shared.resolve("undisturbed"), pages, new Output(Map.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("committed more than once: {f.pages=1 [0:1=0:2]}");
    }

    @Test
    void shouldSayThatTheBrokerIsGoneRatherThanLoseTheFailure() throws Exception {
        services.killBroker();

        assertThatThrownBy(() -> services.assertOutput(shared.resolve("undisturbed"), pages, new Output(Map.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("committed more than once: unknown, ")
                .hasMessageContaining("ARTICLES");
    }

    @Test
    void shouldSayWhatProcessesRunAndWhatOthersSaidLast() throws Exception {
        ServiceProcess killed = services.run("ingest", pages.toString());
        killed.kill();
        services.run("ingest", folder.resolve("nothing").toString()).awaitExit();

        assertThat(services.missing(out, 7))
                .startsWith("of 7 records only 0 were written to " + out)
                .contains("broker.log runs: ")
                .contains("ingest.log ended with 2: kawaraban ingest: ")
                .doesNotContain("001-ingest.log");
    }
}
