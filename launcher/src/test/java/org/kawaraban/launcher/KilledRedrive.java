// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.EnumSet;
import java.util.Map;
import org.kawaraban.model.kafka.Topics;

/** A redrive in a process of its own that dies before or after its first commit, as by {@code kill -9}. */
public final class KilledRedrive {
    static final int STATUS = 137;

    private KilledRedrive() {}

    /** Arguments: servers, topic prefix, {@code before} or {@code after} the commit. */
    public static void main(String... arguments) {
        Cluster cluster = new Cluster(Map.of("bootstrap.servers", arguments[0]));
        boolean before = arguments[2].equals("before");
        Redrive.Listener listener = new Redrive.Listener() {
            @Override
            public void redriven(DeadLetter letter) {}

            @Override
            public void skipped(DeadLetter letter, String why) {}

            @Override
            public void beforeCommit() {
                if (before) {
                    Runtime.getRuntime().halt(STATUS);
                }
            }

            @Override
            public void afterCommit() {
                Runtime.getRuntime().halt(STATUS);
            }
        };
        new Redrive(cluster, new Topics(arguments[1]), EnumSet.allOf(DeadLetterReason.class), null, listener).run();
    }
}
