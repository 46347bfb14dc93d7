// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Benchmarks of language tags. */
@NullMarked
package org.kawaraban.enrich.language;

import org.jspecify.annotations.NullMarked;
