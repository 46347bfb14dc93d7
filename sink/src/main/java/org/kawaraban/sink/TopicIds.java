// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.util.Collection;
import java.util.Map;

/** Tells topics apart that have the same name: of other clusters, or deleted and created again. */
@FunctionalInterface
public interface TopicIds extends AutoCloseable {
    /**
     * Kafka's ids of topics, by name.
     *
     * @throws SinkException if one of them does not exist
     * @throws org.apache.kafka.common.KafkaException if the cluster cannot be asked
     */
    Map<String, String> of(Collection<String> topics);

    @Override
    default void close() {}
}
