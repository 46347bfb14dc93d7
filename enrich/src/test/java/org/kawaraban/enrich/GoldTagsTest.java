// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kawaraban.enrich.country.CountryTagger;
import org.kawaraban.enrich.country.Gazetteer;
import org.kawaraban.enrich.language.LanguageTagger;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.SegmentKind;

/** The taggers on the seeds, cut as the gold annotations say: what the splitter gets wrong does not count here. */
class GoldTagsTest {
    private static final List<GoldSegment> SEGMENTS = GoldSegment.readAll(GoldSegment.SEEDS);

    private static final Predicate<GoldSegment> ARTICLES =
            gold -> gold.segment().kind() == SegmentKind.ARTICLE;

    private final LanguageTagger languages = new LanguageTagger();
    private final Gazetteer gazetteer = Gazetteer.load();

    @Test
    void shouldTagTheLanguageOfEverySegment() {
        for (GoldSegment gold : SEGMENTS) {
            String language = languages
                    .tag(
                            gold.segment().title(),
                            gold.segment().body(),
                            gold.segment().pageLanguage())
                    .language();

            assertThat(language).as(gold.segment().body()).isEqualTo(gold.language());
        }
    }

    @Test
    void shouldTagTheCountriesOfSegments() {
        assertThat(countriesF1(gold -> true)).isGreaterThanOrEqualTo(0.98);
        assertThat(countriesF1(ARTICLES)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void shouldFindThePrimaryCountryOfMostArticles() {
        try (CountryTagger tagger = new CountryTagger(gazetteer)) {
            List<GoldSegment> articles = SEGMENTS.stream().filter(ARTICLES).toList();
            long right = articles.stream()
                    .filter(gold -> Objects.equals(
                            tagger.tag(gold.segment(), gold.language()).primary(), gold.primary()))
                    .count();

            assertThat(right).isGreaterThanOrEqualTo(articles.size() * 7 / 10);
        }
    }

    private double countriesF1(Predicate<GoldSegment> which) {
        int hits = 0;
        int all = 0;
        try (CountryTagger tagger = new CountryTagger(gazetteer)) {
            for (GoldSegment gold : SEGMENTS.stream().filter(which).toList()) {
                CountryTags tags = tagger.tag(gold.segment(), gold.language());
                Set<String> codes =
                        tags.countries().stream().map(CountryTag::code).collect(Collectors.toSet());
                all += codes.size() + gold.countries().size();
                codes.retainAll(gold.countries());
                hits += codes.size();
            }
        }
        return 2.0 * hits / all;
    }
}
