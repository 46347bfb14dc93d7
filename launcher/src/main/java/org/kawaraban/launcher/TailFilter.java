// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.kafka.PageHeaders;

/**
 * Which records are wanted, told from their headers alone.
 *
 * @param languages codes, any of which will do; empty for all
 * @param countries codes, any of which will do; empty for all
 */
record TailFilter(List<String> languages, List<String> countries) {
    TailFilter {
        languages =
                languages.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
        countries =
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    }

    boolean takes(Headers headers) {
        return (languages.isEmpty() || languages.contains(text(headers, "language")))
                && (countries.isEmpty()
                        || Arrays.stream(text(headers, "countries").split(",")).anyMatch(countries::contains));
    }

    private static String text(Headers headers, String name) {
        @Nullable String text = PageHeaders.text(headers, name);
        return text == null ? "" : text;
    }
}
