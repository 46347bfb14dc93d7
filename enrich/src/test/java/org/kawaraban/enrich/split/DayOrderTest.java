// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 03/04/2025 | false",
                "fr | 03/04/2025 | true",
                "en | 03/04/2025;23/04/2025 | true",
                "fr | 03/04/2025;04/23/2025 | false",
                "en | 03/04/2025;3 April 2025 | true",
                "es | 03/04/2025;March 4, 2025 | false",
                "es | 03/03/2025;3 March 2025 | true",
                "en | 03/04/2025;9 April 2024 | false",
                "en | 23/04/2025;04/23/2025 | false",
                "en | 12/02/2025;5 February 2025 | true",
            })
    void shouldTellWhetherTheDayStandsFirst(String language, String lines, boolean dayFirst) {
        var read = new LineReader().read(lines.replace(';', '\n'), 0, Integer.MAX_VALUE);

        assertThat(DayOrder.isDayFirst(read, language)).isEqualTo(dayFirst);
    }
}
