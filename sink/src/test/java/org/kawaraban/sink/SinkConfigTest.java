// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
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
        assertThat(defaults.following()).isNull();
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
        assertThatThrownBy(() -> Following.DEFAULT.withIdleRotation(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("idleRotation")
                .hasMessageContaining("PT0S");
    }

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureUpToTheLongest() {
        Following following = new Following(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(IntStream.of(1, 2, 3, 4, 1_000).mapToObj(following::wait))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "LATEST", " latest ", "by_duration:PT1H"})
    void shouldRefuseToStartAnywhereButAtTheBeginning(String reset) {
        assertThatThrownBy(() ->
                        SinkConfig.of(Path.of("out"), TestCluster.TOPICS, "sink", Map.of("auto.offset.reset", reset)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auto.offset.reset")
                .hasMessageContaining("'" + reset + "'");
    }

    @Test
    void shouldRefuseABlankGroup() {
        assertThatThrownBy(() -> SinkConfig.of(Path.of("out"), TestCluster.TOPICS, " ", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groupId");
    }
}
