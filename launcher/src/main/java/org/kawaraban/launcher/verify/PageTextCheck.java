// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Stream;

/** What records say of a page, against the page: titles, evidence, and every non-blank character in one segment. */
final class PageTextCheck implements RecordCheck {
    private final Problems problems;
    private final PageTexts texts;
    private final PageCheck pages;
    private final Set<String> met = new HashSet<>();
    /** Records of one page mostly follow each other. */
    private String lastPage = "";

    private @Nullable PageText last;

    /** @param pages sees all records, and their end, before this check sees theirs */
    PageTextCheck(Problems problems, PageTexts texts, PageCheck pages) {
        this.problems = problems;
        this.texts = texts;
        this.pages = pages;
    }

    @Override
    public void check(Entry entry) {
        if (entry.stream() == Stream.DEAD_LETTERS) {
            String key = entry.textOrNull("key");
            if (key != null) {
                met.add(key);
            }
            return;
        }
        Place place = entry.place();
        met.add(place.uri());
        PageText page = page(place.uri(), place.charset());
        if (page == null) {
            // Noted once for the page, at the end.
            return;
        }
        if (!page.holds(place.span())) {
            problems.at(
                    entry.location(),
                    "source range %s is beyond the page's %d characters",
                    place.span(),
                    page.length());
            return;
        }
        if (page.isBlankAt(place.span().start()) || page.isBlankAt(place.span().end() - 1)) {
            problems.at(entry.location(), "source range %s begins or ends with blanks", place.span());
        }
        String title = entry.textOrNull("title");
        if (title != null && !page.slice(place.span()).contains(title)) {
            problems.at(entry.location(), "title does not stand in %s of the page: %s", place.span(), title);
        }
        if (entry.stream() != Stream.DUPLICATES) {
            checkEvidence(entry, page);
        }
    }

    @Override
    public void end() {
        for (String uri : texts.without(met)) {
            problems.in(uri, "is a page that no record comes from");
        }
        for (PageCheck.Page page : pages.pages()) {
            PageText text = page(page.uri(), page.charset());
            if (text == null) {
                problems.at(page.seen(), "page %s is not among those given", page.uri());
            } else {
                checkCoverage(page, text);
            }
        }
    }

    private void checkEvidence(Entry entry, PageText page) {
        for (JsonElement country : entry.fields().getAsJsonArray("countries")) {
            for (JsonElement element : country.getAsJsonObject().getAsJsonArray("evidence")) {
                JsonObject evidence = element.getAsJsonObject();
                Span span = Span.of(evidence);
                String text = evidence.get("text").getAsString();
                if (!page.holds(span) || !page.slice(span).equals(text)) {
                    problems.at(entry.location(), "evidence '%s' is not what stands at %s of the page", text, span);
                }
            }
        }
    }

    private void checkCoverage(PageCheck.Page page, PageText text) {
        long covered = 0;
        for (PageCheck.Part part : page.parts()) {
            checkGap(page, text, covered, part.span().start());
            covered = Math.max(covered, part.span().end());
        }
        checkGap(page, text, covered, text.length());
    }

    private void checkGap(PageCheck.Page page, PageText text, long start, long end) {
        long uncovered = text.firstNonBlank(start, end);
        if (uncovered >= 0) {
            problems.at(page.seen(), "character %d of page %s is in no segment", uncovered, page.uri());
        }
    }

    private @Nullable PageText page(String uri, String charset) {
        String key = charset + " " + uri;
        if (!key.equals(lastPage)) {
            String text = texts.text(uri, charset);
            last = text == null ? null : new PageText(text);
            lastPage = key;
        }
        return last;
    }
}
