// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.util.Collection;
import java.util.Map;

/** Tells topics apart that have the same name: of other clusters, or deleted and created again. */
@FunctionalInterface
public interface TopicIds extends AutoCloseable {
    /**
     * Kafka's ids of topics, by name; those that do not exist are left out.
     *
     * @throws org.apache.kafka.common.KafkaException if the cluster cannot be asked
     */
    Map<String, String> of(Collection<String> topics);

    /** The same for topics that must exist. */
    default Map<String, String> ofExisting(Collection<String> topics) {
        Map<String, String> ids = of(topics);
        for (String topic : topics) {
            if (!ids.containsKey(topic)) {
                throw new SinkException("topic " + topic + " does not exist");
            }
        }
        return ids;
    }

    /** Ends a question that is being asked; may be called from any thread. */
    @Override
    default void close() {}
}
