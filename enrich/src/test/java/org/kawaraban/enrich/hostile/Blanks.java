// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values in which there is nothing to read. */
final class Blanks {
    /** Unicode 16, White_Space, and the four separators of ASCII. */
    private static final String WHITE = "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u001C\u001D\u001E\u001F";

    private Blanks() {}

    static List<BadRecord> cases() {
        List<BadRecord> cases = new ArrayList<>();
        cases.add(BadRecord.page("null", (byte[]) null, "null"));
        cases.add(BadRecord.page("null-without-key", (byte[]) null, "null").withKey(null));
        cases.add(BadRecord.page("empty", "", "empty"));
        cases.add(BadRecord.page("empty-without-key", "", "empty").withKey(null));
        WHITE.chars()
                .forEach(c -> cases.add(BadRecord.page(
                        String.format(Locale.ROOT, "u%04x", c),
                        Character.toString(c).repeat(3),
                        "empty")));
        cases.add(BadRecord.page("all-of-them", WHITE.repeat(100), "empty"));
        cases.add(BadRecord.page("a-million-empty-lines", "\n".repeat(1_000_000), "empty"));
        cases.add(BadRecord.page("a-million-windows-lines", "\r\n".repeat(1_000_000), "empty"));
        cases.add(BadRecord.page("a-letter-behind-a-million-lines", "\n".repeat(1_000_000) + "x", BadRecord.RECORDS));
        cases.add(BadRecord.page("a-letter-before-a-million-lines", "x" + "\n".repeat(1_000_000), BadRecord.RECORDS));
        return cases;
    }
}
