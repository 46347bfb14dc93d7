// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the cluster, over a connection of its own. */
final class AdminTopicIds implements TopicIds {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Admin admin;

    AdminTopicIds(Map<String, Object> settings) {
        admin = Admin.create(settings);
    }

    @Override
    public Map<String, String> of(Collection<String> topics) {
        Map<String, String> ids = new TreeMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            String id = id(topic, description);
            if (id != null) {
                ids.put(topic, id);
            }
        });
        return ids;
    }

    @Override
    public void close() {
        admin.close(CLOSE_WITHIN);
    }

    private static @Nullable String id(String topic, KafkaFuture<TopicDescription> description) {
        try {
            return description.get().topicId().toString();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw e.getCause() instanceof KafkaException refused
                    ? refused
                    : new KafkaException("topic " + topic + " cannot be described", e);
        }
    }
}
