// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.country.CountryTagger;
import org.kawaraban.enrich.country.Gazetteer;
import org.kawaraban.enrich.language.LanguageTagger;
import org.kawaraban.model.CountryTags;
import org.kawaraban.model.LanguageTag;
import org.kawaraban.model.Range;
import org.kawaraban.model.SegmentKind;
import org.kawaraban.model.Source;
import org.kawaraban.model.UntaggedSegment;

/**
 * Tags a text as it is, without splitting or deduplication: for trying the taggers. Not thread-safe: it holds a tokenizer.
 */
public final class TextTagger implements AutoCloseable {
    /**
     * What a text is tagged with.
     *
     * @param countries with every mention as evidence, offsets being code points of the text
     * @param version of rules and dictionaries, as in {@code enrichment.version}
     */
    public record Tags(LanguageTag language, CountryTags countries, String version) {}

    private final LanguageTagger languages = new LanguageTagger();
    private final CountryTagger countries = new CountryTagger(Gazetteer.load());

    /**
     * The tags of a text.
     *
     * @param text any text; line feeds part its lines
     * @param headline whether its first line that is not blank is its title
     */
    public Tags tag(String text, boolean headline) {
        UntaggedSegment segment = segment(text, headline);
        LanguageTag language = languages.tag(segment.title(), segment.body(), segment.pageLanguage());
        CountryTags named = countries.explain(segment, language.language());
        return new Tags(language, named, languages.version() + "+" + countries.version());
    }

    private static UntaggedSegment segment(String text, boolean headline) {
        String title = null;
        Range titleRange = null;
        StringBuilder body = new StringBuilder();
        List<Range> bodyLines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Range range = new Range(start, start + line.codePointCount(0, line.length()));
            start = range.end() + 1;
            if (headline && title == null && !line.isBlank()) {
                title = line;
                titleRange = range;
            } else {
                body.append(line).append('\n');
                bodyLines.add(range);
            }
        }
        return segment(title, titleRange, body.toString(), bodyLines, start - 1);
    }

    private static UntaggedSegment segment(
            @Nullable String title, @Nullable Range titleRange, String body, List<Range> bodyLines, int length) {
        Source source = new Source("-", "-", 0, 1, "UTF-8", 0, length, List.of(), "1970-01-01T00:00:00.000Z");
        return new UntaggedSegment(
                "-",
                "-",
                SegmentKind.ARTICLE,
                title,
                titleRange,
                body,
                bodyLines,
                null,
                List.of(),
                null,
                LanguageTag.UNDECIDED,
                source);
    }

    @Override
    public void close() {
        countries.close();
    }
}
