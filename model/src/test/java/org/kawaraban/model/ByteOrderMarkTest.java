// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteOrderMarkTest {
    @ParameterizedTest
    @CsvSource({
        "EFBBBF41, UTF-8",
        "FFFE4100, UTF-16LE",
        "FEFF0041, UTF-16BE",
        "FFFE000041000000, UTF-32LE",
        "0000FEFF00000041, UTF-32BE",
        "FFFE, UTF-16LE",
        "FF, none",
        "41, none",
        "EFBB, none"
    })
    void shouldReadTheMark(String hex, String charset) {
        assertThat(ByteOrderMark.charset(java.util.HexFormat.of().parseHex(hex), "none"))
                .isEqualTo(charset);
    }
}
