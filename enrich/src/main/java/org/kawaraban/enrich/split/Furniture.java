// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

/** The kinds of phrases in {@code furniture.tsv}, which says for each language how they are worded. */
enum Furniture {
    /** Heading of a list of other stories. */
    RELATED,
    /** Heading of readers' comments. */
    COMMENTS,
    /** Buttons and prompts among comments. */
    COMMENTING,
    /** Navigation, logins, services of the site. */
    NAV,
    /** An entry of a menu. */
    MENU,
    SHARE,
    /** Copyright, disclaimers, cookies, subscriptions. */
    LEGAL,
    /** Heading of a block of addresses. */
    CONTACT,
    /** "Read more" at the end of a cut-off text. */
    CUT,
    /** Heading of a list of sources. */
    SOURCES,
    /** Heading of a section inside an article. */
    SECTION,
    BYLINE,
    CAPTION,
    /** Words that headings of lists of stories are made of, and headlines as well. */
    STORIES,
    /** A label that stands inside articles: members only, listen, read also. */
    LABEL;

    /** How many kinds there are. */
    static final int COUNT = values().length;

    /** Its place in a set of kinds that is kept as bits, one int a line. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }
}
