// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Locale;

/** Why a page is a dead letter, and what the user can do about it. docs/dead-letters.md lists the same. */
enum DeadLetterReason {
    UNREADABLE("mend the file (rights, links, disk) and ingest it again; there are no bytes to redrive"),
    TOO_LARGE("cut the page into parts of at most 16 MiB, with less than 24 MiB in one article, and ingest them"),
    NULL("find out why the producer sent a record without a value; there are no bytes to redrive"),
    EMPTY("nothing is lost; if there should be text, look into what fetched the page"),
    UNDECODABLE("name the right charset: kawaraban redrive --reason undecodable --charset NAME"),
    UNSPLITTABLE("a defect of Kawaraban: report it with the page, and redrive once it is mended"),
    UNKNOWN("written by another program: see its exception and message");

    private final String advice;

    DeadLetterReason(String advice) {
        this.advice = advice;
    }

    /** As dead letters print it: {@code too-large}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the user can do. */
    String advice() {
        return advice;
    }

    /** The reason of that label; unknown if there is none. */
    static DeadLetterReason of(String label) {
        for (DeadLetterReason reason : values()) {
            if (reason.label().equals(label)) {
                return reason;
            }
        }
        return UNKNOWN;
    }
}
