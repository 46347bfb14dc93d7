// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Fingerprints and the decision what is kept. Plain Java without Kafka; start at {@link org.kawaraban.enrich.dedup.Deduplicator}. */
@NullMarked
package org.kawaraban.enrich.dedup;

import org.jspecify.annotations.NullMarked;
