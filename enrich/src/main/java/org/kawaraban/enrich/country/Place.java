// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.Comparator;

/**
 * A place that a name may mean.
 *
 * @param code ISO 3166-1 alpha-2
 * @param region state or province by GeoNames' code, for the countries of {@code states-en.tsv}; else "-"
 * @param population in thousands, at least 1; 0 if it is not a town
 */
record Place(String code, String region, int population) {
    static final Comparator<Place> BIGGEST_FIRST = Comparator.comparingInt(Place::population)
            .reversed()
            .thenComparing(Place::code)
            .thenComparing(Place::region);

    /** Country and region in one. */
    String area() {
        return code + "/" + region;
    }
}
