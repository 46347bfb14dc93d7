// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The threads that work beside the main one. If one fails or ends unasked, whoever waits is told at once: nothing is
 * ever alive and silent.
 */
final class Workers implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 20;
    private static final long CLOSE_TIMEOUT_S = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<Void>> running = new HashMap<>();

    /** Runs a task on a thread of its own. */
    void start(String name, Runnable task) {
        running.put(name, CompletableFuture.runAsync(task, threads));
    }

    /** Watches a task that runs elsewhere. */
    void watch(String name, CompletableFuture<Void> task) {
        running.put(name, task);
    }

    /**
     * Waits until something holds.
     *
     * @param meanwhile called again and again
     * @throws ExecutionException if a worker failed
     * @throws IllegalStateException naming the worker that ended before
     */
    void await(BooleanSupplier condition, Runnable meanwhile) throws InterruptedException, ExecutionException {
        CompletableFuture<?> first = CompletableFuture.anyOf(running.values().toArray(CompletableFuture[]::new));
        while (!condition.getAsBoolean()) {
            meanwhile.run();
            try {
                first.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException allAlive) {
                continue;
            } catch (ExecutionException e) {
                throw unwrap(e);
            }
            if (!condition.getAsBoolean()) {
                throw new IllegalStateException(ended() + " ended before the work was done");
            }
        }
    }

    /** Waits until this thread is interrupted, which is how a service is asked to stop. */
    void untilInterrupted() throws ExecutionException {
        untilInterrupted(() -> {});
    }

    /**
     * Waits until this thread is interrupted.
     *
     * @param meanwhile called again and again
     */
    void untilInterrupted(Runnable meanwhile) throws ExecutionException {
        try {
            await(() -> false, meanwhile);
        } catch (InterruptedException asked) {
            // Asked to stop: what remains is to close everything, undisturbed.
            return;
        }
    }

    /** Waits for a worker's end. */
    void join(String name) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> worker = running.remove(name);
        if (worker == null) {
            throw new IllegalArgumentException("no worker: " + name);
        }
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    /** Waits for all threads to end, which what they work with must have been told before. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_TIMEOUT_S, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private String ended() {
        return running.entrySet().stream()
                .filter(worker -> worker.getValue().isDone())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("a worker");
    }

    /** The failure with the message of its cause, which names the thing at fault. */
    private static ExecutionException unwrap(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new ExecutionException(cause.getMessage(), cause);
    }
}
