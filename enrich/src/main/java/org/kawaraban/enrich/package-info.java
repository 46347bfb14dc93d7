// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The Kafka Streams app. {@link org.kawaraban.enrich.EnrichTopology} is the file to read first; the processors beside
 * it are thin shells around the plain-Java steps in the packages below.
 */
@NullMarked
package org.kawaraban.enrich;

import org.jspecify.annotations.NullMarked;
