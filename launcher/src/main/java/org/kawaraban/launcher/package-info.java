// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The command line: one class a command, {@link org.kawaraban.launcher.Kawaraban} with {@code main}, and the parts
 * that only it needs, the embedded broker among them.
 */
@NullMarked
package org.kawaraban.launcher;

import org.jspecify.annotations.NullMarked;
