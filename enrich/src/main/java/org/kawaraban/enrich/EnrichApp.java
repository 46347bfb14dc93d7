// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running Streams app: starts in {@link #start()}, ends in {@link #close()}, and tells if it failed between. */
public final class EnrichApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /** An app that has not yet met the cluster. The public topics must exist. */
    public EnrichApp(EnrichConfig config, EnrichSteps steps) {
        EnrichTopology topology = new EnrichTopology(config.topics(), config.partitions(), steps, config.retention());
        streams = new KafkaStreams(topology.get(), config.properties());
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.NOT_RUNNING || now == KafkaStreams.State.ERROR) {
                stopped.complete(null);
            }
        });
    }

    /** Begins to work; returns at once. */
    public void start() {
        streams.start();
    }

    /** Completes when the app has stopped, exceptionally with what it failed on. */
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    /** Commits what is done, leaves the group, so that others take over at once, and stops. */
    @Override
    public void close() {
        CloseOptions options =
                CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(options)) {
            LOG.warn("the Streams app did not stop within {}", CLOSE_TIMEOUT);
        }
    }

    private StreamThreadExceptionResponse failed(Throwable failure) {
        LOG.error("the Streams app failed", failure);
        stopped.completeExceptionally(failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
