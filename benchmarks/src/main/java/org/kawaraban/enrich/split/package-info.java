// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Benchmarks of splitting. */
@NullMarked
package org.kawaraban.enrich.split;

import org.jspecify.annotations.NullMarked;
