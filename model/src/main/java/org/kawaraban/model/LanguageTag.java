// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.util.List;

/**
 * The language of a text.
 *
 * @param language ISO 639-1 code of its main language, or {@link #UNDECIDED}
 * @param confidence probability that {@code language} is right, 0 to 1; 0 when undecided
 * @param languages all languages found, largest share first; empty when undecided
 */
public record LanguageTag(String language, double confidence, List<LanguageShare> languages) {
    /** ISO 639-2 code for a text without a language, or one that could not be told. */
    public static final String UNDECIDED = "und";

    /** The tag of a text that holds no language, or whose language could not be told. */
    public static final LanguageTag NONE = new LanguageTag(UNDECIDED, 0, List.of());

    public LanguageTag {
        languages = List.copyOf(languages);
    }
}
