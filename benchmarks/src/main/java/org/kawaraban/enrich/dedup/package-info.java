// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Curves of deduplication's parameters, in its package to reach its parts. */
@NullMarked
package org.kawaraban.enrich.dedup;

import org.jspecify.annotations.NullMarked;
