// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SinkConfigTest {
    private final SinkConfig defaults =
            SinkConfig.of(Path.of("out"), TestCluster.TOPICS, "sink", Map.of("bootstrap.servers", "localhost:9092"));

    @Test
    void shouldDecideFileBoundariesByContentUnlessToldOtherwise() {
        assertThat(defaults.maxFileBytes()).isEqualTo(10_000_000);
        assertThat(defaults.maxFileRecords()).isEqualTo(10_000);
        assertThat(defaults.idleRotation()).isNull();
        assertThat(defaults.indexPrefix()).isEmpty();
    }

    @Test
    void shouldGiveTheConsumerWhatTheProtocolStandsOnWhateverTheUserSets() {
        SinkConfig config = SinkConfig.of(
                Path.of("out"),
                TestCluster.TOPICS,
                "sink",
                Map.of(
                        "fetch.max.bytes", 5,
                        "isolation.level", "read_uncommitted",
                        "enable.auto.commit", true,
                        "group.id", "other",
                        "auto.offset.reset", "earliest"));

        assertThat(config.consumerSettings())
                .containsEntry("fetch.max.bytes", 5)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("group.id", "sink")
                .containsEntry("auto.offset.reset", "none");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (32L << 20) + 1})
    void shouldRefuseFileSizesOutOfRange(long bytes) {
        assertThatThrownBy(() -> defaults.withFileLimits(bytes, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxFileBytes")
                .hasMessageContaining(Long.toString(bytes));
    }

    @Test
    void shouldRefuseFilesWithoutRecords() {
        assertThatThrownBy(() -> defaults.withFileLimits(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxFileRecords: at least 1, not 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"News-", "-news", "a b", "a/b", "瓦版", "a\""})
    void shouldRefuseIndexPrefixesThatElasticsearchWould(String prefix) {
        assertThatThrownBy(() -> defaults.withIndexPrefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("indexPrefix")
                .hasMessageContaining("'" + prefix + "'");
    }

    @Test
    void shouldRefuseIdleRotationWithoutDuration() {
        assertThatThrownBy(() -> defaults.withIdleRotation(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("idleRotation")
                .hasMessageContaining("PT0S");
    }

    @Test
    void shouldRefuseToStartAtTheEnd() {
        assertThatThrownBy(() -> SinkConfig.of(
                        Path.of("out"), TestCluster.TOPICS, "sink", Map.of("auto.offset.reset", "latest")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auto.offset.reset");
    }

    @Test
    void shouldRefuseABlankGroup() {
        assertThatThrownBy(() -> SinkConfig.of(Path.of("out"), TestCluster.TOPICS, " ", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groupId");
    }
}
