// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.kawaraban.ingest.FollowSession.Candidate;

/**
 * Publishes what appears in folders, for as long as it runs: complete files only, each content of a file once, whatever
 * is killed. Looks at the folders again and again, since not every file system tells of changes. {@link #run()} belongs
 * to one thread, the rest may be called from any.
 */
public final class Follower implements AutoCloseable {
    private static final Duration SHORTEST_REST = Duration.ofMillis(500);
    /** A look at a hundred thousand files or a full transaction takes far less; only one that hangs takes longer. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final FollowConfig config;
    private final PageQueue queue;
    private final Consumer<String> say;
    private final LedgerTopic ledger;
    private final SettledFiles settled;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Folders that could not be looked at, with what was said of it. */
    private final Map<Path, String> unseen = new HashMap<>();

    private volatile FollowCounts counts = new FollowCounts(0, 0);
    private volatile boolean sees;
    private volatile long turnNanos;

    /**
     * A follower that has not yet met the cluster.
     *
     * @param queue holds it back while too much waits
     * @param say told in one line of what goes wrong, and when it is right again
     */
    public Follower(FollowConfig config, PageQueue queue, Consumer<String> say) {
        this.config = config;
        this.queue = queue;
        this.say = say;
        ledger = LedgerTopic.of(config.topics(), config.follower());
        settled = new SettledFiles(config.settle());
    }

    /**
     * Follows until it is {@linkplain #stop() stopped}. Tries again by itself while the cluster or a folder is away.
     *
     * @throws IllegalStateException if another process follows under the same name
     * @throws KafkaException if the cluster refuses for good
     */
    public void run() {
        Duration wait = FIRST_RETRY;
        while (!isStopping()) {
            long before = counts.published();
            try (Admin admin = Admin.create(config.clientSettings())) {
                follow(admin);
                return;
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (AuthorizationException e) {
                throw e;
            } catch (ExecutionException | KafkaException e) {
                requireName(e);
                wait = counts.published() > before ? FIRST_RETRY : wait;
                say.accept("cannot publish: " + message(e) + "; trying again in " + wait.toSeconds() + " s");
                rest(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait.multipliedBy(2);
            }
        }
    }

    /** Makes {@link #run()} return when the transaction that it is at is done. */
    public void stop() {
        stopping.countDown();
    }

    /** {@linkplain #stop() Stops} it. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Whether it could look at all folders when it last looked, and has looked, published, or found too much waiting to
     * publish more, in the last 60 s.
     */
    public boolean isWorking() {
        return sees && System.nanoTime() - turnNanos < LONGEST_TURN.toNanos();
    }

    /** What has been published so far. */
    public FollowCounts counts() {
        return counts;
    }

    private void follow(Admin admin) throws ExecutionException, InterruptedException {
        ledger.create(admin);
        Map<String, Object> settings = PageProducer.settings(config.clientSettings());
        settings.put("transactional.id", config.transactionalId());
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            // Ends what an earlier process left open, and fences it off: from here on the ledger is ours.
            producer.initTransactions();
            var entries = ledger.read(admin, config.clientSettings());
            try (FollowSession session =
                    new FollowSession(producer, new PageReader(config.charset()), config.topics(), ledger, entries)) {
                while (!isStopping()) {
                    long start = System.nanoTime();
                    look(session);
                    // At most half of the time is spent on looking, however large the folders.
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    rest(took.compareTo(SHORTEST_REST) > 0 ? took : SHORTEST_REST);
                }
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void look(FollowSession session) throws InterruptedException {
        Set<String> there = new HashSet<>();
        List<Candidate> due = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        boolean isWhole = true;
        for (Path folder : config.folders()) {
            try {
                for (PageFile file : PageFiles.below(folder, config.include()).files()) {
                    there.add(file.uri());
                    // A folder below that may not be read hides its files.
                    isWhole &= !(file.failure() instanceof AccessDeniedException);
                    @Nullable FileMark mark = mark(file);
                    if (mark != null && !session.isUnchanged(file.uri(), mark)) {
                        waiting.add(file.uri());
                        if (settled.isSettled(file.uri(), mark, System.nanoTime())) {
                            due.add(new Candidate(file, mark));
                        }
                    }
                }
                if (unseen.remove(folder) != null) {
                    say.accept(folder + " can be looked at again");
                }
            } catch (IOException e) {
                isWhole = false;
                String problem = String.valueOf(e.getMessage());
                if (!problem.equals(unseen.put(folder, problem))) {
                    say.accept("cannot look at " + folder + ": " + problem + "; trying again");
                }
            }
        }
        settled.retain(waiting);
        publish(session, due);
        // A folder that cannot be seen says nothing about its files.
        if (isWhole) {
            session.missing(there, Instant.now(), config.forgetAfter());
        }
        sees = unseen.isEmpty();
        turnNanos = System.nanoTime();
    }

    private void publish(FollowSession session, List<Candidate> due) throws InterruptedException {
        int done = 0;
        while (done < due.size() && !isStopping()) {
            turnNanos = System.nanoTime();
            if (!queue.hasRoom(PageQueue.CHECK_EVERY_PAGES, 0)) {
                rest(SHORTEST_REST);
                continue;
            }
            FollowSession.Progress progress = session.publish(due.subList(done, due.size()));
            done += progress.files();
            counts = counts.plus(progress.counts());
        }
    }

    /** Throws if the failure says that another process has taken the name over, or that this one's transaction timed out. */
    private void requireName(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof InvalidTxnStateException) {
                throw new IllegalStateException(
                        "another process follows under the name " + config.follower()
                                + ", or this one stood still for too long; start each with a --follower name of its own",
                        failure);
            }
        }
    }

    /** The file's mark; null if it is gone already. */
    private static @Nullable FileMark mark(PageFile file) {
        if (file.failure() != null) {
            return FileMark.NONE;
        }
        try {
            return FileMark.of(file.path());
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void rest(Duration duration) {
        try {
            if (stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    private static String message(Throwable failure) {
        Throwable cause =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
