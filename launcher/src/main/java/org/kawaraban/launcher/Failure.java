// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import org.jspecify.annotations.Nullable;

/** Says in one line what went wrong. */
final class Failure {
    private Failure() {}

    /** The first line of the message; the type where there is no message, which is written to name the thing at fault. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }

    /** What {@link #describe} says of the cause behind all causes. */
    static String describeRoot(Throwable failure) {
        Throwable deepest = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return describe(deepest);
    }
}
