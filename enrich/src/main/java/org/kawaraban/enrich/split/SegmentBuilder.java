// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.Range;
import org.kawaraban.model.Segment;
import org.kawaraban.model.SegmentKind;

/** Turns drafts into segments: ranges in code points, bodies, links, and which earlier segment one repeats. */
final class SegmentBuilder {
    private final String page;
    private final CodePoints points;
    private final List<Segment> segments = new ArrayList<>();
    private List<Line> lines = List.of();
    private Role[] roles = {};
    /** Ordinal of the segment of each line. */
    private int[] segmentOf = {};

    SegmentBuilder(String page) {
        this.page = page;
        this.points = new CodePoints(page);
    }

    /** Takes the next stretch of lines: drafts from here on count in them. */
    void begin(List<Line> stretch, Role[] rolesOfStretch) {
        lines = stretch;
        roles = rolesOfStretch;
        segmentOf = new int[stretch.size()];
    }

    void add(Draft draft, @Nullable String publishedAt, List<String> evidence) {
        int ordinal = segments.size();
        for (int i = draft.from; i < draft.to; i++) {
            segmentOf[i] = ordinal;
        }
        // A byte order mark is no blank: it must lie in the first segment.
        int start = ordinal == 0 && page.charAt(0) == '\uFEFF' ? 0 : lines.get(draft.from).start;
        int end = lines.get(draft.to - 1).end;
        var bodyLines = new ArrayList<Range>();
        String body = body(draft, bodyLines);
        boolean titled = draft.titleLine >= 0;
        String title = titled ? title(draft) : null;
        var repeats = new ArrayList<Range>();
        for (int[] repeat : draft.repeats) {
            repeats.add(range(repeat[0], repeat[1]));
        }
        segments.add(new Segment(
                draft.kind,
                range(start, end),
                title,
                titled ? range(draft.titleStart, draft.titleEnd) : null,
                body,
                bodyLines,
                publishedAt,
                Links.in(page, start, end),
                repeats,
                repeatOf(draft, title, body),
                evidence));
    }

    /** The headline; a blank stands for the end of a line in it, so that its characters stay where they are. */
    private String title(Draft draft) {
        String title = page.substring(draft.titleStart, draft.titleEnd);
        if (draft.titleLast == draft.titleLine) {
            return title;
        }
        char[] chars = title.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Chars.isBreak(chars[i]) ? ' ' : chars[i];
        }
        return new String(chars);
    }

    /** Adds what stands from a place on, to the end of the page, as one segment that is not looked into. */
    void addRest(int start) {
        int end = page.length();
        while (Chars.isBlank(page.charAt(end - 1))) {
            end--;
        }
        Range range = range(start, end);
        segments.add(new Segment(
                SegmentKind.BOILERPLATE,
                range,
                null,
                null,
                page.substring(start, end) + "\n",
                List.of(range),
                null,
                List.of(),
                List.of(),
                null,
                List.of("behind more lines than are looked at")));
    }

    List<Segment> segments() {
        return segments;
    }

    private Range range(int start, int end) {
        return new Range(points.at(start), points.at(end));
    }

    private String body(Draft draft, List<Range> ranges) {
        var body = new StringBuilder();
        int repeat = 0;
        for (int i = draft.from; i < draft.to; i++) {
            Line line = lines.get(i);
            int start = bodyStart(draft, i);
            int end = line.end;
            if (!draft.whollyRepeated) {
                while (repeat < draft.repeats.size() && draft.repeats.get(repeat)[1] <= start) {
                    repeat++;
                }
                if (repeat < draft.repeats.size() && draft.repeats.get(repeat)[0] < end) {
                    end = Math.min(end, draft.repeats.get(repeat)[0]);
                }
            }
            if (start < end) {
                ranges.add(range(start, end));
                body.append(page, start, end).append('\n');
            }
        }
        return body.toString();
    }

    /** Where the body begins on a line; its end if none of it is body. */
    private int bodyStart(Draft draft, int i) {
        Line line = lines.get(i);
        Role role = roles[i];
        if (draft.kind == SegmentKind.BOILERPLATE || draft.kind == SegmentKind.COMMENT) {
            return line.start;
        }
        if (draft.holdsTitle(i) && !draft.titleFromText) {
            return role == Role.OPENING && line.date != null
                    ? Chars.skipBlank(page, line.date.end(), line.end)
                    : line.end;
        }
        boolean besideTitle = role == Role.DATELINE
                || role == Role.RANK
                || ((role == Role.HEAD || role == Role.ITEM_PART) && line.isDateLine());
        if (besideTitle) {
            return line.end;
        }
        return draft.kind == SegmentKind.TEASER ? line.textStart : line.start;
    }

    /** The earlier segment that says the very same; never an article, which may itself be a duplicate of another page's. */
    private @Nullable Integer repeatOf(Draft draft, @Nullable String title, String body) {
        if (!draft.whollyRepeated || draft.kind == SegmentKind.ARTICLE) {
            return null;
        }
        for (int i = draft.from; i < draft.to; i++) {
            Line line = lines.get(i);
            if (line.first < i) {
                int ordinal = segmentOf[line.first];
                if (ordinal >= segments.size()) {
                    return null;
                }
                Segment earlier = segments.get(ordinal);
                boolean same = earlier.kind() == draft.kind
                        && earlier.repeats().isEmpty()
                        && same(earlier.title(), title)
                        && same(earlier.body(), body);
                return same ? (Integer) ordinal : null;
            }
        }
        return null;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return Fold.hash(a, 0, a.length()) == Fold.hash(b, 0, b.length());
    }
}
