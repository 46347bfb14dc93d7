// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.load.BulkAnswer.ItemResult;

/** Requests to the cluster, tried again while their failure may pass. One thread at a time. */
final class ClusterClient {
    /** Whoever mistyped the URL learns so within seconds. */
    private static final int FIRST_CONTACT_FAILURES = 4;

    private final ClusterHttp http;
    private final Retries retries;
    private final LoadListener listener;
    private boolean reached;

    ClusterClient(ClusterHttp http, Retries retries, LoadListener listener) {
        this.http = http;
        this.retries = retries;
        this.listener = listener;
    }

    /** A name as a part of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /**
     * Sends a request until it is answered by something else than 408, 429 or 5xx.
     *
     * @param json the body; null for none
     * @throws LoadException if it fails too often in a row, or in a way that cannot pass
     */
    Answer request(String method, String path, byte @Nullable [] json) throws InterruptedException {
        List<byte[]> body = json == null ? List.of() : List.of(json);
        for (int failures = 1; ; failures++) {
            String failure;
            Duration retryAfter = null;
            try {
                Answer answer = http.send(method, path, ClusterHttp.JSON, body);
                reached = true;
                if (!Answer.isTransient(answer.status())) {
                    return checked(answer);
                }
                failure = answer.status() + ": " + answer.reason();
                retryAfter = answer.retryAfter();
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
            }
            pause(failures, failure, retryAfter);
        }
    }

    /**
     * Posts to the bulk endpoint, once.
     *
     * @throws IOException if no answer came
     */
    Answer bulk(List<byte[]> body) throws IOException, InterruptedException {
        // Of an item that was accepted, its status is all that counts.
        return checked(
                http.send("POST", "/_bulk?filter_path=errors,items.*.status,items.*.error", ClusterHttp.NDJSON, body));
    }

    /**
     * Waits after a failure that may pass.
     *
     * @param failures how many there were in a row, from 1
     * @param failure what went wrong
     * @param asked how long the cluster asks to be left alone; null if it does not say
     * @throws LoadException if that was one too many
     */
    void pause(int failures, String failure, @Nullable Duration asked) throws InterruptedException {
        Retries now = reached ? retries : retries.withLimit(Math.min(FIRST_CONTACT_FAILURES, retries.limit()));
        if (now.areExhausted(failures)) {
            throw new LoadException(http.url() + ": " + failure + "; gave up after " + failures + " attempts"
                    + (reached ? ", run it again to go on where it stopped" : ""));
        }
        Duration wait = now.waitAfter(failures, asked);
        listener.info(http.url() + ": " + failure + "; trying again in " + wait.toMillis() / 1000.0 + " s");
        now.pause().pause(wait);
    }

    /** Refuses what no request can go on from: a redirect, or credentials that do not do. */
    private Answer checked(Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            throw new LoadException(http.url() + ": redirects"
                    + (answer.location() == null ? "" : " to " + answer.location()) + "; give the cluster's own --url");
        }
        if (answer.status() == 401) {
            throw new LoadException(http.url() + ": 401, wrong or missing credentials: set "
                    + Credentials.ENVIRONMENT_PREFIX + "USERNAME and " + Credentials.ENVIRONMENT_PREFIX
                    + "PASSWORD, or "
                    + Credentials.ENVIRONMENT_PREFIX + "API_KEY, or name a file with --credentials");
        }
        return answer;
    }

    /** Whether so many failures in a row are too many. */
    boolean isExhausted(int failures) {
        return retries.areExhausted(failures);
    }

    /** What became of each document of a bulk request. */
    List<ItemResult> results(Answer answer, int documents) {
        try {
            return BulkAnswer.of(answer, documents).results();
        } catch (IllegalArgumentException e) {
            throw new LoadException(http.url() + ": " + e.getMessage(), e);
        }
    }

    /** What to throw when the cluster refuses a request. */
    LoadException refused(String what, Answer answer) {
        return failed(what + ": " + answer.status() + ", " + answer.reason());
    }

    /** What to throw when the cluster refuses an item in a way that concerns all others too. */
    LoadException refused(String index, ItemResult result) {
        return failed("documents for " + index + " refused: " + result.status() + ", " + Answer.reason(result.error()));
    }

    /** What to throw when the cluster cannot be loaded into. */
    LoadException failed(String why) {
        return new LoadException(http.url() + ": " + why);
    }
}
