// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** What a line does on its page. */
enum Role {
    /** Furniture outside of all lists. */
    BOILERPLATE,
    /** Heads a list of other stories. */
    LIST_HEADING,
    /** Rank or bullet on a line of its own, before an {@link #ITEM}. */
    RANK,
    /** The headline or summary of another story. */
    ITEM,
    /** Goes with the item before: its date, its section, its summary. */
    ITEM_PART,
    /** Furniture between items of a list. */
    LIST_LABEL,
    COMMENT_HEADING,
    COMMENT,
    /** A date that opens an article, before its headline. */
    DATELINE,
    /** A headline that opens an article. */
    TITLE,
    /** Between headline and text: deck, byline, date, buttons. */
    HEAD,
    /** Sentences of an article. */
    TEXT,
    /** A short line inside an article: section heading, caption, entry of a list or table. */
    SHORT,
    /** Sentences that open an article which has no headline of its own, or has it on the same line. */
    OPENING;

    static final Role[] ALL = values();

    /** Its place in tables by role. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    /** Whether a line of the other role may come next. */
    boolean leadsTo(Role next) {
        return switch (next) {
            case HEAD -> this == TITLE || this == HEAD;
            case TEXT, SHORT -> inArticle() && this != DATELINE;
            case ITEM_PART -> this == ITEM || this == ITEM_PART;
            case LIST_LABEL -> inList() || this == LIST_HEADING;
            case TITLE, OPENING -> this != RANK;
            case ITEM, RANK -> this != DATELINE;
            case DATELINE -> this != RANK;
            default -> this != RANK && this != DATELINE;
        };
    }

    boolean inArticle() {
        return compareTo(DATELINE) >= 0;
    }

    boolean opensArticle() {
        return this == DATELINE || this == TITLE || this == OPENING;
    }

    boolean inList() {
        return this == RANK || this == ITEM || this == ITEM_PART || this == LIST_LABEL;
    }
}
