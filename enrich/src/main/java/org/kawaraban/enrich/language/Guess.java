// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.language;

/**
 * A language and how likely it is.
 *
 * @param language ISO 639-1 code, or {@code und}
 * @param probability 0 to 1
 */
record Guess(String language, double probability) {}
