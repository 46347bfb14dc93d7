// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.load.BulkAnswer.ItemResult;
import org.kawaraban.load.ClusterHttp.Unreachable;

/**
 * Posts documents until the cluster has accepted or refused each of them. A bulk request that is answered with 200 can
 * hold failed items: those that may pass (429, 5xx) are posted again alone, after a wait. A request that the cluster
 * finds too large (413) is halved, and later ones are no larger; so is one that gets no answer twice, since some servers
 * hang up on what is too large for them.
 */
final class BulkPoster {
    /** Is told of each document that the cluster refuses. */
    @FunctionalInterface
    interface Refusal {
        void refused(Item item, ItemResult result) throws IOException;
    }

    /** Who hangs up on so little does not do so for its size. */
    private static final int SMALL_BYTES = 250_000;

    private static final int INTERNAL_ERROR = 500;
    private static final int TOO_LARGE = 413;

    private final ClusterClient client;
    private long limit;
    private int failures;

    BulkPoster(ClusterClient client, int maxRequestBytes) {
        this.client = client;
        this.limit = maxRequestBytes;
    }

    /** Most bytes of a request, unless a single document is larger. */
    long limit() {
        return limit;
    }

    /**
     * Posts documents, at least one.
     *
     * @return how many of them were refused
     * @throws LoadException if the cluster does not take documents at all, or not any more
     */
    int post(List<Item> items, Refusal refusal) throws IOException, InterruptedException {
        int refused = 0;
        failures = 0;
        Deque<List<Item>> queue = new ArrayDeque<>();
        queue.add(items);
        while (!queue.isEmpty()) {
            List<Item> batch = queue.remove();
            if (batch.size() > 1 && Item.bytes(batch) > limit) {
                // Less goes through than when it was cut.
                halve(batch, queue);
                continue;
            }
            Answer answer = send(batch, queue);
            if (answer == null) {
                continue;
            }
            if (answer.status() == TOO_LARGE) {
                if (batch.size() == 1) {
                    refusal.refused(
                            batch.get(0),
                            new ItemResult(TOO_LARGE, answer.json().path("error")));
                    refused++;
                    failures = 0;
                } else {
                    sendLess(batch, queue);
                }
                continue;
            }
            refused += take(batch, answer, queue, refusal);
        }
        return refused;
    }

    /** Sends a batch; null if it failed in a way that may pass and stands in the queue again. */
    private @Nullable Answer send(List<Item> batch, Deque<List<Item>> queue) throws InterruptedException {
        try {
            Answer answer = client.bulk(Item.body(batch));
            if (!Answer.isTransient(answer.status())) {
                return answer;
            }
            failures++;
            client.pause(failures, answer.status() + ": " + answer.reason(), answer.retryAfter());
            queue.addFirst(batch);
        } catch (IOException e) {
            failures++;
            client.pause(failures, String.valueOf(e.getMessage()), null);
            boolean mayBeTooLarge = !(e instanceof Unreachable) && Item.bytes(batch) > SMALL_BYTES;
            if (failures > 1 && batch.size() > 1 && mayBeTooLarge) {
                sendLess(batch, queue);
            } else {
                queue.addFirst(batch);
            }
        }
        return null;
    }

    /** Puts both halves into the queue. */
    private static void halve(List<Item> batch, Deque<List<Item>> queue) {
        int half = batch.size() / 2;
        queue.addFirst(batch.subList(half, batch.size()));
        queue.addFirst(batch.subList(0, half));
    }

    /** Sends half as much from now on. */
    private void sendLess(List<Item> batch, Deque<List<Item>> queue) {
        limit = Math.max(1, Math.min(limit, Item.bytes(batch) / 2));
        queue.addFirst(batch);
    }

    /** Takes the results of a batch; what may pass stands in the queue again. Returns how many were refused. */
    private int take(List<Item> batch, Answer answer, Deque<List<Item>> queue, Refusal refusal)
            throws IOException, InterruptedException {
        if (!answer.isOk()) {
            throw client.refused("bulk request refused", answer);
        }
        List<ItemResult> results = client.results(answer, batch.size());
        List<Item> again = new ArrayList<>();
        List<ItemResult> why = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < batch.size(); i++) {
            ItemResult result = results.get(i);
            if (result.concernsAll()) {
                throw client.refused(batch.get(i).index(), result);
            } else if (result.isTransient()) {
                again.add(batch.get(i));
                why.add(result);
            } else if (!result.isAccepted()) {
                refusal.refused(batch.get(i), result);
                refused++;
            }
        }
        failures = again.size() < batch.size() ? 0 : failures + 1;
        if (again.isEmpty()) {
            return refused;
        }
        if (client.isExhausted(failures) && why.stream().allMatch(result -> result.status() == INTERNAL_ERROR)) {
            // The cluster itself answers well; these documents it cannot digest.
            for (int i = 0; i < again.size(); i++) {
                refusal.refused(again.get(i), why.get(i));
            }
            failures = 0;
            return refused + again.size();
        }
        client.pause(Math.max(failures, 1), summary(again.size(), batch.size(), why.get(0)), answer.retryAfter());
        queue.addFirst(again);
        return refused;
    }

    private static String summary(int again, int all, ItemResult first) {
        return again + " of " + all + " documents not taken: " + first.status() + ", " + Answer.reason(first.error());
    }
}
