// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The corpus of bad input: records of the topic {@code pages} that no well-meaning crawler would publish, made the same
 * each time. {@link org.kawaraban.enrich.hostile.BadInput} lists the classes of cases, each from a small generator.
 */
@NullMarked
package org.kawaraban.enrich.hostile;

import org.jspecify.annotations.NullMarked;
