// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kawaraban.model.Stream;

class TopicsTest {
    @Test
    void shouldNameTheContractsTopics() {
        Topics topics = new Topics(Topics.DEFAULT_PREFIX);

        assertThat(topics.pages()).isEqualTo("kawaraban.pages");
        assertThat(topics.output())
                .containsExactly(
                        "kawaraban.articles", "kawaraban.fragments", "kawaraban.duplicates", "kawaraban.dead-letters");
    }

    @Test
    void shouldFindTheStreamOfATopic() {
        Topics topics = new Topics("x.");

        for (Stream stream : Stream.values()) {
            assertThat(topics.stream(topics.of(stream))).isEqualTo(stream);
        }
        assertThatThrownBy(() -> topics.stream("x.pages")).hasMessageContaining("x.pages");
    }

    @Test
    void shouldRefuseAPrefixThatKafkaWould() {
        assertThatThrownBy(() -> new Topics("a b")).hasMessageContaining("'a b'");
    }
}
