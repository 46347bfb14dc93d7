// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.country;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.text.Table;

/** The states and provinces by which English news tells towns of the same name apart. Immutable, thread-safe. */
final class States {
    private static final int LONGEST = 16;

    private final Map<String, Place> names = new HashMap<>();
    private final Map<String, Place> shortForms = new HashMap<>();

    States() {
        for (Table.Row row : Table.read(States.class, "states-en.tsv").rows()) {
            Place place = new Place(row.get(0), row.get(1), 0);
            row.list(2).forEach(name -> names.put(FoldedLine.fold(name), place));
            row.list(3).forEach(form -> shortForms.put(form, place));
        }
    }

    /** The state of that name, folded; null if there is none. */
    @Nullable
    Place named(String folded) {
        return names.get(folded);
    }

    /** The end of a short form that stands at a place of the original text as written, {@code Ga.}; the start if none does. */
    int shortFormEnd(String text, int start) {
        for (int end = Math.min(text.length(), start + LONGEST); end > start + 1; end--) {
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && shortForms.containsKey(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    /** The state of a short form that {@link #shortFormEnd} has found; null if it is none. */
    @Nullable
    Place shortForm(String form) {
        return shortForms.get(form);
    }
}
