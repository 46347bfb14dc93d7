// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The countries of a segment.
 *
 * @param countries by score, highest first; empty when none is named
 * @param primary code of the country that the segment is mostly about; null if none stands out
 */
public record CountryTags(
        List<CountryTag> countries, @Nullable String primary) {
    /** No country named. */
    public static final CountryTags NONE = new CountryTags(List.of(), null);

    public CountryTags {
        countries = List.copyOf(countries);
    }
}
