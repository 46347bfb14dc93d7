// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** How throughput grows with processes and threads. */
@NullMarked
package org.kawaraban.launcher;

import org.jspecify.annotations.NullMarked;
