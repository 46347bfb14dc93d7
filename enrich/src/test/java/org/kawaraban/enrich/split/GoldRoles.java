// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.text.Normalizer;
import java.util.List;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.enrich.split.Line.Prose;

/** The role of each line of an annotated page, read off its segments. */
final class GoldRoles {
    private static final int HEAD_LINES = 8;

    private final String page;
    private final List<Line> lines;
    private final Role[] roles;

    private GoldRoles(String page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
        this.roles = new Role[lines.size()];
    }

    static Role[] of(GoldPage gold, List<Line> lines) {
        var of = new GoldRoles(gold.text(), lines);
        int[] numbers = gold.numbers(lines);
        int line = 0;
        for (GoldSegment segment : gold.segments()) {
            int from = line;
            while (line < numbers.length && numbers[line] < segment.to()) {
                line++;
            }
            of.assign(segment, from, line);
        }
        if (line < lines.size()) {
            throw new IllegalStateException(gold.name() + ": lines behind the last segment");
        }
        of.refine();
        return of.roles;
    }

    private void assign(GoldSegment segment, int from, int to) {
        switch (segment.kind()) {
            case BOILERPLATE -> fill(from, to, Role.BOILERPLATE);
            case COMMENT -> fill(from, to, Role.COMMENT);
            case TEASER -> teaser(segment, from, to);
            case ARTICLE -> article(segment, from, to);
        }
    }

    private void fill(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            roles[i] = role;
        }
    }

    private void teaser(GoldSegment segment, int from, int to) {
        int title = Math.max(from, titleLine(segment, from, to));
        fill(from, title, Role.RANK);
        fill(title, to, Role.ITEM_PART);
        roles[title] = Role.ITEM;
    }

    private void article(GoldSegment segment, int from, int to) {
        int title = titleLine(segment, from, to);
        boolean own = title >= 0 && isOwn(segment, title);
        if (title < 0) {
            title = from;
            while (title < to - 1 && lines.get(title).isDateLine()) {
                title++;
            }
        }
        fill(from, title, Role.DATELINE);
        roles[title] = own ? Role.TITLE : Role.OPENING;
        int head = own ? headEnd(title + 1, to) : title + 1;
        boolean text = !own;
        for (int i = title + 1; i < to; i++) {
            boolean prose = lines.get(i).prose != Prose.NONE;
            if (i < head) {
                roles[i] = Role.HEAD;
            } else {
                text |= prose;
                roles[i] = prose ? Role.TEXT : text || isListLike(i, to) ? Role.SHORT : Role.HEAD;
            }
        }
    }

    /** Short lines that no sentences follow are no head. */
    private boolean isListLike(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).prose != Prose.NONE) {
                return false;
            }
        }
        return true;
    }

    private int headEnd(int from, int to) {
        int head = from;
        int prose = 0;
        for (int i = from; i < Math.min(to, from + HEAD_LINES); i++) {
            Line line = lines.get(i);
            if (HeadDates.tellsDate(line)
                    || (line.is(Furniture.BYLINE) && line.prose == Prose.NONE && line.width < 80)) {
                head = i + 1;
            }
            prose += line.prose == Prose.STRONG ? 1 : 0;
            if (prose > 1 || line.tick || line.closing) {
                break;
            }
        }
        return head;
    }

    private int titleLine(GoldSegment segment, int from, int to) {
        if (segment.title() == null) {
            return -1;
        }
        String title = fold(segment.title());
        for (int i = from; i < to; i++) {
            if (fold(page.substring(lines.get(i).start, lines.get(i).end)).contains(title)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOwn(GoldSegment segment, int i) {
        Line line = lines.get(i);
        String title = segment.title();
        return line.prose == Prose.NONE || (title != null && title.length() * 10 >= (line.end - line.start) * 6);
    }

    /** Boilerplate above lists and comments, and between items. */
    private void refine() {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] != Role.BOILERPLATE) {
                continue;
            }
            int to = i;
            while (to < roles.length && roles[to] == Role.BOILERPLATE) {
                to++;
            }
            boolean afterItem = i > 0 && roles[i - 1].inList();
            boolean item = to < roles.length && (roles[to] == Role.ITEM || roles[to] == Role.RANK);
            if (item && afterItem && to - i == 1 && !lines.get(i).is(Furniture.RELATED)) {
                roles[i] = Role.LIST_LABEL;
            } else if (item) {
                roles[to - 1] = Role.LIST_HEADING;
            } else if (to < roles.length && roles[to] == Role.COMMENT) {
                roles[to - 1] = Role.COMMENT_HEADING;
            }
            i = to;
        }
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
