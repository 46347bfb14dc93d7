// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.sink;

/** A failure that stops the sink or refuses a folder; its message is one line that names the thing at fault. */
public sealed class SinkException extends RuntimeException permits FileFailure {
    private static final long serialVersionUID = 1L;

    public SinkException(String message) {
        super(message);
    }

    public SinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
