// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running Streams app: starts in {@link #start()}, ends in {@link #close()}, and tells if it failed between. */
public final class EnrichApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);
    /** More are no accident: the transactions time out because they take too long. */
    private static final int MOST_LOST_TRANSACTIONS = 5;

    private static final Duration LOST_TRANSACTIONS_WITHIN = Duration.ofMinutes(30);

    private final KafkaStreams streams;
    private final Path stateDirectory;
    private final OpenMark open;
    private final FewTimes lostTransactions = new FewTimes(MOST_LOST_TRANSACTIONS, LOST_TRANSACTIONS_WITHIN);
    private final GroupMembershipOperation atTheEnd;
    private volatile boolean started;
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /** An app that has not yet met the cluster. The public topics must exist. */
    public EnrichApp(EnrichConfig config, EnrichSteps steps) {
        EnrichTopology topology = new EnrichTopology(config.topics(), config.partitions(), steps, config.retention());
        stateDirectory = config.stateDirectory();
        open = new OpenMark(stateDirectory.resolve(config.applicationId()));
        // A static member is expected back: leaving would move its tasks for nothing.
        atTheEnd = config.membership().isStatic()
                ? GroupMembershipOperation.REMAIN_IN_GROUP
                : GroupMembershipOperation.LEAVE_GROUP;
        streams = streams(topology, config);
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.complete(null);
            }
            if (now == KafkaStreams.State.NOT_RUNNING || now == KafkaStreams.State.ERROR) {
                stopped.complete(null);
            }
        });
    }

    private static KafkaStreams streams(EnrichTopology topology, EnrichConfig config) {
        try {
            return new KafkaStreams(topology.get(), config.properties());
        } catch (StreamsException e) {
            if (String.valueOf(e.getMessage()).startsWith("Unable to initialize state")) {
                throw new IllegalStateException(
                        "the state folder " + config.stateDirectory()
                                + " is in use by another instance, or may not be written: each needs one of its own",
                        e);
            }
            throw e;
        }
    }

    /**
     * Begins to work; returns at once. Stores that were not closed, since their process was killed or failed, are
     * deleted first, and restored from Kafka.
     *
     * @throws IllegalStateException if the stores cannot be opened or deleted, naming the state folder; the next start
     *     deletes them
     */
    public void start() {
        try {
            deleteStoresThatWereNotClosed();
            open.set();
        } catch (IOException e) {
            throw unusable(e.toString(), e);
        }
        try {
            // Opens the stores that an earlier start has left.
            streams.start();
        } catch (StreamsException e) {
            throw explained(e);
        }
        started = true;
    }

    private void deleteStoresThatWereNotClosed() throws IOException {
        if (open.isSet()) {
            LOG.info("the stores in {} were not closed: deleted, to be restored from Kafka", stateDirectory);
            try {
                streams.cleanUp();
            } catch (StreamsException e) {
                throw new IOException(e);
            }
        }
    }

    /** Whether it has its share of the tasks and their stores, rather than joining the group, restoring, or ending. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Completes when the app has its topics and stores, and works. */
    public CompletableFuture<Void> running() {
        return running;
    }

    /** Completes when the app has stopped, exceptionally with what it failed on. */
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    /**
     * Commits what is done, leaves the group, so that others take over at once, and stops. A static member stays in the
     * group.
     */
    @Override
    public void close() {
        CloseOptions options = CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(atTheEnd);
        if (!streams.close(options)) {
            LOG.warn("the Streams app did not stop within {}", CLOSE_TIMEOUT);
        } else if (started && !stopped.isCompletedExceptionally()) {
            clearOpen();
        }
    }

    private void clearOpen() {
        try {
            open.clear();
        } catch (IOException e) {
            LOG.warn("the next start will restore from Kafka what is in {}: {}", stateDirectory, e.toString());
        }
    }

    private StreamThreadExceptionResponse failed(Throwable failure) {
        if (isOfALostTransaction(failure) && lostTransactions.allowsOneMore()) {
            LOG.warn("a transaction was ended before it was committed: what was in it is done again", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("the Streams app failed", failure);
        stopped.completeExceptionally(explained(failure));
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * Whether the broker had ended the transaction that was to be committed, since the process stood still for longer than
     * its time-out. To Streams every other step of a lost transaction is a reason to take its tasks up again, this one is
     * fatal (of its kind: KAFKA-19690). A new thread does the work anew.
     */
    private static boolean isOfALostTransaction(Throwable failure) {
        return causes(failure).stream().anyMatch(InvalidTxnStateException.class::isInstance);
    }

    /** The failure with a message on one line that names the thing at fault: Kafka's own is at the bottom of the causes. */
    private IllegalStateException explained(Throwable failure) {
        List<Throwable> causes = causes(failure);
        String bottom = causes.stream()
                .skip(Math.max(0, causes.size() - 2))
                .map(EnrichApp::firstLine)
                .distinct()
                .collect(Collectors.joining(": "));
        for (Throwable cause : causes) {
            if (cause instanceof ProcessorStateException || cause instanceof RocksDBException) {
                return unusable(bottom, failure);
            }
        }
        return new IllegalStateException("the Streams app failed: " + bottom, failure);
    }

    private IllegalStateException unusable(String why, Throwable failure) {
        return new IllegalStateException(
                "the state folder " + stateDirectory + " cannot be used (" + why
                        + "): make room if its disk is full; if it is damaged, start again: what is in it is deleted"
                        + " then, and restored from Kafka",
                failure);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
