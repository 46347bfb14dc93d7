// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.List;

/** Finds the links that a text prints. */
final class Links {
    private static final String ENDS = "<>\"'「」『』（）()[]{}|\\^`";

    private Links() {}

    /** Adds the links of a piece of the page that are not in the list yet. */
    static void add(String page, int start, int end, List<String> links) {
        for (int i = page.indexOf("http", start); i >= 0 && i < end; i = page.indexOf("http", i + 4)) {
            int scheme = page.startsWith("https://", i) ? 8 : page.startsWith("http://", i) ? 7 : 0;
            if (scheme == 0) {
                continue;
            }
            int to = i + scheme;
            while (to < end && page.charAt(to) > ' ' && page.charAt(to) < 0x7F && ENDS.indexOf(page.charAt(to)) < 0) {
                to++;
            }
            while (to > i + scheme && ".,;:!?".indexOf(page.charAt(to - 1)) >= 0) {
                to--;
            }
            String link = page.substring(i, to);
            if (to > i + scheme && !links.contains(link)) {
                links.add(link);
            }
        }
    }
}
