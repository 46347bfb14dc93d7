// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.Line.Prose;

/**
 * What a line looks like at first sight: one word for it, so that the kinds of its neighbours can be weighed together
 * with its own. The first kind that fits is taken, in the order of {@link #of}.
 */
enum LineKind {
    /** Beyond the first or last line. */
    EDGE,
    RULE,
    ROW,
    LINK,
    MAIL,
    DATE,
    TIME,
    PART_OF_DATE,
    BYLINE_WITH_DATE,
    LEGAL,
    NAV,
    SHARE,
    RELATED,
    COMMENTS,
    COMMENTING,
    CONTACT,
    SOURCES,
    CUT,
    WRAPPED,
    LONG_TEXT,
    TEXT,
    SENTENCE,
    EXCERPT,
    CAPTION,
    BYLINE,
    LABEL,
    FIGURES,
    BARE_NUMBER,
    SECTION,
    BRACKETS,
    MARKED,
    BULLET,
    NUMBERED,
    NOTE,
    RANKED,
    DATED,
    MENU,
    TINY,
    SHORT,
    NARROW,
    MIDDLING,
    WIDE,
    VERY_WIDE;

    static final LineKind[] ALL = values();

    private static final int LONG_COLUMNS = 300;

    /** Its place in tables by kind. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    static LineKind of(Line line) {
        boolean bare = line.prose == Prose.NONE;
        if (line.rule) {
            return RULE;
        }
        if (line.wrapped && !line.is(Furniture.LEGAL)) {
            return WRAPPED;
        }
        if (line.prose == Prose.STRONG) {
            return line.is(Furniture.LEGAL)
                    ? LEGAL
                    : line.is(Furniture.CUT) || line.dotted ? EXCERPT : line.width >= LONG_COLUMNS ? LONG_TEXT : TEXT;
        }
        if (line.url && line.words < 12) {
            return LINK;
        }
        if (line.mail && line.width < LONG_COLUMNS) {
            return MAIL;
        }
        LineKind dated = ofDate(line);
        if (dated != null) {
            return dated;
        }
        LineKind furniture = ofFurniture(line);
        if (furniture != null) {
            return furniture;
        }
        if (!bare) {
            return line.dotted ? EXCERPT : SENTENCE;
        }
        if (line.row) {
            return ROW;
        }
        return ofMark(line);
    }

    private static @Nullable LineKind ofDate(Line line) {
        if (line.date == null) {
            return null;
        }
        if (line.isDateLine()) {
            return switch (line.date.kind()) {
                case FULL -> DATE;
                case TIME -> TIME;
                default -> PART_OF_DATE;
            };
        }
        return HeadDates.isByline(line) ? BYLINE_WITH_DATE : null;
    }

    private static @Nullable LineKind ofFurniture(Line line) {
        if (line.is(Furniture.LEGAL)) {
            return LEGAL;
        }
        if (line.is(Furniture.RELATED)) {
            return RELATED;
        }
        if (line.is(Furniture.COMMENTS)) {
            return COMMENTS;
        }
        if (line.is(Furniture.NAV)) {
            return NAV;
        }
        if (line.is(Furniture.SHARE)) {
            return SHARE;
        }
        if (line.is(Furniture.COMMENTING)) {
            return COMMENTING;
        }
        if (line.is(Furniture.CONTACT)) {
            return CONTACT;
        }
        if (line.is(Furniture.SOURCES)) {
            return SOURCES;
        }
        if (line.is(Furniture.CUT)) {
            return CUT;
        }
        if (line.is(Furniture.CAPTION)) {
            return CAPTION;
        }
        if (line.is(Furniture.BYLINE) && line.width < 80) {
            return BYLINE;
        }
        return line.is(Furniture.LABEL) ? LABEL : null;
    }

    private static LineKind ofMark(Line line) {
        if (line.textStart >= line.end || line.words == 0) {
            return BARE_NUMBER;
        }
        boolean dated = HeadDates.hasDateOfItsOwn(line);
        if (line.digits * 2 > line.letters && !dated) {
            return FIGURES;
        }
        if (line.is(Furniture.SECTION)) {
            return SECTION;
        }
        if (dated) {
            return DATED;
        }
        return switch (line.mark) {
            case BRACKETS -> BRACKETS;
            case HEADING -> MARKED;
            case BULLET -> BULLET;
            case NUMBER -> NUMBERED;
            case NOTE -> NOTE;
            case RANK -> RANKED;
            case NONE -> ofWidth(line);
        };
    }

    private static LineKind ofWidth(Line line) {
        if (line.is(Furniture.MENU) && line.width <= 24) {
            return MENU;
        }
        return line.width <= 8
                ? TINY
                : line.width <= 16
                        ? SHORT
                        : line.width <= 26 ? NARROW : line.width <= 42 ? MIDDLING : line.width <= 72 ? WIDE : VERY_WIDE;
    }
}
