// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    /** {@code printf 'a.txt\0hello' | sha256sum | cut -c1-32}. */
    @Test
    void shouldHashUriZeroBytes() {
        assertThat(ContentHash.ofPage("a.txt", "hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("83eb0df169264277633baff1a9f59471");
    }

    @Test
    void shouldTellPartsApart() {
        assertThat(new ContentHash().add("ab").separate().add("c").hex())
                .isNotEqualTo(new ContentHash().add("a").separate().add("bc").hex());
    }
}
