// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoesTest {
    private static final String HEADLINE = "Harbour lighthouse to shine again after two dark winters";

    @Test
    void shouldTellAHeadlineFromTheTitleOfItsPage() {
        Echoes echoes = echoes(HEADLINE + " | The Cape Ledger\nNews\nSport\n" + HEADLINE + "\n");

        assertThat(echoes.of(0)).isEqualTo(1);
        assertThat(echoes.of(3)).isEqualTo(3);
        assertThat(echoes.of(1)).isZero();
    }

    @Test
    void shouldFindAHeadlineThatIsCutOff() {
        Echoes echoes = echoes(HEADLINE + "\nMost read\n" + HEADLINE.substring(0, 40) + "…\n");

        assertThat(echoes.of(0)).isEqualTo(1);
        assertThat(echoes.of(2)).isEqualTo(3);
    }

    @Test
    void shouldNotTakeLinesThatOnlyBeginAlike() {
        Echoes echoes = echoes("Harbour lighthouse to shine again\nHarbour lighthouse to be sold in spring\n");

        assertThat(echoes.of(0)).isZero();
        assertThat(echoes.of(1)).isZero();
    }

    private static Echoes echoes(String page) {
        return new Echoes(page, new LineReader().read(page, 0, Integer.MAX_VALUE));
    }
}
