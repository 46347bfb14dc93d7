// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Says in one line what went wrong. */
final class Failure {
    private Failure() {}

    /**
     * The message, which is written to name the thing at fault; the type where there is none. Of several lines the first,
     * unless they may belong to the name of a file.
     */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return failure instanceof IOException || failure instanceof ParameterException
                ? message
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
