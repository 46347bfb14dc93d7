// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Benchmarks of the Streams app, in its package to reach its parts. Start at {@link
 * org.kawaraban.enrich.DeduplicateStoresBenchmark}.
 */
@NullMarked
package org.kawaraban.enrich;

import org.jspecify.annotations.NullMarked;
