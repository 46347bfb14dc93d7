// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record on {@code articles} and {@code fragments}. Fields as the contract gives them; {@code article.schema.json}
 * and {@code fragment.schema.json} beside this class describe them for readers without this project's code.
 *
 * @param updates id of the article that this one is a later version of; left out if none
 */
@JsonPropertyOrder({
    "schema_version",
    "id",
    "fingerprint",
    "kind",
    "title",
    "body",
    "published_at",
    "language",
    "language_confidence",
    "languages",
    "countries",
    "primary_country",
    "links",
    "updates",
    "source",
    "enrichment",
    "@timestamp"
})
public record TaggedSegment(
        int schemaVersion,
        String id,
        String fingerprint,
        SegmentKind kind,
        @Nullable String title,
        String body,
        @Nullable String publishedAt,
        String language,
        double languageConfidence,
        List<LanguageShare> languages,
        List<CountryTag> countries,
        @Nullable String primaryCountry,
        List<String> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String updates,
        Source source,
        Enrichment enrichment,
        @JsonProperty("@timestamp") String timestamp) {
    /** Version of the record format: fields may be added within it, none is renamed or removed. */
    public static final int SCHEMA_VERSION = 1;

    /** An untagged segment with its tags. */
    public static TaggedSegment of(
            UntaggedSegment segment, LanguageTag language, CountryTags countries, Enrichment enrichment) {
        return new TaggedSegment(
                SCHEMA_VERSION,
                segment.id(),
                segment.fingerprint(),
                segment.kind(),
                segment.title(),
                segment.body(),
                segment.publishedAt(),
                language.language(),
                language.confidence(),
                language.languages(),
                countries.countries(),
                countries.primary(),
                segment.links(),
                segment.updates(),
                segment.source(),
                enrichment,
                segment.source().fetchedAt());
    }
}
