// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.model.Stream;

final class BulkFileNameTest {
    private final BulkFileName name = new BulkFileName(Stream.DEAD_LETTERS, 3, 1024);

    @Test
    void shouldNameStreamPartitionAndFirstRecord() {
        assertThat(name.fileName()).isEqualTo("dead-letters-3-000000001024.ndjson");
        assertThat(name.path()).isEqualTo("dead-letters/dead-letters-3-000000001024.ndjson");
    }

    @Test
    void shouldReadItsOwnNames() {
        assertThat(BulkFileName.parse(name.fileName())).contains(name);
        assertThat(BulkFileName.parsePart(name.partName("0123abcd"))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles-0-1024.ndjson",
                "articles-00-000000001024.ndjson",
                "articles-0-0000000001024.ndjson",
                "news-0-000000001024.ndjson",
                "articles-0-000000001024.ndjson.part",
                "articles-0-000000001024.ndjson ",
                "../articles-0-000000001024.ndjson"
            })
    void shouldReadNoOtherNames(String other) {
        assertThat(BulkFileName.parse(other)).isEmpty();
        assertThat(BulkFileName.parsePart(other)).isEmpty();
    }
}
