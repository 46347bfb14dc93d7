// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/** Makes the tables of places from GeoNames and CLDR. Start with {@code enrich/gazetteer/README.md}. */
@org.jspecify.annotations.NullMarked
package org.kawaraban.enrich.country.gazetteer;
