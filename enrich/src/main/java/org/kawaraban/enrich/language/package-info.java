// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Text to language: scripts first, n-gram tables only where they leave doubt. Start at {@link
 * org.kawaraban.enrich.language.LanguageTagger}: {@code LetterSurvey} counts letters by script, {@code HanText} looks at
 * Chinese characters, {@code LanguageMix} tells the languages of one script with an {@code NgramModel}. Plain Java on
 * strings; the rules are the tables in this package's resources.
 */
@NullMarked
package org.kawaraban.enrich.language;

import org.jspecify.annotations.NullMarked;
