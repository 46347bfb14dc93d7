// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import org.kawaraban.enrich.country.CountryTagger;
import org.kawaraban.enrich.country.Gazetteer;
import org.kawaraban.enrich.language.LanguageTagger;
import org.kawaraban.enrich.split.PageSplitter;

/**
 * The text steps with their dictionaries read. Shared by all threads.
 *
 * @param splitter cuts pages
 * @param languages tags languages
 * @param gazetteer what country taggers share
 */
public record EnrichSteps(PageSplitter splitter, LanguageTagger languages, Gazetteer gazetteer) {
    /** Reads all rules and dictionaries, which takes about half a second of one processor. */
    public static EnrichSteps load() {
        return new EnrichSteps(new PageSplitter(), new LanguageTagger(), Gazetteer.load());
    }

    /** A country tagger for one task. */
    CountryTagger newCountryTagger() {
        return new CountryTagger(gazetteer);
    }
}
