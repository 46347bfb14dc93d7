// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledFilesTest {
    private static final FileMark SHORT = new FileMark("10");
    private static final FileMark LONG = new FileMark("20");

    private final SettledFiles files = new SettledFiles(Duration.ofNanos(5));

    @Test
    void shouldTakeAFileThatStaysTheSameForAWhile() {
        assertThat(files.isSettled("a", SHORT, 100)).isFalse();
        assertThat(files.isSettled("a", SHORT, 104)).isFalse();
        assertThat(files.isSettled("a", SHORT, 105)).isTrue();
    }

    @Test
    void shouldWaitAnewForAFileThatIsStillWritten() {
        assertThat(files.isSettled("a", SHORT, 100)).isFalse();
        assertThat(files.isSettled("a", LONG, 105)).isFalse();
        assertThat(files.isSettled("a", LONG, 109)).isFalse();
        assertThat(files.isSettled("a", LONG, 110)).isTrue();
    }

    @Test
    void shouldWaitAnewForAFileThatWasAwayMeanwhile() {
        assertThat(files.isSettled("a", SHORT, 100)).isFalse();
        files.retain(Set.of());

        assertThat(files.isSettled("a", SHORT, 105)).isFalse();
    }

    @Test
    void shouldTakeFilesAtOnceWhenNothingIsToBeWaitedFor() {
        assertThat(new SettledFiles(Duration.ZERO).isSettled("a", SHORT, 100)).isTrue();
    }
}
