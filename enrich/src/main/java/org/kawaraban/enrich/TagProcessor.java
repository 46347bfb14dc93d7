// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.kawaraban.enrich.country.CountryTagger;
import org.kawaraban.enrich.language.LanguageTagger;
import org.kawaraban.model.CountryTag;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.Enrichment;
import org.kawaraban.model.Json;
import org.kawaraban.model.LanguageTag;
import org.kawaraban.model.TaggedSegment;
import org.kawaraban.model.UntaggedSegment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags language and countries. Never fails on content: a tagger that throws gives {@code und} or no countries, and its
 * name in {@code enrichment.failed}.
 */
final class TagProcessor extends ContextualProcessor<String, byte[], String, TaggedSegment> {
    private static final Logger LOG = LoggerFactory.getLogger(TagProcessor.class);
    private final LanguageTagger languages;
    private final CountryTagger countries;
    private final String version;

    /** One processor a stream task; the country tagger holds a tokenizer and is its own. */
    TagProcessor(LanguageTagger languages, CountryTagger countries) {
        this.languages = languages;
        this.countries = countries;
        this.version = languages.version() + "+" + countries.version();
    }

    @Override
    public void process(Record<String, byte[]> record) {
        UntaggedSegment segment = Json.read(record.value(), UntaggedSegment.class);
        List<String> failed = new ArrayList<>();
        LanguageTag language = attempt(
                "language",
                segment,
                failed,
                LanguageTag.NONE,
                () -> languages.tag(segment.title(), segment.body(), segment.pageLanguage()));
        CountryTags named = attempt(
                "country", segment, failed, CountryTags.NONE, () -> countries.tag(segment, language.language()));
        TaggedSegment tagged = TaggedSegment.of(segment, language, named, new Enrichment(version, failed));
        Record<String, TaggedSegment> out = record.withValue(tagged);
        out.headers().add("language", StateSerdes.utf8(tagged.language()));
        out.headers().add("countries", StateSerdes.utf8(codes(tagged)));
        context().forward(out);
    }

    @Override
    public void close() {
        countries.close();
    }

    private static String codes(TaggedSegment segment) {
        return segment.countries().stream().map(CountryTag::code).collect(Collectors.joining(","));
    }

    private static <T> T attempt(
            String step, UntaggedSegment segment, List<String> failed, T undecided, Supplier<T> tagger) {
        try {
            return tagger.get();
        } catch (RuntimeException e) {
            LOG.warn("{} tagger failed on {}", step, segment.source().place(), e);
            failed.add(step);
            return undecided;
        }
    }
}
