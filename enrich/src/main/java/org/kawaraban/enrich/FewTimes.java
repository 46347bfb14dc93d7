// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Allows what may happen now and then, and refuses it when it happens again and again. Safe for several threads. */
final class FewTimes {
    private final int most;
    private final long withinNanos;
    private final LongSupplier nanoTime;
    private final Deque<Long> allowed = new ArrayDeque<>();

    /** So many times at most, at least 1, within any such time. */
    FewTimes(int most, Duration within) {
        this(most, within, System::nanoTime);
    }

    FewTimes(int most, Duration within, LongSupplier nanoTime) {
        this.most = most;
        this.withinNanos = within.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether it may happen now, which then counts. */
    synchronized boolean allowsOneMore() {
        long now = nanoTime.getAsLong();
        while (!allowed.isEmpty() && now - allowed.getFirst() >= withinNanos) {
            allowed.removeFirst();
        }
        if (allowed.size() >= most) {
            return false;
        }
        allowed.addLast(now);
        return true;
    }
}
