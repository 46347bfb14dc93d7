// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Partitions whose records cannot be written at present, and when to try again. Says each failure, so that nothing is
 * alive and silent, and when it is over. Used by the consumer's thread only.
 */
final class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final Following following;
    private final Map<TopicPartition, Integer> failures = new HashMap<>();
    private final Map<TopicPartition, Long> dueNanos = new HashMap<>();

    Retries(Following following) {
        this.following = following;
    }

    /** Notes a failure; the partition waits from now on. */
    void failed(TopicPartition partition, RuntimeException failure, long nowNanos) {
        Duration wait = following.wait(failures.merge(partition, 1, Integer::sum));
        dueNanos.put(partition, nowNanos + wait.toNanos());
        log.warn("{}: {}; trying again in {} s", partition, failure.getMessage(), wait.toMillis() / 1e3);
    }

    /** Whether no partition waits. */
    boolean isEmpty() {
        return dueNanos.isEmpty();
    }

    /** The partitions that have waited long enough. */
    Set<TopicPartition> due(long nowNanos) {
        Set<TopicPartition> due = new HashSet<>();
        dueNanos.forEach((partition, nanos) -> {
            if (nowNanos - nanos >= 0) {
                due.add(partition);
            }
        });
        return due;
    }

    /** Ends the partition's wait; whether it works now is to be seen. */
    void tried(TopicPartition partition) {
        dueNanos.remove(partition);
    }

    /** Notes that a file was finished: the next failure is a first one again. */
    void succeeded(TopicPartition partition) {
        if (failures.remove(partition) != null) {
            log.warn("{}: written again", partition);
        }
    }

    /** Forgets partitions that belong to another sink now. */
    void forget(Collection<TopicPartition> partitions) {
        failures.keySet().removeAll(partitions);
        dueNanos.keySet().removeAll(partitions);
    }
}
