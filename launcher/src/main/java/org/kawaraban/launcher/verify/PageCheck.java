// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kawaraban.model.Stream;

/**
 * Each segment of each page is in exactly one record, and no two share a character. A place that was delivered again may
 * stand in further records, marked {@code redelivered}. Keeps two numbers a segment in memory.
 */
final class PageCheck implements RecordCheck {
    /** More segments than characters fit a page: such a number comes from damage, and would cost memory. */
    private static final long MAX_SEGMENTS = 1 << 24;

    private final Problems problems;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Location> deadPages = new LinkedHashMap<>();

    PageCheck(Problems problems) {
        this.problems = problems;
    }

    /** The pages that were seen. */
    Iterable<Page> pages() {
        return pages.values();
    }

    int pageCount() {
        return pages.size();
    }

    @Override
    public void check(Entry entry) {
        if (entry.stream() == Stream.DEAD_LETTERS) {
            String pageId = entry.textOrNull("page_id");
            if (pageId != null) {
                deadPages.putIfAbsent(pageId, entry.location());
            }
            return;
        }
        Place place = entry.place();
        if (place.ordinal() >= Math.min(place.segments(), MAX_SEGMENTS)) {
            return;
        }
        Page page = pages.computeIfAbsent(place.pageId(), absent -> new Page(place, entry.location()));
        if (!page.agreesWith(place)) {
            problems.at(entry.location(), "source disagrees with %s on the page's uri, charset or segments", page.seen);
            return;
        }
        int ordinal = (int) place.ordinal();
        if (entry.isRedelivered()) {
            return;
        }
        if (page.ordinals.get(ordinal)) {
            problems.at(entry.location(), "segment %d of page %s is in two records", ordinal, place.pageId());
        } else {
            page.ordinals.set(ordinal);
            page.parts.add(new Part(entry.location(), place.span()));
        }
    }

    @Override
    public void end() {
        for (Map.Entry<String, Page> entry : pages.entrySet()) {
            Page page = entry.getValue();
            checkComplete(entry.getKey(), page);
            checkOverlap(page);
            Location dead = deadPages.get(entry.getKey());
            if (dead != null) {
                problems.at(dead, "page %s is a dead letter, but has segments as well: %s", entry.getKey(), page.seen);
            }
        }
    }

    private void checkComplete(String pageId, Page page) {
        int missing = page.ordinals.nextClearBit(0);
        if (missing < page.segments) {
            problems.at(
                    page.seen, "segment %d of %d of page %s (%s) is missing", missing, page.segments, pageId, page.uri);
        }
    }

    private void checkOverlap(Page page) {
        page.parts.sort(Comparator.comparingLong(part -> part.span().start()));
        Part last = null;
        for (Part part : page.parts) {
            if (last != null && part.span().start() < last.span().end()) {
                problems.at(
                        part.location(),
                        "source range %s overlaps %s of %s",
                        part.span(),
                        last.span(),
                        last.location());
            }
            last = last == null || part.span().end() > last.span().end() ? part : last;
        }
    }

    /** What is known of a page from its records. */
    static final class Page {
        private final String uri;
        private final String charset;
        private final long segments;
        private final Location seen;
        private final BitSet ordinals = new BitSet();
        private final List<Part> parts = new ArrayList<>();

        Page(Place place, Location seen) {
            this.uri = place.uri();
            this.charset = place.charset();
            this.segments = place.segments();
            this.seen = seen;
        }

        String uri() {
            return uri;
        }

        String charset() {
            return charset;
        }

        /** The first of its records. */
        Location seen() {
            return seen;
        }

        /** Its segments, those delivered again left out, from {@link PageCheck#end} on in order. */
        List<Part> parts() {
            return parts;
        }

        private boolean agreesWith(Place place) {
            return uri.equals(place.uri()) && charset.equals(place.charset()) && segments == place.segments();
        }
    }

    /** A segment of a page. */
    record Part(Location location, Span span) {}
}
