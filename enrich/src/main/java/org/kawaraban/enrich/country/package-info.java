// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Text to countries, with evidence: names, peoples, capitals, places and seats of government in tables and CLDR, found
 * by a trie; Kuromoji decides the doubtful places in Japanese. Start at {@link
 * org.kawaraban.enrich.country.CountryTagger}. Plain Java on the model's records.
 */
@NullMarked
package org.kawaraban.enrich.country;

import org.jspecify.annotations.NullMarked;
