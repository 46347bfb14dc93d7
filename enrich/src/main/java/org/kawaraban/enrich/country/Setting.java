// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a name.
 *
 * @param kind whether a word beside it says that it is a place or a person
 * @param area the country or state named behind it after a comma, as in {@code Paris, Texas}; null if there is none
 */
record Setting(Kind kind, @Nullable Place area) {
    /** What the words beside a name say of it. */
    enum Kind {
        PLAIN,
        /** behind a word such as {@code in} or {@code near} */
        LOCATED,
        /** beside another word with a capital, or behind a title, as persons' names are */
        PERSON,
        /** in a headline whose words all have capitals */
        HEADLINE
    }

    static final Setting PLAIN = new Setting(Kind.PLAIN, null);
}
