// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.text;

import java.util.regex.Pattern;

/** Letters that are no evidence of a language: URLs, host names, e-mail addresses, handles. */
public final class NonText {
    // Every part is bounded, and begins only where nothing of the same kind stands before it: a line of a million
    // letters
    // takes linear time and no stack. 64 is the most that a mail address and a host name allow between two dots (RFC
    // 5321,
    // RFC 1035).
    private static final Pattern PATTERN = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]{0,30}+://|www\\.)[!-~]+" // URL
                    + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,64}+(?:\\.[\\w-]{1,64}+){1,9}" // e-mail
                    + "|@\\w+" // handle
                    + "|(?<![\\w.])[a-z0-9-]{1,64}+(?:\\.[a-z0-9-]{1,64}+){0,9}"
                    + "\\.(?:com|net|org|info|jp|kr|cn|ru|de|fr|uk|eu|io|ai|tv)(?![\\w])(?:/[!-~]*)?");

    private NonText() {}

    /** The line with spaces in place of what is no text of a language; the same string if there is nothing of that. */
    public static String masked(String line) {
        if (line.indexOf('.') < 0 && line.indexOf('@') < 0 && !line.contains("://")) {
            return line;
        }
        return PATTERN.matcher(line).replaceAll(found -> " ".repeat(found.end() - found.start()));
    }
}
