// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * News of our own composition with known copies, to measure deduplication on; start at {@link
 * org.kawaraban.enrich.dedup.corpus.NewsCorpus}.
 */
package org.kawaraban.enrich.dedup.corpus;
