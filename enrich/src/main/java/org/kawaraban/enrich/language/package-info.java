// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Text to language: scripts first, a statistical model only where they leave doubt. Start at {@link
 * org.kawaraban.enrich.language.LanguageTagger}. Plain Java on strings; the rules are the tables in this package's
 * resources.
 */
@NullMarked
package org.kawaraban.enrich.language;

import org.jspecify.annotations.NullMarked;
