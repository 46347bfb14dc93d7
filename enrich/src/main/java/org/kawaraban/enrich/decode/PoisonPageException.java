// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.decode;

/**
 * Says that a page cannot be processed, now or ever: it becomes a dead letter. Anything that may work at another try
 * must be another exception.
 */
public final class PoisonPageException extends RuntimeException {
    private final String stage;
    private final Reason reason;

    /** Why a page cannot be processed, as dead letters print it. */
    public enum Reason {
        /** The record has no value. */
        NULL("null"),
        /** No non-blank character. */
        EMPTY("empty"),
        /** An unknown charset, or more than one ill-formed sequence in 1,000 characters. */
        UNDECODABLE("undecodable"),
        /** A segment's record would be larger than topics allow. */
        TOO_LARGE("too-large"),
        /** The splitter failed: a defect of ours, worth a report with the page. */
        UNSPLITTABLE("unsplittable");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The reason as dead letters print it. */
        public String label() {
            return label;
        }
    }

    public PoisonPageException(String stage, Reason reason, String message) {
        super(message);
        this.stage = stage;
        this.reason = reason;
    }

    public PoisonPageException(String stage, Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
        this.reason = reason;
    }

    /** The step that gave up: {@code decode} or {@code split}. */
    public String stage() {
        return stage;
    }

    public Reason reason() {
        return reason;
    }
}
