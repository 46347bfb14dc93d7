// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest.charset;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The charset that a page is published with, and how it is known.
 *
 * @param charset name that Java's {@code Charset} knows
 * @param basis how it is known
 * @param confidence that the page decodes to what its author wrote, 0 to 1; 1 unless {@link Basis#DETECTED}
 */
public record PageCharset(String charset, Basis basis, double confidence) {
    /** How a page's charset is known, the surest first. */
    public enum Basis {
        /** The user said so. */
        GIVEN,
        /** The page begins with a byte order mark. */
        BOM,
        /** The bytes are well-formed UTF-8, or too nearly so to be anything else, or nothing that could be told. */
        UTF_8,
        /** The page's text names a charset, and reads well in it. */
        DECLARED,
        /** Concluded from the bytes: may be wrong. */
        DETECTED;

        /** The basis as headers and summaries print it: {@code utf-8}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A charset that the user named. */
    public static PageCharset given(Charset charset) {
        return certain(charset.name(), Basis.GIVEN);
    }

    static PageCharset certain(String charset, Basis basis) {
        return new PageCharset(charset, basis, 1);
    }

    /** Whether the charset was concluded from the bytes alone. */
    public boolean isGuess() {
        return basis == Basis.DETECTED;
    }
}
